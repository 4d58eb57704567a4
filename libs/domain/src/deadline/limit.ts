import type { PlainDate } from '../calendar/civil-date.js';
import type { DayNumber } from '../calendar/day-number.js';
import { addMonthsClamped, dateOfDayNumber, dayNumberOf } from '../calendar/day-number.js';
import type { HolidayCalendar } from '../calendar/holiday.js';
import { rollDayNumber, skippedDays } from '../calendar/working-day.js';
import type { DeadlineSettings, LedgerStep, Limit, LimitName, PauseIgnoredReason } from './clock.js';
import { FOUR_WEEKS_DUE_SOURCE, FOUR_WEEKS_ROLLED_SOURCE, REFUSAL_DUE_SOURCE, step } from './ledger.js';
import type { CountedPause, PauseTally } from './pause.js';
import { tallyPauses } from './pause.js';

/** Four weeks in days. Source: Act 150/1930 s. 3 (ends on the same weekday); law DL-9. */
const FOUR_WEEKS = 28;

/** How a period is counted from receipt and by which calendar it rolls over. */
export interface LimitTerms {
  readonly name: LimitName;
  readonly calendar: HolidayCalendar;
  /** Whole months from receipt, or null for the four weeks. */
  readonly months: number | null;
  readonly rolledSource?: string;
  readonly dueSource?: string;
}

/** The promise. Source: law DL-9, DL-10. */
export const FOUR_WEEKS_TERMS: LimitTerms = {
  name: 'four-weeks',
  calendar: 'act150-1930',
  months: null,
  rolledSource: FOUR_WEEKS_ROLLED_SOURCE,
  dueSource: FOUR_WEEKS_DUE_SOURCE,
};

/** The GDPR month with its further months, counted from receipt in one step. Source: law DL-5, DL-6, DL-18. */
export function oneMonthTerms(furtherMonths: number): LimitTerms {
  return { name: 'one-month', calendar: 'reg1182-71', months: 1 + furtherMonths };
}

/** The month for telling that nothing will be done. Source: law DL-21. */
export const REFUSAL_NOTICE_TERMS: LimitTerms = {
  name: 'refusal-notice',
  calendar: 'reg1182-71',
  months: 1,
  dueSource: REFUSAL_DUE_SOURCE,
};

/** The questions of an item with what stands against each of them whatever the period. */
export interface Questions {
  readonly pauses: readonly CountedPause[];
  readonly obstacles: readonly (PauseIgnoredReason | null)[];
}

/** A period counted to its end, its verdicts on the questions, and the steps that explain its dates. */
export interface CountedLimit {
  readonly limit: Limit;
  /** End after roll-over, provisional while suspended. */
  readonly end: DayNumber;
  readonly verdicts: PauseTally['verdicts'];
  readonly steps: readonly LedgerStep[];
}

/**
 * Counts one period: start, whole months or weeks in one step, plus the days it stood still, rolled over once at the end.
 * Source: law DL-6, DL-9, DL-15.
 */
export function countLimit(
  terms: LimitTerms,
  receivedOn: PlainDate,
  questions: Questions,
  settings: DeadlineSettings,
): CountedLimit {
  const { number: end, clampedFrom } = endBeforePauses(terms, receivedOn);
  const roll = (day: DayNumber): DayNumber => rollDayNumber(day, 1, terms.calendar, settings);
  const tally = tallyPauses(questions.pauses, questions.obstacles, (days, asked) => {
    return asked > end + days && asked > roll(end + days);
  });
  const nominal = end + tally.days;
  const rolled = roll(nominal);
  const unpaused = roll(end);
  const count: Count = { end, clampedFrom, nominal, rolled, unpaused, tally };
  const limit = limitOf(terms, count);
  return {
    limit,
    end: rolled,
    verdicts: tally.verdicts,
    steps: stepsOf(terms, limit, receivedOn, count, settings),
  };
}

interface Count {
  readonly end: DayNumber;
  readonly clampedFrom: number | null;
  readonly nominal: DayNumber;
  readonly rolled: DayNumber;
  readonly unpaused: DayNumber;
  readonly tally: PauseTally;
}

function endBeforePauses(terms: LimitTerms, receivedOn: PlainDate): ReturnType<typeof addMonthsClamped> {
  return terms.months === null
    ? { number: dayNumberOf(receivedOn) + FOUR_WEEKS, clampedFrom: null }
    : addMonthsClamped(receivedOn, terms.months);
}

function limitOf(terms: LimitTerms, count: Count): Limit {
  const { suspended } = count.tally;
  const end = dateOfDayNumber(count.rolled);
  return {
    name: terms.name,
    suspendedDays: count.tally.days,
    suspended,
    nominal: count.nominal === count.rolled ? end : dateOfDayNumber(count.nominal),
    due: suspended ? null : end,
    provisionalDue: suspended ? end : null,
    unpausedDue: count.unpaused === count.rolled ? end : dateOfDayNumber(count.unpaused),
  };
}

/** The steps that explain the dates of one period, in the order they are counted. */
function stepsOf(
  terms: LimitTerms,
  limit: Limit,
  receivedOn: PlainDate,
  count: Count,
  settings: DeadlineSettings,
): readonly LedgerStep[] {
  const paused = limit.suspended || limit.suspendedDays > 0;
  const end = count.end === count.nominal ? limit.nominal : dateOfDayNumber(count.end);
  const skipped = skippedDays(count.nominal, count.rolled, terms.calendar, settings);
  const steps = [startStep(terms, receivedOn, end)];
  if (count.clampedFrom !== null) {
    steps.push(
      step('month-end-clamped', { limit: terms.name, date: end, facts: { day: count.clampedFrom } }),
    );
  }
  if (paused) {
    const facts = { days: limit.suspendedDays };
    steps.push(step('suspended-days', { limit: terms.name, from: end, date: limit.nominal, facts }));
  }
  if (skipped.length > 0) {
    const date = limit.due ?? limit.provisionalDue;
    steps.push(
      step('rolled', { limit: terms.name, from: limit.nominal, date, skipped, source: terms.rolledSource }),
    );
  }
  steps.push(
    limit.due === null
      ? step('provisional-due', { limit: terms.name, date: limit.provisionalDue })
      : step('limit-due', { limit: terms.name, date: limit.due, source: terms.dueSource }),
  );
  if (paused) {
    const passed = skippedDays(count.end, count.unpaused, terms.calendar, settings);
    steps.push(
      step('without-pauses', { limit: terms.name, from: end, date: limit.unpausedDue, skipped: passed }),
    );
  }
  return steps;
}

function startStep(terms: LimitTerms, receivedOn: PlainDate, end: PlainDate): LedgerStep {
  const content = { limit: terms.name, from: receivedOn, date: end };
  return terms.months === null
    ? step('four-weeks', { ...content, facts: { days: FOUR_WEEKS } })
    : step('one-month', { ...content, facts: { months: terms.months } });
}
