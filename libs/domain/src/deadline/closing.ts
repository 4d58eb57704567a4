import type { Instant, PlainDate } from '../calendar/civil-date.js';
import { LEGAL_TIME_ZONE } from '../calendar/civil-date.js';
import { dateOfDayNumber, dayNumberOf } from '../calendar/day-number.js';
import type { Clock, ClockFacts, ClockState, DeadlineSettings, LedgerStep } from './clock.js';
import { step } from './ledger.js';

/** Where an item stands on `today`; without a due date an open question stops it. */
export function stateOf(facts: ClockFacts, effectiveDue: PlainDate | null, today: PlainDate): ClockState {
  const withdrawn = facts.withdrawnOn ?? null;
  if (facts.answeredOn !== null) {
    return withdrawn !== null && dayNumberOf(withdrawn) < dayNumberOf(facts.answeredOn)
      ? 'withdrawn'
      : 'answered';
  }
  if (withdrawn !== null) return 'withdrawn';
  if (effectiveDue === null) return 'suspended';
  return dayNumberOf(today) > dayNumberOf(effectiveDue) ? 'overdue' : 'running';
}

/** What follows from the effective due date: the first overdue day (law DL-8) and the soft dates for sending (DL-23). */
export interface Closing {
  /** The first instant of the first overdue day. */
  readonly overdueFrom: Instant | null;
  readonly dispatchBy: Clock['dispatchBy'];
  readonly steps: readonly LedgerStep[];
}

/** Nothing follows while there is no due date. */
export function closingOf(effectiveDue: PlainDate | null, settings: DeadlineSettings): Closing {
  if (effectiveDue === null) {
    return { overdueFrom: null, dispatchBy: { letter: null, electronic: null }, steps: [] };
  }
  const due = dayNumberOf(effectiveDue);
  const { letter, electronic } = settings.deemedReceiptDays;
  const overdueDay = dateOfDayNumber(due + 1);
  const dispatchBy = { letter: dateOfDayNumber(due - letter), electronic: dateOfDayNumber(due - electronic) };
  const from = { from: effectiveDue };
  const steps = [
    step('overdue-from', { ...from, date: overdueDay }),
    step('dispatch-by-letter', { ...from, date: dispatchBy.letter, facts: { days: letter } }),
    step('dispatch-by-electronic', { ...from, date: dispatchBy.electronic, facts: { days: electronic } }),
  ];
  return { overdueFrom: overdueDay.toZonedDateTime(LEGAL_TIME_ZONE).toInstant(), dispatchBy, steps };
}

/** The steps of an item that was answered or withdrawn. */
export function closedSteps(facts: ClockFacts): readonly LedgerStep[] {
  const steps: LedgerStep[] = [];
  if (facts.answeredOn !== null) steps.push(step('answered', { date: facts.answeredOn }));
  if (facts.withdrawnOn) steps.push(step('withdrawn', { date: facts.withdrawnOn }));
  return steps;
}
