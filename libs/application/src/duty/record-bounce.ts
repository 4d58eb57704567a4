import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import { recordFailedMail } from './failed-mail.js';

/** What became of a delivery report: noted at its mail, or nobody's. */
export type BounceRecorded = 'noted' | 'unknown-message';

/**
 * Note that a mail came back for good: at the mail, and in the history of its case, where the handler sees it.
 * Throws when the case was written to at the same moment; the report is then offered again.
 * @param status enhanced status code of the report (RFC 3463), never its text
 */
export function recordBounce(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: { readonly organisationId: string; readonly correlationId: string },
  messageId: string,
  status: string,
): Promise<BounceRecorded> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const mail = await tx.mails.bounced(messageId, status, now.at);
    if (mail === null) return 'unknown-message';
    if (mail.caseId !== null) {
      const { dutyKey } = mail;
      const duty = (await tx.duties.ofCase(mail.caseId)).find(({ key }) => key === dutyKey);
      const step = duty?.facts['code'] ?? 'bounce';
      const recorded = await recordFailedMail({ tx, now }, mail.caseId, { dutyKey, step, reason: status });
      if (recorded === 'conflict') throw new Error('the case was written to at the same moment');
    }
    return 'noted';
  });
}
