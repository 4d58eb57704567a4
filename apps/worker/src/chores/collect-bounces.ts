import { recordBounce } from '@oikeuspolku/application';
import type { BounceRecorded, Clock, MailSweep, Scope, UnitOfWork } from '@oikeuspolku/application';
import type { BounceFolder, ParsedBounce } from '@oikeuspolku/mail';
import { newCorrelationId, withCorrelation } from '@oikeuspolku/platform';
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
  const note = (bounce: ParsedBounce): Promise<void> =>
    noteBounce(bounce, reading, log).then(() => undefined);
  return {
    name: 'collect-bounces',
    everyMs: 30_000,
    run: async () => void (await folder.collect(BATCH, note)),
  };
}

/** What became of a report. */
export type BounceResult = BounceRecorded | 'not-final' | 'other-mail' | 'unreadable';

/** Notes one report, and logs it under the id of the request that the mail was sent for. */
export async function noteBounce(
  bounce: ParsedBounce,
  reading: BounceReading,
  log: Logger,
): Promise<BounceResult> {
  const messageId = bounce.kind === 'bounce' ? bounce.messageId : null;
  const scope = messageId === null ? null : await reading.mails.scopeOf(messageId);
  return withCorrelation(scope?.correlationId ?? newCorrelationId(), async () => {
    const result = await resultOf(bounce, reading, scope);
    log.info('bounce.read', { result });
    return result;
  });
}

/** Only a final failure changes anything; a delay may still end well. */
async function resultOf(
  bounce: ParsedBounce,
  reading: BounceReading,
  scope: Scope | null,
): Promise<BounceResult> {
  if (bounce.kind !== 'bounce') return bounce.kind;
  const { messageId, action, status } = bounce;
  if (action !== 'failed') return 'not-final';
  if (messageId === null || scope === null) return 'unknown-message';
  return recordBounce(reading, scope, messageId, status);
}
