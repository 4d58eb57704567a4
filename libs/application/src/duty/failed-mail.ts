import type { CommandOf } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import type { ChangeResult } from '../case/change-case.js';
import type { MailOrder } from '../ports/index.js';
import { noteFailedMail } from './note-for-digest.js';
import type { CaseDutyInHand, DutyDependencies, DutyInHand, DutyOutcome } from './duty-in-hand.js';
import { sendMail } from './send-mail.js';
import { SYSTEM } from './system.js';
import { unrecorded } from './unrecorded.js';

/** Send a message of a case. One that no server will ever take becomes something for whoever has the case to settle. */
export async function sendCaseMail(
  deps: DutyDependencies,
  hand: CaseDutyInHand,
  to: string,
  order: MailOrder,
): Promise<DutyOutcome> {
  const outcome = await sendMail(deps, hand, to, order);
  if (outcome.kind !== 'failed' || !outcome.final) return outcome;
  const { duty, inHand, now } = hand;
  const failure = { dutyKey: duty.key, step: order.code, reason: outcome.reason };
  const recorded = await recordFailedMail(hand, inHand.caseId, failure);
  return recorded === 'conflict' ? unrecorded('conflict', now) : outcome;
}

/**
 * Write into the history of a case that a message did not arrive, and tell whoever has the case with the day's digest. `conflict`
 * when the case was written to at the same moment: then nothing is recorded yet.
 */
export async function recordFailedMail(
  hand: Pick<DutyInHand, 'tx' | 'now'>,
  caseId: string,
  failure: Omit<CommandOf<'record-mail-failure'>, 'name'>,
): Promise<'recorded' | Exclude<ChangeResult, { readonly ok: true }>['kind']> {
  const command = { name: 'record-mail-failure', ...failure } as const;
  const result = await changeCase(hand.tx, caseId, null, SYSTEM, command, hand.now);
  if (!result.ok) return result.kind;
  await noteFailedMail(hand, result.after.case, caseId, failure.dutyKey);
  return 'recorded';
}
