import { recordBounce } from '@oikeuspolku/application';
import type { BounceRecorded, Clock, MailSweep, UnitOfWork } from '@oikeuspolku/application';
import type { BounceFolder, ParsedBounce } from '@oikeuspolku/mail';
import { newCorrelationId } from '@oikeuspolku/platform';
import type { Logger } from '@oikeuspolku/platform';
import type { Chore } from './chore.js';

const BATCH = 100;

/** What the reading of delivery reports needs. */
export interface BounceReading {
  readonly mails: MailSweep;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

/** Notes delivery reports at the message they are about, where the handler sees them. Nothing is ever answered. */
export function collectBounces(folder: BounceFolder, reading: BounceReading, log: Logger): Chore {
  const note = async (bounce: ParsedBounce): Promise<void> => {
    log.info('bounce.read', { result: await noteBounce(bounce, reading) });
  };
  return {
    name: 'collect-bounces',
    everyMs: 30_000,
    run: async () => void (await folder.collect(BATCH, note)),
  };
}

/** What became of a report. */
export type BounceResult = BounceRecorded | 'not-final' | 'other-mail' | 'unreadable';

/** Only a final failure changes anything; a delay may still end well. */
export async function noteBounce(bounce: ParsedBounce, reading: BounceReading): Promise<BounceResult> {
  if (bounce.kind !== 'bounce') return bounce.kind;
  const { messageId, action, status } = bounce;
  if (action !== 'failed') return 'not-final';
  const organisationId = messageId === null ? null : await reading.mails.organisationOf(messageId);
  if (messageId === null || organisationId === null) return 'unknown-message';
  return recordBounce(reading, { organisationId, correlationId: newCorrelationId() }, messageId, status);
}
