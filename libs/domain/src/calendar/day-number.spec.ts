import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CivilDay } from './day-number.js';
import {
  addMonthsClamped,
  civilOfDayNumber,
  dateOfDayNumber,
  dayNumberOf,
  dayNumberOfCivil,
  daysInMonth,
  earlier,
  later,
  weekdayOf,
} from './day-number.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

const EPOCH = date('1970-01-01');

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['1969-12-22', -10, 1],
    ['2000-02-29', 11_016, 2],
    ['2000-03-01', 11_017, 3],
    ['2026-11-22', 20_779, 7],
    ['1600-02-29', -135_081, 2],
    ['0000-03-01', -719_468, 3],
    ['-000001-12-31', -719_529, 5],
  ])('%s is %i, weekday %i', (iso, number, weekday) => {
    expect(dayNumberOf(date(iso))).toBe(number);
    expect(dateOfDayNumber(number).toString()).toBe(iso);
    expect(weekdayOf(number)).toBe(weekday);
  });

  it('agree with Temporal around every turn of month and year in eight centuries', () => {
    for (let year = 1600; year <= 2400; year += 1) {
      for (const monthDay of ['01-01', '02-28', '03-01', '12-31']) {
        const expected = date(`${year}-${monthDay}`);
        expect(dayNumberOf(expected)).toBe(EPOCH.until(expected).days);
        expect(dateOfDayNumber(dayNumberOf(expected)).equals(expected)).toBe(true);
      }
    }
  });

  it('follow each other day by day through a leap year, a century year and a year between', () => {
    for (const [first, last] of [
      [1999, 2001],
      [2099, 2101],
    ] as const) {
      let expected: CivilDay = { year: first, month: 1, day: 1 };
      for (
        let number = dayNumberOfCivil(first, 1, 1);
        number <= dayNumberOfCivil(last, 12, 31);
        number += 1
      ) {
        expect(civilOfDayNumber(number)).toEqual(expected);
        expect(dayNumberOfCivil(expected.year, expected.month, expected.day)).toBe(number);
        expected = dayAfter(expected);
      }
      expect(expected).toEqual({ year: last + 1, month: 1, day: 1 });
    }
  });
});

/** The next day by the school rule for leap years. */
function dayAfter({ year, month, day }: CivilDay): CivilDay {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day < length) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

describe('days in a month', () => {
  it.each([
    [2026, 1, 31],
    [2026, 2, 28],
    [2028, 2, 29],
    [2100, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 11, 30],
    [2026, 12, 31],
  ])('%i-%i has %i', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('the earlier and the later of two dates', () => {
  const first = date('2026-03-01');
  const second = date('2026-03-02');
  it('are found in either order', () => {
    expect(earlier(first, second)).toBe(first);
    expect(earlier(second, first)).toBe(first);
    expect(later(first, second)).toBe(second);
    expect(later(second, first)).toBe(second);
    const same = date('2026-03-01');
    expect([earlier(first, same) === first, later(first, same) === first]).toEqual([true, true]);
  });
});

describe('months later in one step', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28', 31],
    ['2028-01-31', 1, '2028-02-29', 31],
    ['2028-01-29', 1, '2028-02-29', null],
    ['2026-01-28', 1, '2026-02-28', null],
    ['2026-02-28', 1, '2026-03-28', null],
    ['2026-08-31', 1, '2026-09-30', 31],
    ['2026-11-30', 1, '2026-12-30', null],
    ['2026-12-05', 1, '2027-01-05', null],
    ['2026-11-30', 3, '2027-02-28', 30],
    ['2027-11-30', 3, '2028-02-29', 30],
    ['2026-10-15', 2, '2026-12-15', null],
    ['2026-11-15', 2, '2027-01-15', null],
  ])('%s plus %i month(s) is %s', (from, months, to, clampedFrom) => {
    const result = addMonthsClamped(date(from), months);
    expect(dateOfDayNumber(result.number).toString()).toBe(to);
    expect(result.clampedFrom).toBe(clampedFrom);
  });
});
