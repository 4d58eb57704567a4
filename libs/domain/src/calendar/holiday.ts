import type { PlainDate } from './civil-date.js';

/**
 * The two calendars of days on which a period does not end (law CAL-1).
 * - `act150-1930`: Act 150/1930 section 5, for periods counted in weeks by analogy (law DL-9, DL-10);
 * - `reg1182-71`: Finland's list under Regulation 1182/71, for the month of the GDPR (law DL-5).
 */
export const HOLIDAY_CALENDARS = ['act150-1930', 'reg1182-71'] as const;
export type HolidayCalendar = (typeof HOLIDAY_CALENDARS)[number];

/** The named days of law CAL; the name itself is a text of libs/language (`holiday.<name>`). */
export const HOLIDAYS = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'may-day',
  'ascension-day',
  'pentecost',
  'midsummer-eve',
  'midsummer-day',
  'all-saints-day',
  'independence-day',
  'christmas-eve',
  'christmas-day',
  'boxing-day',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** Why no period ends on a day: a holiday by name, the weekend, or a day the organisation's override table closed. */
export type NonWorkingReason = Holiday | 'saturday' | 'sunday' | 'override';

/** A day on which a period does not end, with its reason. */
export interface NonWorkingDay {
  readonly date: PlainDate;
  readonly reason: NonWorkingReason;
}

/**
 * A change of the law that the rules do not know yet (law CAL-3).
 * A row with `date` opens or closes that one day; a row with `holiday` opens or closes that holiday
 * in every year from `validFrom` on. `validFrom` is the day the change enters into force: days before it are not touched.
 */
export interface HolidayOverride {
  readonly calendars: readonly HolidayCalendar[];
  readonly validFrom: PlainDate;
  readonly working: boolean;
  readonly date?: PlainDate;
  readonly holiday?: Holiday;
}

/** Configurable points of the calendars (law CAL-1, CAL-3). */
export interface CalendarSettings {
  /** Whether 24 December ends no period, per calendar: the two lists differ only in it. */
  readonly christmasEveIsHoliday: Readonly<Record<HolidayCalendar, boolean>>;
  readonly holidayOverrides: readonly HolidayOverride[];
}

/** The defaults of law CAL-1: Christmas Eve is named in Act 150/1930 and missing from the European list. */
export const DEFAULT_CALENDAR_SETTINGS: CalendarSettings = {
  christmasEveIsHoliday: { 'act150-1930': true, 'reg1182-71': false },
  holidayOverrides: [],
};
