import type { PlainDate } from '../calendar/civil-date.js';
import type { DayNumber } from '../calendar/day-number.js';
import { dateOfDayNumber } from '../calendar/day-number.js';
import type { CalendarSettings, NonWorkingDay } from '../calendar/holiday.js';
import { rollDayNumber, skippedDays } from '../calendar/working-day.js';

/**
 * A period of a Finnish statute other than the GDPR month: counted from receipt, rolled over by Act 150/1930 itself
 * (here not by analogy: the period stands in a law). Pauses and extensions of the GDPR do not touch it.
 */
export interface StatutoryDeadline {
  readonly receivedOn: PlainDate;
  /** End before roll-over. */
  readonly nominal: PlainDate;
  readonly due: PlainDate;
  /** The days the roll-over passed, in order. */
  readonly skipped: readonly NonWorkingDay[];
  readonly source: string;
  /** Message key of libs/language. */
  readonly why: string;
}

/** Rolls the end of a statutory period over to a working day. Source: Act 150/1930 s. 5. */
export function statutoryDeadline(
  receivedOn: PlainDate,
  end: DayNumber,
  reason: { readonly source: string; readonly why: string },
  settings: CalendarSettings,
): StatutoryDeadline {
  const rolled = rollDayNumber(end, 1, 'act150-1930', settings);
  return {
    receivedOn,
    nominal: dateOfDayNumber(end),
    due: dateOfDayNumber(rolled),
    skipped: skippedDays(end, rolled, 'act150-1930', settings),
    ...reason,
  };
}
