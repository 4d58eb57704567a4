import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './civil-date.js';

/**
 * A civil day as a whole number: 1 January 1970 is 0, each next day one more.
 * Pauses and weeks are counts of days; counting them as numbers keeps a clock with many events fast
 * (one Temporal addition costs some microseconds). Months never go through here alone: see `addMonthsClamped`.
 */
export type DayNumber = number;

/** Year, month and day of a civil date in the Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of the week as numbers, Monday first (ISO 8601). */
export const WEEKDAY = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
} as const;
export type Weekday = (typeof WEEKDAY)[keyof typeof WEEKDAY];

const DAYS_IN_ERA = 146_097; // 400 Gregorian years
const DAYS_TO_1970 = 719_468; // from 1 March of the year 0

/** Day number of a year, month and day. The year is counted from March so that the leap day comes last. */
export function dayNumberOfCivil(year: number, month: number, day: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

/** Year, month and day of a day number; the inverse of `dayNumberOfCivil`. */
export function civilOfDayNumber(number: DayNumber): CivilDay {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** Day number of a civil date. */
export function dayNumberOf(date: PlainDate): DayNumber {
  return dayNumberOfCivil(date.year, date.month, date.day);
}

/** Civil date of a day number. */
export function dateOfDayNumber(number: DayNumber): PlainDate {
  const civil = civilOfDayNumber(number);
  return new Temporal.PlainDate(civil.year, civil.month, civil.day);
}

/** The earlier of two dates. */
export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return dayNumberOf(b) < dayNumberOf(a) ? b : a;
}

/** The later of two dates. */
export function later(a: PlainDate, b: PlainDate): PlainDate {
  return dayNumberOf(b) > dayNumberOf(a) ? b : a;
}

/** Day of the week of a day number; 1 January 1970 was a Thursday. */
export function weekdayOf(number: DayNumber): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Number of days in a month. */
export function daysInMonth(year: number, month: number): number {
  const nextMonth = (month % 12) + 1;
  const yearOfNext = year + Math.floor(month / 12);
  return dayNumberOfCivil(yearOfNext, nextMonth, 1) - dayNumberOfCivil(year, month, 1);
}

/**
 * The same date `months` later, in one step; where that date does not exist, the last day of that month.
 * `clampedFrom` is the day of the month that does not exist, or null.
 * Source: Reg. 1182/71 Art. 3(2)(c); law DL-6 (never month after month, no "last day sticks to last day").
 */
export function addMonthsClamped(
  date: PlainDate,
  months: number,
): { readonly number: DayNumber; readonly clampedFrom: number | null } {
  const monthsFromZero = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(monthsFromZero / 12);
  const month = monthsFromZero - year * 12 + 1;
  const last = daysInMonth(year, month);
  const clampedFrom = date.day > last ? date.day : null;
  return { number: dayNumberOfCivil(year, month, Math.min(date.day, last)), clampedFrom };
}
