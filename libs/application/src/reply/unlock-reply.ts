import { replyObstacle } from '@oikeuspolku/domain';
import type { Case, CaseEvent, IdentifiedPerson, ReplyObstacle } from '@oikeuspolku/domain';
import { REQUESTER } from '../citizen/follow-case.js';
import { isRequester } from '../citizen/identify-person.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Scope, Tx } from '../ports/index.js';

/** How the person shows who they are beside the secret (design §9): the PIN of the service point, or e-identification now. */
export type UnlockProof =
  | { readonly kind: 'pin'; readonly pin: string }
  | { readonly kind: 'e-identification'; readonly person: IdentifiedPerson };

/** What a browser holds after unlocking. It ends with the session, and when staff hand out a new PIN or secret. */
export interface ReplyPass {
  readonly caseId: string;
  /** How many times keys had been handed out when it was given. */
  readonly keysGiven: number;
}

/** The pass, or why the data stay closed. `locked` is the PIN's state, never the case's. */
export type UnlockResult =
  | { readonly ok: true; readonly pass: ReplyPass }
  | { readonly ok: false; readonly kind: 'wrong' | 'locked' | 'no-pin' | 'other-person' | ReplyObstacle };

/** How many times keys of the case have been handed out. */
export const keysGiven = (events: readonly CaseEvent[]): number =>
  events.filter(
    ({ type }) => type === 'pin-renewed' || type === 'secret-renewed' || type === 'identity-verified',
  ).length;

/**
 * Open the data of a reply for a person who has opened the case with its secret. Five wrong PINs lock the PIN and nothing
 * else; every try is in the journal. The obstacles of the reply itself are told before a try is counted.
 */
export function unlockReply(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'secrets'>,
  scope: Scope,
  caseId: string,
  proof: UnlockProof,
): Promise<UnlockResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<UnlockResult> => {
    const found = await tx.cases.load(caseId);
    const obstacle = found === null ? 'no-reply' : replyObstacle(found.case, now.today);
    if (found === null || obstacle !== null) return { ok: false, kind: obstacle ?? 'no-reply' };

    const checked = await checkProof(deps, tx, caseId, found.case, proof);

    if (checked === 'right') {
      await tx.journal.record({
        at: now.at,
        actor: REQUESTER,
        action: 'read',
        caseId,
        facts: { what: 'reply' },
      });
      return { ok: true, pass: { caseId, keysGiven: keysGiven(found.events) } };
    }
    const why = proof.kind === 'pin' ? `pin-${checked === 'no-pin' ? 'none' : checked}` : checked;
    const facts = { command: 'unlock-reply', why };
    await tx.journal.record({ at: now.at, actor: REQUESTER, action: 'refused', caseId, facts });
    return { ok: false, kind: checked };
  });
}

async function checkProof(
  deps: Pick<Dependencies, 'secrets'>,
  tx: Tx,
  caseId: string,
  current: Case,
  proof: UnlockProof,
): Promise<'right' | 'wrong' | 'locked' | 'no-pin' | 'other-person'> {
  switch (proof.kind) {
    case 'e-identification':
      return isRequester(proof.person, current) ? 'right' : 'other-person';
    case 'pin': {
      const checked = await tx.secrets.checkPin(caseId, deps.secrets.hash('pin', proof.pin));
      return checked === 'none' ? 'no-pin' : checked;
    }
    default:
      return proof satisfies never;
  }
}
