import type { CaseDutyInHand } from './perform-duty.js';
import { secondsAfter } from './send-mail.js';

/** Seconds after the first line in which the other lines of the morning are gathered before the digest leaves. */
const GATHER_SECONDS = 60;

/** Put a line into today's digest of each person, and owe the digest itself once. */
export async function noteForDigest(
  { tx, inHand, now }: CaseDutyInHand,
  accountIds: readonly string[],
  line: { readonly stepKey: string; readonly taskId: string | null; readonly code: string },
): Promise<void> {
  const on = now.isoToday;
  await tx.digests.add(accountIds.map((accountId) => ({ ...line, accountId, on, caseId: inHand.caseId })));
  await tx.duties.owe(
    accountIds.map((accountId) => ({
      key: `digest/${accountId}/${on}`,
      kind: 'digest',
      caseId: null,
      dueAt: secondsAfter(now.at, GATHER_SECONDS).toString({ smallestUnit: 'millisecond' }),
      facts: { accountId, on },
    })),
    now.at,
  );
}
