import { Temporal } from 'temporal-polyfill';
import type { DueCalendar } from '@oikeuspolku/application';
import { nonWorkingReason } from '@oikeuspolku/domain';
import type { Language } from '@oikeuspolku/domain';
import { count, dateShort, dayAndDate, monthInWords, say, weekdayNames } from '@oikeuspolku/language';

/** The national calendar: Christmas Eve is a holiday of offices too (law CAL-1). */
const CALENDAR = 'act150-1930';
/** Cases that one day of the grid names; the rest is one link to the day in the list. */
const MOST_NAMED = 4;

/** One day of the month. */
export interface DayView {
  readonly day: number;
  readonly weekday: string;
  readonly date: string;
  readonly today: boolean;
  readonly off: boolean;
  readonly holiday: string | null;
  readonly cases: readonly { readonly number: string; readonly href: string }[];
  /** Said when there are more cases than are named. */
  readonly more: { readonly text: string; readonly href: string } | null;
  readonly absent: readonly string[];
}

/** A day of the list. */
export interface ListedDay {
  readonly id: string;
  readonly date: string;
  readonly holiday: string | null;
  readonly cases: DayView['cases'];
  readonly absent: readonly string[];
}

/** A month as weeks from Monday; null where a week reaches into another month. */
export interface MonthView {
  readonly heading: string;
  readonly weekdays: readonly { readonly full: string; readonly short: string }[];
  readonly weeks: readonly (readonly (DayView | null)[])[];
  /** The days on which something falls, with every case (ux H17: as a list). */
  readonly list: readonly ListedDay[];
  readonly previous: string;
  readonly next: string;
}

/** The month of an address (`2026-03`); the present one when the address names none. */
export function monthOf(text: string, today: Temporal.PlainDate): Temporal.PlainYearMonth {
  if (!/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text)) return today.toPlainYearMonth();
  return Temporal.PlainYearMonth.from(text);
}

export function monthView(
  month: Temporal.PlainYearMonth,
  found: DueCalendar,
  today: Temporal.PlainDate,
  base: string,
  language: Language,
): MonthView {
  const weekdays = weekdayNames(language);
  const days = Array.from({ length: month.daysInMonth }, (_, index) =>
    dayView(month.toPlainDate({ day: index + 1 }), found, today, base, language),
  );
  const before = month.toPlainDate({ day: 1 }).dayOfWeek - 1;
  const cells: (DayView | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return {
    heading: monthInWords(month, language),
    weekdays,
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
    list: days.flatMap((day, index) =>
      listed(day, month.toPlainDate({ day: index + 1 }), found, base, language),
    ),
    previous: `${base}/calendar?month=${month.subtract({ months: 1 }).toString()}`,
    next: `${base}/calendar?month=${month.add({ months: 1 }).toString()}`,
  };
}

function dayView(
  date: Temporal.PlainDate,
  found: DueCalendar,
  today: Temporal.PlainDate,
  base: string,
  language: Language,
): DayView {
  const iso = date.toString();
  const due = casesOn(date, found, base);
  const reason = nonWorkingReason(date, CALENDAR);
  const off = reason !== null;
  const holiday =
    reason === null || reason === 'saturday' || reason === 'sunday'
      ? null
      : say(language, `holiday.${reason}`);
  return {
    day: date.day,
    weekday: weekdayNames(language)[date.dayOfWeek - 1]?.full ?? '',
    date: dateShort(date),
    today: date.equals(today),
    off,
    holiday,
    cases: due.slice(0, MOST_NAMED),
    more:
      due.length > MOST_NAMED
        ? { text: count(language, 'console.calendar.dayCount', due.length), href: `#${dayId(date)}` }
        : null,
    absent: found.absent
      .filter(({ absentFrom, absentTo }) => (absentFrom ?? '') <= iso && iso <= (absentTo ?? ''))
      .map(({ name }) => name),
  };
}

const dayId = (date: Temporal.PlainDate): string => `day-${date.toString()}`;

const casesOn = (date: Temporal.PlainDate, { rows }: DueCalendar, base: string): DayView['cases'] =>
  rows
    .filter(({ effectiveDue }) => effectiveDue === date.toString())
    .map(({ number, caseId }) => ({ number, href: `${base}/cases/${caseId}` }));

/** A day of the list; nothing where nothing falls on the day. */
function listed(
  { holiday, absent }: DayView,
  date: Temporal.PlainDate,
  found: DueCalendar,
  base: string,
  language: Language,
): readonly ListedDay[] {
  const cases = casesOn(date, found, base);
  if (cases.length === 0 && absent.length === 0 && holiday === null) return [];
  return [{ id: dayId(date), date: dayAndDate(date, language), holiday, cases, absent }];
}
