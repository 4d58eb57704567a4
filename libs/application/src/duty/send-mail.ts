import { Temporal } from 'temporal-polyfill';
import { createHash } from 'node:crypto';
import type { MailOrder } from '../ports/index.js';
import type { DutyDependencies, DutyInHand, DutyOutcome } from './perform-duty.js';

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
  const result = await deps.mailer.send({ ...written, messageId, to, language: order.language, repeat });
  switch (result.kind) {
    case 'accepted':
      await tx.mails.finish(messageId, 'sent', now.at);
      return { kind: 'done' };
    case 'try-later':
      // The server said no or nothing: this try has not arrived, so the next one is not a repeat.
      await tx.mails.finish(messageId, 'failed', now.at);
      return { kind: 'failed', reason: result.reason, final: false };
    case 'refused':
      await tx.mails.finish(messageId, 'failed', now.at);
      return { kind: 'failed', reason: result.reason, final: true };
    default:
      return result satisfies never;
  }
}

/** Addresses are matched, never stored, in the mail table. */
const hashOf = (address: string): string => createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

/** An instant some seconds from a moment. */
export const secondsAfter = (at: string, seconds: number): Temporal.Instant => Temporal.Instant.from(at).add({ seconds });
