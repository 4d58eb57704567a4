import type { Actor, StaffRole } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Account, Scope, Tx } from '../ports/index.js';

/** What an admin says about an account; sign-ins and disabling have verbs of their own. */
export type AccountDraft = Omit<Account, 'accountId' | 'disabledAt' | 'lastSignInAt'>;

/** Why an account was not saved. */
export type AccountProblem =
  'email-taken' | 'no-role' | 'dpo-decides' | 'last-admin' | 'own-account' | 'absence-order';

export type AccountResult =
  | { readonly ok: true; readonly accountId: string }
  | { readonly ok: false; readonly kind: 'role' | 'not-found' }
  | { readonly ok: false; readonly kind: 'account'; readonly problem: AccountProblem };

/** Roles that decide or sign: none of them fits a data protection officer (GDPR Art. 38(6); law RM-5). */
const DECIDING: readonly StaffRole[] = ['handler', 'signatory'];

/** Create an account (`accountId` null) or change one. Only an admin may; the change is recorded by codes alone. */
export function saveAccount(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'ids'>,
  scope: Scope,
  actor: Actor,
  accountId: string | null,
  draft: AccountDraft,
): Promise<AccountResult> {
  if (actor.role !== 'admin') return Promise.resolve({ ok: false, kind: 'role' });
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<AccountResult> => {
    const before = accountId === null ? null : await tx.accounts.byId(accountId);
    if (accountId !== null && before === null) return { ok: false, kind: 'not-found' };
    const problem = problemOf(draft) ?? (await problemAmongOthers(tx, before, draft));
    if (problem !== null) return { ok: false, kind: 'account', problem };

    const id = accountId ?? deps.ids.next();
    await tx.accounts.save({
      ...draft,
      accountId: id,
      email: draft.email.trim().toLowerCase(),
      disabledAt: before?.disabledAt ?? null,
      lastSignInAt: before?.lastSignInAt ?? null,
    });
    await tx.journal.record({
      at: now.at,
      actor,
      action: before === null ? 'account-created' : 'account-edited',
      caseId: null,
      facts: { accountId: id, roles: [...draft.roles].join(' ') },
    });
    return { ok: true, accountId: id };
  });
}

/** The days on which somebody is away, both ends included; null on both sides when nobody is. */
export type Absence = Pick<Account, 'absentFrom' | 'absentTo'>;

/** Say when one is away oneself: meanwhile tasks and reminders go to the deputies. Everybody may, for nobody else. */
export function setOwnAbsence(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  absence: Absence,
): Promise<AccountResult> {
  if (isOutOfOrder(absence)) return Promise.resolve({ ok: false, kind: 'account', problem: 'absence-order' });
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<AccountResult> => {
    const account = await tx.accounts.byId(actor.id);
    if (account === null) return { ok: false, kind: 'not-found' };
    await tx.accounts.save({ ...account, absentFrom: absence.absentFrom, absentTo: absence.absentTo });
    const facts = { accountId: actor.id, absence: absence.absentFrom === null ? 'none' : 'set' };
    await tx.journal.record({ at: now.at, actor, action: 'account-edited', caseId: null, facts });
    return { ok: true, accountId: actor.id };
  });
}

/** Take an account out of use, or back into it. Nobody can lock themselves out, and one admin always stays. */
export function setAccountDisabled(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  accountId: string,
  disabled: boolean,
): Promise<AccountResult> {
  if (actor.role !== 'admin') return Promise.resolve({ ok: false, kind: 'role' });
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<AccountResult> => {
    const account = await tx.accounts.byId(accountId);
    if (account === null) return { ok: false, kind: 'not-found' };
    if (disabled && accountId === actor.id) return { ok: false, kind: 'account', problem: 'own-account' };
    if (disabled && (await isLastAdmin(tx, account)))
      return { ok: false, kind: 'account', problem: 'last-admin' };
    await tx.accounts.save({ ...account, disabledAt: disabled ? now.at : null });
    const action = disabled ? 'account-disabled' : 'account-enabled';
    await tx.journal.record({ at: now.at, actor, action, caseId: null, facts: { accountId } });
    return { ok: true, accountId };
  });
}

/** Forget the second factor of an account whose device is lost: it is enrolled anew at the next sign-in. */
export function resetSecondFactor(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  accountId: string,
): Promise<AccountResult> {
  if (actor.role !== 'admin') return Promise.resolve({ ok: false, kind: 'role' });
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<AccountResult> => {
    const credentials = await tx.accounts.credentials(accountId);
    if (credentials === null) return { ok: false, kind: 'not-found' };
    await tx.accounts.saveCredentials(accountId, {
      ...credentials,
      totpSecret: null,
      totpLastStep: null,
      recoveryCodeHashes: [],
    });
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'second-factor-reset',
      caseId: null,
      facts: { accountId },
    });
    return { ok: true, accountId };
  });
}

function problemOf({ roles, ...draft }: AccountDraft): AccountProblem | null {
  if (roles.length === 0) return 'no-role';
  if (roles.includes('dpo') && roles.some((role) => DECIDING.includes(role))) return 'dpo-decides';
  return isOutOfOrder(draft) ? 'absence-order' : null;
}

/** Only one end, or the end before the beginning. */
function isOutOfOrder({ absentFrom, absentTo }: Absence): boolean {
  const half = (absentFrom === null) !== (absentTo === null);
  return half || (absentFrom !== null && absentTo !== null && absentTo < absentFrom);
}

async function problemAmongOthers(
  tx: Tx,
  before: Account | null,
  draft: AccountDraft,
): Promise<AccountProblem | null> {
  const same = await tx.accounts.byEmail(draft.email);
  if (same !== null && same.accountId !== before?.accountId) return 'email-taken';
  const losesAdmin = before !== null && before.roles.includes('admin') && !draft.roles.includes('admin');
  return losesAdmin && (await isLastAdmin(tx, before)) ? 'last-admin' : null;
}

async function isLastAdmin(tx: Tx, account: Account): Promise<boolean> {
  if (!account.roles.includes('admin') || account.disabledAt !== null) return false;
  const admins = await tx.accounts.withRole('admin');
  return admins.every((admin) => admin.accountId === account.accountId || admin.disabledAt !== null);
}
