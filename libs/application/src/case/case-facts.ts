import { groundsAllowedFor, isRight, noticesOwed, remedyProblem, unansweredFor } from '@oikeuspolku/domain';
import type { Actor, Case, CaseFacts, Clock, Item, RegisterRecord } from '@oikeuspolku/domain';
import type { Account, Tx } from '../ports/index.js';
import { mayOpenFile } from '../document/open-document.js';
import type { Now } from '../now.js';
import type { RegisterIndex } from './register-index.js';

/** Registers in which an account may act in a role. */
function ownRegistersOf(account: Account | null, role: Actor['role']): readonly string[] {
  if (account === null) return [];
  if (role === 'signatory') return account.signatoryOf;
  return [...new Set([...account.ownerOf, ...account.deputyOf, ...account.responsibleFor])];
}

/** Signatories per register, from the accounts that hold the role and are not disabled. */
async function signatoriesOf(tx: Tx): Promise<Readonly<Record<string, readonly string[]>>> {
  const accounts = (await tx.accounts.withRole('signatory')).filter((account) => account.disabledAt === null);
  const registers = new Set(accounts.flatMap((account) => account.signatoryOf));
  return Object.fromEntries(
    [...registers].map((register) => [
      register,
      accounts
        .filter((account) => account.signatoryOf.includes(register))
        .map((account) => account.accountId),
    ]),
  );
}

/** Recipients of the register that must have a status before the case closes (GDPR Art. 19). */
export const recipientsToTell = (item: Item, register: RegisterRecord): readonly string[] =>
  !isRight(item.right) || item.outcome === null
    ? []
    : noticesOwed(
        item.right,
        item.outcome,
        register.recipients.map(({ code, kind }) => ({ id: code, kind, withoutIdentifiers: false })),
      ).map(({ recipientId }) => recipientId);

/** Load what deciding needs to know beyond the case itself. */
export async function loadCaseFacts(
  tx: Tx,
  caseId: string,
  current: Case,
  registers: RegisterIndex,
  clocks: ReadonlyMap<string, Clock>,
  actor: Actor,
  now: Now,
): Promise<CaseFacts> {
  const account =
    actor.role === 'requester' || actor.role === 'system' ? null : await tx.accounts.byId(actor.id);
  const organisation = await tx.registers.organisation();
  const contact = await tx.cases.contactOf(caseId);
  const files = await tx.documents.filesOf(caseId);
  const known = current.items.flatMap((item) => {
    const register = item.registerId === null ? undefined : registers.get(item.registerId);
    return register === undefined ? [] : [{ item, register }];
  });
  return {
    now: now.at,
    today: now.isoToday,
    actor,
    ownRegisters: ownRegistersOf(account, actor.role),
    extensionNoticeBy: Object.fromEntries(
      [...clocks].map(([itemId, clock]) => [itemId, clock.extensionNoticeBy.toString()]),
    ),
    remedyConfirmed: remedyProblem(organisation.settings.remedy) === null,
    signatories: await signatoriesOf(tx),
    groundsAllowed: Object.fromEntries(
      known.map(({ item, register }) => [item.itemId, groundsAllowedFor(item, register.dataCategories)]),
    ),
    openPoints: Object.fromEntries(
      known.flatMap(({ item, register }) => {
        if (!isRight(item.right)) return [];
        const answered = Object.keys(current.article15[register.registerId] ?? {});
        return [[item.itemId, unansweredFor(register, item.right, answered).map((question) => question.id)]];
      }),
    ),
    recipientsToTell: known.flatMap(({ item, register }) => recipientsToTell(item, register)),
    hasContactAddress: contact.address !== null && contact.addressIsContactAddress,
    fileIdsOfCase: files.map((file) => file.fileId),
    fileIdsBlocked: files.filter((file) => !mayOpenFile(file)).map(({ fileId }) => fileId),
  };
}
