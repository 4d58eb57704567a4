import type { Clock, MailSweep, UnitOfWork } from '@oikeuspolku/application';
import type { BounceFolder, ParsedBounce } from '@oikeuspolku/mail';
import { newCorrelationId } from '@oikeuspolku/platform';
import type { Logger } from '@oikeuspolku/platform';
import type { Chore } from './chore.js';

const BATCH = 100;

/** Notes delivery reports at the message they are about, where the handler sees them. Nothing is ever answered. */
export function collectBounces(
  folder: BounceFolder,
  mails: MailSweep,
  unitOfWork: UnitOfWork,
  clock: Clock,
  log: Logger,
): Chore {
  const note = async (bounce: ParsedBounce): Promise<void> => {
    const result = await noteBounce(bounce, mails, unitOfWork, clock);
    log.info('bounce.read', { result });
  };
  return {
    name: 'collect-bounces',
    everyMs: 30_000,
    run: async () => void (await folder.collect(BATCH, note)),
  };
}

/** What became of a report. */
export type BounceResult = 'noted' | 'not-final' | 'unknown-message' | 'other-mail' | 'unreadable';

/** Only a final failure changes anything; a delay may still end well. */
export async function noteBounce(
  bounce: ParsedBounce,
  mails: MailSweep,
  unitOfWork: UnitOfWork,
  clock: Clock,
): Promise<BounceResult> {
  if (bounce.kind !== 'bounce') return bounce.kind;
  const { messageId, action, status } = bounce;
  if (action !== 'failed') return 'not-final';
  const organisationId = messageId === null ? null : await mails.organisationOf(messageId);
  if (messageId === null || organisationId === null) return 'unknown-message';
  const scope = { organisationId, correlationId: newCorrelationId() };
  const mail = await unitOfWork.transaction(scope, (tx) =>
    tx.mails.bounced(messageId, status, clock.now().toString()),
  );
  return mail === null ? 'unknown-message' : 'noted';
}
