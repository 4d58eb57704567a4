import type { FollowedCase } from '@oikeuspolku/application';
import { isOpenItem, type Clock, type Language } from '@oikeuspolku/domain';
import { ledgerSentences } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';

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

/** A case shows the clock of its earliest open item (design §2); when nothing is open, of its first item. */
export function leadingClock({ case: current, clocks }: Pick<FollowedCase, 'case' | 'clocks'>): Clock | null {
  const open = current.items.filter(isOpenItem);
  const candidates = (open.length > 0 ? open : current.items)
    .map((item) => clocks.get(item.itemId))
    .filter((clock) => clock !== undefined);
  return (
    [...candidates].sort((one, other) => Temporal.PlainDate.compare(orderDate(one), orderDate(other)))[0] ??
    null
  );
}

function orderDate(clock: Clock): Temporal.PlainDate {
  return clock.effectiveDue ?? clock.provisionalDue ?? clock.withoutPauses.oneMonth;
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
