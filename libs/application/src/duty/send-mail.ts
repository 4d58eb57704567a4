import { Temporal } from 'temporal-polyfill';
import { createHash } from 'node:crypto';
import type { DutyRecord, MailOrder } from '../ports/index.js';
import type { Now } from '../now.js';
import type { DutyDependencies, DutyInHand, DutyOutcome } from './duty-in-hand.js';

/**
 * Write and send one message. The Message-ID is fixed and the try is remembered, in a transaction of its own, before the
 * server is spoken to: a later try then knows that this one may have arrived.
 */
export async function sendMail(
  deps: DutyDependencies,
  hand: DutyInHand,
  to: string,
  order: MailOrder,
): Promise<DutyOutcome> {
  const { duty, messageId, now, scope, tx } = hand;
  const record = { dutyKey: duty.key, caseId: duty.caseId, messageId, recipientHash: hashOf(to) };
  const repeat = await deps.unitOfWork.transaction(scope, (own) => own.mails.begin(record, now.at));
  const written = deps.mailWriter.write(order);
  const { correlationId } = scope;
  const result = await deps.mailer.send({
    ...written,
    messageId,
    to,
    language: order.language,
    repeat,
    correlationId,
  });
  switch (result.kind) {
    case 'accepted':
      await tx.mails.finish(messageId, 'sent', now.at);
      return { kind: 'done' };
    case 'try-later':
      // A try that has certainly not arrived is over; an uncertain one stays open, and the next is marked as a repeat.
      if (result.uncertain !== true) await tx.mails.finish(messageId, 'failed', now.at);
      return laterOrNever(duty, result.reason, now);
    case 'refused':
      await tx.mails.finish(messageId, 'failed', now.at);
      return { kind: 'failed', reason: result.reason, final: true };
    default:
      return result satisfies never;
  }
}

/** Days after which a mail that no server takes is shown to a person instead of being tried again. */
const GIVE_UP_DAYS = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 300;

/** A server that is away is no fault of the message: it is tried for days, often enough to leave soon after its return. */
function laterOrNever(duty: DutyRecord, reason: string, now: Now): DutyOutcome {
  const giveUpAt = Temporal.Instant.from(duty.dueAt).add({ hours: 24 * GIVE_UP_DAYS });
  if (Temporal.Instant.compare(Temporal.Instant.from(now.at), giveUpAt) >= 0)
    return { kind: 'failed', reason, final: true };
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(duty.attempts - 1, 10), LONGEST_WAIT_SECONDS);
  return { kind: 'later', at: secondsAfter(now.at, wait), reason };
}

/** Addresses are matched, never stored, in the mail table. */
const hashOf = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

/** An instant some seconds from a moment. */
export const secondsAfter = (at: string, seconds: number): Temporal.Instant =>
  Temporal.Instant.from(at).add({ seconds });
