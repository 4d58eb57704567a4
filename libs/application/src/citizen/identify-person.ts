import { isSamePerson } from '@oikeuspolku/domain';
import type { Actor, Case, CommandOf, IdentifiedPerson, IsoDate } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { Scope, Tx } from '../ports/index.js';
import { REQUESTER } from './follow-case.js';

/** What became of an identification. `other-person`: the identified person is not the one who asked (E30). */
export type IdentifyResult =
  { readonly ok: true } | { readonly ok: false; readonly kind: 'not-found' | 'other-person' };

/** A new secret, shown once. `no-match`: unknown number, another person and a withdrawn right look alike. */
export type NewSecretResult =
  | { readonly ok: true; readonly caseId: string; readonly secret: string }
  | { readonly ok: false; readonly kind: 'no-match' };

/** The case's own system acts on what a provider of strong identification has said. */
const SYSTEM: Actor = { id: 'system', role: 'system' };

/** Whether the identified person is the one who asked in this case: the requester, or the subject when they ask themselves. */
export const isRequester = (person: IdentifiedPerson, { content }: Case): boolean =>
  isSamePerson(person, content.requester ?? content.subject);

/** The command that records an identification: method, provider's transaction and level, nothing more (law ID-3). */
export const identityCommand = (
  { method, transactionId, level }: IdentifiedPerson,
  checkedOn: IsoDate,
): CommandOf<'record-identity'> => ({
  name: 'record-identity',
  method,
  document: null,
  note: `${transactionId}; ${level}`,
  checkedOn,
});

/**
 * Record that the person who opened a case with its secret has identified themselves online. Where identity is settled
 * already nothing changes. Another person than the one who asked is refused, and the attempt is in the journal.
 */
export function identifyPerson(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  caseId: string,
  person: IdentifiedPerson,
): Promise<IdentifyResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<IdentifyResult> => {
    const found = await tx.cases.load(caseId);
    if (found === null) return { ok: false, kind: 'not-found' };
    if (!isRequester(person, found.case)) {
      await recordOtherPerson(tx, caseId, 'record-identity', now);
      return { ok: false, kind: 'other-person' };
    }
    await settleIdentity(tx, caseId, found.case, person, now);
    return { ok: true };
  });
}

/**
 * Give a person who lost the secret a new one after strong identification (ux C10). The old one, and every reply that it
 * opened, close in the same transaction. Guessing is limited by the edge before this is called.
 */
export function renewSecretOnline(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'secrets'>,
  scope: Scope,
  number: string,
  person: IdentifiedPerson,
): Promise<NewSecretResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<NewSecretResult> => {
    const caseId = await tx.cases.findByNumber(number.trim().toUpperCase());
    const found = caseId === null ? null : await tx.cases.load(caseId);
    if (caseId === null || found === null) return { ok: false, kind: 'no-match' };
    if (!isRequester(person, found.case)) {
      await recordOtherPerson(tx, caseId, 'renew-secret', now);
      return { ok: false, kind: 'no-match' };
    }
    await settleIdentity(tx, caseId, found.case, person, now);
    const renewed = await changeCase(tx, caseId, null, SYSTEM, { name: 'renew-secret' }, now);
    if (!renewed.ok) return { ok: false, kind: 'no-match' };
    const secret = deps.secrets.freshCaseSecret();
    await tx.secrets.setCaseSecret(caseId, deps.secrets.hash('case-secret', secret));
    return { ok: true, caseId, secret };
  });
}

/** Record the identification unless identity is settled: who is known is not asked, or noted, again. */
async function settleIdentity(
  tx: Tx,
  caseId: string,
  { identity, closedAt, withdrawnAt }: Case,
  person: IdentifiedPerson,
  now: Now,
): Promise<void> {
  const settled = identity.status === 'verified' || identity.status === 'not-needed';
  if (settled || closedAt !== null || withdrawnAt !== null) return;
  const recorded = await changeCase(tx, caseId, null, REQUESTER, identityCommand(person, now.isoToday), now);
  if (!recorded.ok) throw new Error(`the identification could not be recorded: ${recorded.kind}`);
}

const recordOtherPerson = (tx: Tx, caseId: string, command: string, now: Now): Promise<void> =>
  tx.journal.record({
    at: now.at,
    actor: REQUESTER,
    action: 'refused',
    caseId,
    facts: { command, why: 'other-person' },
  });
