import type { FollowedCase } from '@oikeuspolku/application';
import { receiptPaper, say, type Paper } from '@oikeuspolku/language';
import { helsinkiDateOf, leadingClock, type Language } from '@oikeuspolku/domain';
import { registerName } from '../follow/case-view.js';

/** A receipt while it is shown: the case, and the secret that is never shown again. */
export interface ShownReceipt {
  readonly followed: FollowedCase;
  readonly secret: string;
  /** Nobody can be told that the answer is ready: the person must come and look. */
  readonly withoutContact: boolean;
}

/** The receipt as a paper, with the same facts as the page. */
export function receiptOnPaper(
  { followed, secret, withoutContact }: ShownReceipt,
  organisationName: string,
  statusUrl: string,
  language: Language,
): Paper {
  const { case: current, registers } = followed;
  const received = helsinkiDateOf(current.receivedAt);
  const clock = leadingClock(followed.case, followed.clocks);
  const due = clock?.effectiveDue ?? clock?.withoutPauses.oneMonth ?? received;
  return receiptPaper(
    {
      organisationName,
      caseNumber: current.number,
      secret,
      received,
      requests: current.items.map(
        (item) =>
          `${say(language, `right.${item.right}.short`)}: ${registerName(registers.get(item.registerId ?? ''), language)}`,
      ),
      due,
      statutory: clock?.oneMonthDue ?? due,
      ledger: clock?.ledger ?? [],
      identityOpen: current.identity.status === 'open' || current.identity.status === 'requested',
      withoutContact,
      statusUrl,
    },
    language,
  );
}
