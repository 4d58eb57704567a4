import type { DayNumber, Weekday } from './day-number.js';
import { dayNumberOfCivil, WEEKDAY, weekdayOf } from './day-number.js';
import { easterSunday } from './easter.js';
import type { CalendarSettings, Holiday, HolidayCalendar } from './holiday.js';

/** How the date of a holiday follows from the year. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'from-easter'; readonly days: number }
  /** The first such weekday on or after the given date. */
  | {
      readonly kind: 'weekday-from';
      readonly weekday: Weekday;
      readonly month: number;
      readonly day: number;
    };

/** One row of the table of holidays. */
export interface HolidayRow {
  readonly rule: HolidayRule;
  /** Whether a period never ends on it; `setting` is decided by `christmasEveIsHoliday`. */
  readonly calendars: Readonly<Record<HolidayCalendar, boolean | 'setting'>>;
  readonly source: string;
}

const IN_BOTH = { 'act150-1930': true, 'reg1182-71': true } as const;
const CHURCH_HOLIDAY = 'Act 150/1930 s. 5 (church holiday); e-Justice list FI under Reg. 1182/71 Art. 2(1)';
const NAMED_DAY = 'Act 150/1930 s. 5 (named day); e-Justice list FI under Reg. 1182/71 Art. 2(1)';

/** The days on which no period ends besides Saturdays and Sundays (law CAL). No holiday gets a substitute day. */
export const HOLIDAY_TABLE: Readonly<Record<Holiday, HolidayRow>> = {
  'new-years-day': { rule: { kind: 'fixed', month: 1, day: 1 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
  epiphany: { rule: { kind: 'fixed', month: 1, day: 6 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
  'good-friday': { rule: { kind: 'from-easter', days: -2 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
  'easter-sunday': { rule: { kind: 'from-easter', days: 0 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
  'easter-monday': { rule: { kind: 'from-easter', days: 1 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
  'may-day': { rule: { kind: 'fixed', month: 5, day: 1 }, calendars: IN_BOTH, source: NAMED_DAY },
  'ascension-day': { rule: { kind: 'from-easter', days: 39 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
  pentecost: { rule: { kind: 'from-easter', days: 49 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
  'midsummer-eve': {
    rule: { kind: 'weekday-from', weekday: WEEKDAY.friday, month: 6, day: 19 },
    calendars: IN_BOTH,
    source: NAMED_DAY,
  },
  'midsummer-day': {
    rule: { kind: 'weekday-from', weekday: WEEKDAY.saturday, month: 6, day: 20 },
    calendars: IN_BOTH,
    source: CHURCH_HOLIDAY,
  },
  'all-saints-day': {
    rule: { kind: 'weekday-from', weekday: WEEKDAY.saturday, month: 10, day: 31 },
    calendars: IN_BOTH,
    source: CHURCH_HOLIDAY,
  },
  'independence-day': { rule: { kind: 'fixed', month: 12, day: 6 }, calendars: IN_BOTH, source: NAMED_DAY },
  'christmas-eve': {
    rule: { kind: 'fixed', month: 12, day: 24 },
    calendars: { 'act150-1930': 'setting', 'reg1182-71': 'setting' },
    source: 'Act 150/1930 s. 5 (named day); not on the e-Justice list FI under Reg. 1182/71',
  },
  'christmas-day': {
    rule: { kind: 'fixed', month: 12, day: 25 },
    calendars: IN_BOTH,
    source: CHURCH_HOLIDAY,
  },
  'boxing-day': { rule: { kind: 'fixed', month: 12, day: 26 }, calendars: IN_BOTH, source: CHURCH_HOLIDAY },
};

/** The day of a holiday in a year. */
export function holidayDayNumber(holiday: Holiday, year: number): DayNumber {
  const { rule } = HOLIDAY_TABLE[holiday];
  switch (rule.kind) {
    case 'fixed':
      return dayNumberOfCivil(year, rule.month, rule.day);
    case 'from-easter':
      return easterSunday(year) + rule.days;
    case 'weekday-from': {
      const first = dayNumberOfCivil(year, rule.month, rule.day);
      return first + ((rule.weekday - weekdayOf(first) + 7) % 7);
    }
    default:
      return rule satisfies never;
  }
}

/** Whether the table, before any override, keeps a period from ending on this holiday in this calendar. */
export function endsNoPeriod(
  holiday: Holiday,
  calendar: HolidayCalendar,
  settings: CalendarSettings,
): boolean {
  const listed = HOLIDAY_TABLE[holiday].calendars[calendar];
  return listed === 'setting' ? settings.christmasEveIsHoliday[calendar] : listed;
}
