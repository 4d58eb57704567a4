import type { Actor, Case, CommandOf } from '@oikeuspolku/domain';
import { changeCase, judgeCommand } from '../case/change-case.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { ContactBlock, Scope, Tx } from '../ports/index.js';
import { RefusedSubmission } from './refused-submission.js';
import { submitRequest } from './submit-request.js';
import type { Submission, SubmissionResult } from './submit-request.js';

/** What staff write down of a follow-up; its id and number are given when it is received. */
export interface FollowUpToOpen {
  /** One-time token of the form: one case, however often it is sent. */
  readonly token: string;
  /** The case that is followed. */
  readonly caseId: string;
  readonly command: Omit<CommandOf<'open-follow-up'>, 'caseId' | 'number'>;
}

export type FollowUpResult =
  | SubmissionResult
  /** The organisation has no such case. */
  | { readonly ok: false; readonly kind: 'not-found' }
  /** Somebody wrote to the followed case in the same moment; nothing was opened. */
  | { readonly ok: false; readonly kind: 'conflict' };

type FollowUpDependencies = Pick<Dependencies, 'unitOfWork' | 'clock' | 'ids' | 'secrets'>;

/**
 * Open a case that continues another: a complaint, or an order of the Data Protection Ombudsman. The person, the way of
 * reaching them and the chosen items are those of the earlier case; number, secret, journal and clock are its own. Both cases
 * name each other, and both are written together.
 */
export async function openFollowUp(
  deps: FollowUpDependencies,
  scope: Scope,
  actor: Actor,
  wanted: FollowUpToOpen,
): Promise<FollowUpResult> {
  const now = nowOf(deps.clock);
  // Asked of the followed case first, so that the reason of a no is the follow-up's own and stands in that case's journal.
  const asked = await deps.unitOfWork.transaction(scope, async (tx) => {
    const command = { ...wanted.command, caseId: deps.ids.next(), number: '' };
    const judged = await judgeCommand(tx, wanted.caseId, null, actor, command, now);
    return judged.ok ? { ...judged, contact: await tx.cases.contactOf(wanted.caseId) } : judged;
  });
  if (!asked.ok) return asked.kind === 'conflict' ? { ok: false, kind: 'conflict' } : asked;
  const submission = submissionOf(deps, asked.before, asked.contact, wanted);
  try {
    return await submitRequest(deps, scope, actor, submission, (tx, caseId, number) =>
      tellFollowed(tx, actor, wanted, { caseId, number }, now),
    );
  } catch (error) {
    if (error instanceof FollowedCaseMoved) return { ok: false, kind: 'conflict' };
    throw error;
  }
}

class FollowedCaseMoved extends Error {}

/** Writes the link into the followed case. A throw undoes the follow-up too. */
async function tellFollowed(
  tx: Tx,
  actor: Actor,
  { caseId, command }: FollowUpToOpen,
  link: { readonly caseId: string; readonly number: string },
  now: Now,
): Promise<void> {
  const told = await changeCase(tx, caseId, null, actor, { ...command, ...link }, now);
  if (told.ok) return;
  if (told.kind === 'refused') throw new RefusedSubmission(told.refusal);
  throw new FollowedCaseMoved(`the followed case could not be told: ${told.kind}`);
}

function submissionOf(
  deps: Pick<Dependencies, 'ids'>,
  followed: CaseInHand,
  contact: ContactBlock,
  { token, command }: FollowUpToOpen,
): Submission {
  const { case: earlier } = followed;
  const { kind, matter, orderedBy, itemIds, channel, receivedAt } = command;
  const items = earlier.items
    .filter(({ itemId }) => itemIds.includes(itemId))
    .map((from) => ({ from, itemId: deps.ids.next() }));
  return {
    token,
    request: {
      channel,
      receivedAt,
      language: earlier.language,
      requesterRole: earlier.requesterRole,
      representationBasis: earlier.representationBasis,
      delivery: earlier.delivery,
      protectedAddress: earlier.protectedAddress,
      identityPlan: planOf(earlier),
      items: items.map(({ from: { right, registerId, categories }, itemId }) => ({
        itemId,
        right,
        registerId,
        categories,
      })),
      content: {
        ...earlier.content,
        answers: Object.fromEntries(
          items.map(({ from, itemId }) => [itemId, earlier.content.answers[from.itemId] ?? {}]),
        ),
      },
      follows: { caseId: followed.caseId, number: earlier.number, kind, matter, orderedBy, itemIds },
    },
    contact,
    files: [],
  };
}

/** Who has been identified in the earlier case is known to the staff (GDPR Art. 12(6): not asked again). */
const planOf = ({ identity }: Case): Submission['request']['identityPlan'] =>
  identity.status === 'verified' ? 'known-to-staff' : identity.plan;
