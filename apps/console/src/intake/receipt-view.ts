import type { Receipt } from '@oikeuspolku/application';
import { leadingClock } from '@oikeuspolku/domain';
import type { Language } from '@oikeuspolku/domain';
import { ledgerSentences, t } from '@oikeuspolku/language';

/** What the customer is given on paper. */
export interface ReceiptView {
  readonly number: string;
  readonly secret: string;
  /** The PIN in two groups; null when identity comes later or was recorded before. */
  readonly pin: string | null;
  readonly due: string | null;
  readonly statutory: string | null;
  readonly ledger: readonly string[];
  readonly followAt: string;
  readonly repeated: boolean;
  readonly customerLanguage: Language;
}

/** The receipt of a recorded request, in the language of the person who asked where the person reads it. */
export function receiptView(receipt: Receipt, pin: string | null, followUrl: string): ReceiptView {
  const theirs = receipt.case.language;
  const clock = leadingClock(receipt.case, receipt.clocks);
  const { effectiveDue = null, oneMonthDue = null } = clock ?? {};
  return {
    number: receipt.case.number,
    secret: receipt.secret,
    pin: pin === null ? null : `${pin.slice(0, 4)} ${pin.slice(4)}`,
    due: effectiveDue === null ? null : t(theirs, 'citizen.sent.due', { date: effectiveDue }),
    statutory: oneMonthDue === null ? null : t(theirs, 'citizen.sent.statutory', { date: oneMonthDue }),
    ledger: clock === null ? [] : ledgerSentences(clock.ledger, theirs, 'citizen').map(({ text }) => text),
    followAt: t(theirs, 'intake.done.followAt', { url: followUrl }),
    repeated: receipt.repeated,
    customerLanguage: theirs,
  };
}
