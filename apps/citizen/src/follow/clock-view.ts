import type { Clock, Language } from '@oikeuspolku/domain';
import { ledgerSentences } from '@oikeuspolku/language';
import type { Temporal } from 'temporal-polyfill';

/** The dates of a case and how they were counted, ready for a template. */
export interface ClockView {
  readonly state: Clock['state'];
  /** The day by which we answer; null while the count is stopped. */
  readonly answerBy: Temporal.PlainDate | null;
  /** The day by which the law wants an answer, when it is another one. */
  readonly lawBy: Temporal.PlainDate | null;
  readonly provisional: Temporal.PlainDate | null;
  readonly pausedSince: Temporal.PlainDate | null;
  readonly sentences: readonly string[];
}

/** The clock in the reader's language. */
export function clockView(clock: Clock, language: Language): ClockView {
  const { effectiveDue, oneMonthDue } = clock;
  const differs = effectiveDue !== null && oneMonthDue !== null && !effectiveDue.equals(oneMonthDue);
  return {
    state: clock.state,
    answerBy: effectiveDue,
    lawBy: differs ? oneMonthDue : null,
    provisional: clock.provisionalDue,
    pausedSince: clock.state === 'suspended' ? clock.openSince : null,
    sentences: ledgerSentences(clock.ledger, language, 'citizen').map((sentence) => sentence.text),
  };
}
