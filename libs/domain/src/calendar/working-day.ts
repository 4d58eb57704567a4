import type { PlainDate } from './civil-date.js';
import type { DayNumber } from './day-number.js';
import { civilOfDayNumber, dateOfDayNumber, dayNumberOf, WEEKDAY, weekdayOf } from './day-number.js';
import { endsNoPeriod, holidayDayNumber } from './holiday-table.js';
import type {
  CalendarSettings,
  Holiday,
  HolidayCalendar,
  NonWorkingDay,
  NonWorkingReason,
} from './holiday.js';
import { DEFAULT_CALENDAR_SETTINGS, HOLIDAYS } from './holiday.js';

/** Longest run of non-working days that is believed; only a broken override table can exceed it. */
const LONGEST_RUN = 366;

/** The holiday that falls on a day in a calendar, overrides of whole holidays included. */
function holidayOn(day: DayNumber, calendar: HolidayCalendar, settings: CalendarSettings): Holiday | null {
  const { year } = civilOfDayNumber(day);
  for (const holiday of HOLIDAYS) {
    if (holidayDayNumber(holiday, year) === day && isKept(holiday, day, calendar, settings)) return holiday;
  }
  return null;
}

/** Whether a holiday counts on its day: the table's answer unless a later law changed it; the last matching row decides. */
function isKept(
  holiday: Holiday,
  day: DayNumber,
  calendar: HolidayCalendar,
  settings: CalendarSettings,
): boolean {
  let kept = endsNoPeriod(holiday, calendar, settings);
  for (const row of settings.holidayOverrides) {
    const applies =
      row.holiday === holiday && row.calendars.includes(calendar) && dayNumberOf(row.validFrom) <= day;
    if (applies) kept = !row.working;
  }
  return kept;
}

/** What the override table says of one single day: opened, closed, or nothing; the last matching row decides. */
function overrideOf(
  day: DayNumber,
  calendar: HolidayCalendar,
  settings: CalendarSettings,
): 'open' | 'closed' | null {
  let verdict: 'open' | 'closed' | null = null;
  for (const row of settings.holidayOverrides) {
    if (row.date === undefined || !row.calendars.includes(calendar)) continue;
    if (dayNumberOf(row.date) === day && dayNumberOf(row.validFrom) <= day)
      verdict = row.working ? 'open' : 'closed';
  }
  return verdict;
}

/** Why no period ends on a day, or null for a working day. A holiday is named even when it falls on a weekend. */
export function reasonOfDayNumber(
  day: DayNumber,
  calendar: HolidayCalendar,
  settings: CalendarSettings,
): NonWorkingReason | null {
  const override = overrideOf(day, calendar, settings);
  if (override === 'open') return null;
  const holiday = holidayOn(day, calendar, settings);
  if (holiday !== null) return holiday;
  if (override === 'closed') return 'override';
  const weekday = weekdayOf(day);
  if (weekday === WEEKDAY.saturday) return 'saturday';
  return weekday === WEEKDAY.sunday ? 'sunday' : null;
}

/** The first working day from `day` on in steps of one, forwards or backwards; `day` itself if it is one. */
export function rollDayNumber(
  day: DayNumber,
  direction: 1 | -1,
  calendar: HolidayCalendar,
  settings: CalendarSettings,
): DayNumber {
  for (let steps = 0; steps <= LONGEST_RUN; steps += 1) {
    const candidate = day + steps * direction;
    if (reasonOfDayNumber(candidate, calendar, settings) === null) return candidate;
  }
  throw new RangeError('The holiday overrides leave no working day within a year.');
}

/** Why no period ends on a date in a calendar; null for a working day. Source: law CAL. */
export function nonWorkingReason(
  date: PlainDate,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): NonWorkingReason | null {
  return reasonOfDayNumber(dayNumberOf(date), calendar, settings);
}

/** Whether a date is a Saturday, a Sunday or a holiday of the calendar. `nonWorkingReason` says which. */
export function isNonWorkingDay(
  date: PlainDate,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): boolean {
  return nonWorkingReason(date, calendar, settings) !== null;
}

/** The holiday on a date by name, or null when it is none (a plain weekend or a working day). */
export function holidayName(
  date: PlainDate,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): Holiday | null {
  const reason = nonWorkingReason(date, calendar, settings);
  return reason === 'saturday' || reason === 'sunday' || reason === 'override' ? null : reason;
}

/** The date itself if it is a working day, otherwise the next one. Source: Reg. 1182/71 Art. 3(4); Act 150/1930 s. 5. */
export function rollToWorkingDay(
  date: PlainDate,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): PlainDate {
  return dateOfDayNumber(rollDayNumber(dayNumberOf(date), 1, calendar, settings));
}

/** The date itself if it is a working day, otherwise the one before it. For dates that must not be passed. */
export function rollBackToWorkingDay(
  date: PlainDate,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): PlainDate {
  return dateOfDayNumber(rollDayNumber(dayNumberOf(date), -1, calendar, settings));
}

/** The last working day strictly before a date. */
export function previousWorkingDay(
  date: PlainDate,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): PlainDate {
  return dateOfDayNumber(rollDayNumber(dayNumberOf(date) - 1, -1, calendar, settings));
}

/**
 * The working day `count` working days after a date (before it when negative); the date itself is not counted.
 * With 0 the date is returned as it is.
 */
export function addWorkingDays(
  date: PlainDate,
  count: number,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): PlainDate {
  const direction = count < 0 ? -1 : 1;
  let day = dayNumberOf(date);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day = rollDayNumber(day + direction, direction, calendar, settings);
  }
  return dateOfDayNumber(day);
}

/** The named holidays of a year in a calendar, in order, weekends included (for a calendar page). */
export function holidaysOfYear(
  year: number,
  calendar: HolidayCalendar,
  settings: CalendarSettings = DEFAULT_CALENDAR_SETTINGS,
): readonly NonWorkingDay[] {
  return HOLIDAYS.map((holiday) => ({ holiday, day: holidayDayNumber(holiday, year) }))
    .filter(({ holiday, day }) => isKept(holiday, day, calendar, settings))
    .sort((a, b) => a.day - b.day)
    .map(({ holiday, day }) => ({ date: dateOfDayNumber(day), reason: holiday }));
}

/** The days a roll-over passes from `from` up to the working day `to`, each with its reason. */
export function skippedDays(
  from: DayNumber,
  to: DayNumber,
  calendar: HolidayCalendar,
  settings: CalendarSettings,
): readonly NonWorkingDay[] {
  const skipped: NonWorkingDay[] = [];
  for (let day = from; day < to; day += 1) {
    const reason = reasonOfDayNumber(day, calendar, settings);
    if (reason !== null) skipped.push({ date: dateOfDayNumber(day), reason });
  }
  return skipped;
}
