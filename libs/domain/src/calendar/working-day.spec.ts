import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { endsNoPeriod, HOLIDAY_TABLE, holidayDayNumber } from './holiday-table.js';
import { dateOfDayNumber, dayNumberOf } from './day-number.js';
import type { CalendarSettings, Holiday, HolidayCalendar, HolidayOverride } from './holiday.js';
import { DEFAULT_CALENDAR_SETTINGS, HOLIDAY_CALENDARS, HOLIDAYS } from './holiday.js';
import {
  addWorkingDays,
  holidayName,
  holidaysOfYear,
  isNonWorkingDay,
  nonWorkingReason,
  previousWorkingDay,
  rollBackToWorkingDay,
  rollToWorkingDay,
  skippedDays,
} from './working-day.js';

const ACT = 'act150-1930';
const REG = 'reg1182-71';
const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const withOverrides = (...holidayOverrides: HolidayOverride[]): CalendarSettings => ({
  ...DEFAULT_CALENDAR_SETTINGS,
  holidayOverrides,
});

describe('the holidays of 2026', () => {
  it.each<[Holiday, string]>([
    ['new-years-day', '2026-01-01'],
    ['epiphany', '2026-01-06'],
    ['good-friday', '2026-04-03'],
    ['easter-sunday', '2026-04-05'],
    ['easter-monday', '2026-04-06'],
    ['may-day', '2026-05-01'],
    ['ascension-day', '2026-05-14'],
    ['pentecost', '2026-05-24'],
    ['midsummer-eve', '2026-06-19'],
    ['midsummer-day', '2026-06-20'],
    ['all-saints-day', '2026-10-31'],
    ['independence-day', '2026-12-06'],
    ['christmas-eve', '2026-12-24'],
    ['christmas-day', '2026-12-25'],
    ['boxing-day', '2026-12-26'],
  ])('%s falls on %s', (holiday, iso) => {
    expect(dateOfDayNumber(holidayDayNumber(holiday, 2026)).toString()).toBe(iso);
    expect(nonWorkingReason(date(iso), ACT)).toBe(holiday);
    expect(holidayName(date(iso), ACT)).toBe(holiday);
  });

  it.each<[Holiday, string, string]>([
    ['midsummer-eve', '2027-06-25', 'its latest day'],
    ['midsummer-eve', '2020-06-19', 'its earliest day'],
    ['midsummer-day', '2027-06-26', 'its latest day'],
    ['all-saints-day', '2027-11-06', 'its latest day'],
    ['all-saints-day', '2026-10-31', 'its earliest day'],
  ])('%s can fall on %s, %s', (holiday, iso) => {
    expect(dateOfDayNumber(holidayDayNumber(holiday, date(iso).year)).toString()).toBe(iso);
  });

  it.each(['2026-12-31', '2026-04-02', '2026-04-30', '2026-05-25', '2027-11-01'])(
    '%s is no holiday (law CAL-2)',
    (iso) => {
      expect(nonWorkingReason(date(iso), ACT)).toBeNull();
      expect(isNonWorkingDay(date(iso), REG)).toBe(false);
    },
  );

  it('calls Easter Saturday a Saturday only', () => {
    expect(nonWorkingReason(date('2026-04-04'), ACT)).toBe('saturday');
    expect(holidayName(date('2026-04-04'), ACT)).toBeNull();
  });

  it('names May Day when Ascension Day meets it', () => {
    expect(nonWorkingReason(date('2008-05-01'), REG)).toBe('may-day');
  });

  it('lists fifteen days of Act 150/1930 in order, fourteen of the Regulation', () => {
    expect(holidaysOfYear(2026, ACT).map((day) => day.reason)).toEqual(HOLIDAYS);
    expect(holidaysOfYear(2026, REG).map((day) => day.reason)).toEqual(
      HOLIDAYS.filter((name) => name !== 'christmas-eve'),
    );
    expect(
      holidaysOfYear(2008, ACT)
        .map((day) => `${day.date.toString()} ${day.reason}`)
        .slice(5, 8),
    ).toEqual(['2008-05-01 may-day', '2008-05-01 ascension-day', '2008-05-11 pentecost']);
    expect(
      holidaysOfYear(2285, ACT)
        .map((day) => `${day.date.toString()} ${day.reason}`)
        .slice(5, 7),
    ).toEqual(['2285-04-30 ascension-day', '2285-05-01 may-day']);
  });

  it('has a source for every row', () => {
    for (const holiday of HOLIDAYS)
      expect(HOLIDAY_TABLE[holiday].source).toMatch(/^Act 150\/1930 s\. 5 .*Reg\. 1182\/71/);
  });
});

describe('weekends', () => {
  it.each([
    ['2026-03-06', null],
    ['2026-03-07', 'saturday'],
    ['2026-03-08', 'sunday'],
    ['2026-03-09', null],
  ])('%s: %s', (iso, reason) => {
    expect(nonWorkingReason(date(iso), ACT)).toBe(reason);
    expect(nonWorkingReason(date(iso), REG)).toBe(reason);
    expect(holidayName(date(iso), ACT)).toBeNull();
    expect(isNonWorkingDay(date(iso), ACT)).toBe(reason !== null);
  });
});

describe('Christmas Eve', () => {
  const eve = date('2026-12-24');
  it('is named in Act 150/1930 and missing from the European list', () => {
    expect(isNonWorkingDay(eve, ACT)).toBe(true);
    expect(isNonWorkingDay(eve, REG)).toBe(false);
    expect(
      HOLIDAY_CALENDARS.map((calendar) => endsNoPeriod('christmas-eve', calendar, DEFAULT_CALENDAR_SETTINGS)),
    ).toEqual([true, false]);
    expect(
      HOLIDAY_CALENDARS.map((calendar) => endsNoPeriod('christmas-day', calendar, DEFAULT_CALENDAR_SETTINGS)),
    ).toEqual([true, true]);
  });

  it.each<[HolidayCalendar]>([[ACT], [REG]])('is configurable in %s', (calendar) => {
    const other: CalendarSettings = {
      holidayOverrides: [],
      christmasEveIsHoliday: { [ACT]: false, [REG]: true },
    };
    expect(isNonWorkingDay(eve, calendar, other)).toBe(calendar === REG);
  });
});

describe('rolling to a working day', () => {
  it.each<[string, HolidayCalendar, string, string, string]>([
    ['2026-03-06', ACT, '2026-03-06', '2026-03-06', '2026-03-05'],
    ['2026-03-07', ACT, '2026-03-09', '2026-03-06', '2026-03-06'],
    ['2026-03-09', ACT, '2026-03-09', '2026-03-09', '2026-03-06'],
    ['2026-04-03', REG, '2026-04-07', '2026-04-02', '2026-04-02'],
    ['2026-04-07', REG, '2026-04-07', '2026-04-07', '2026-04-02'],
    ['2029-12-22', ACT, '2029-12-27', '2029-12-21', '2029-12-21'],
    ['2029-12-22', REG, '2029-12-24', '2029-12-21', '2029-12-21'],
    ['2026-06-19', REG, '2026-06-22', '2026-06-18', '2026-06-18'],
  ])('%s in %s: forward %s, back %s, before it %s', (iso, calendar, forward, back, before) => {
    expect(rollToWorkingDay(date(iso), calendar).toString()).toBe(forward);
    expect(rollBackToWorkingDay(date(iso), calendar).toString()).toBe(back);
    expect(previousWorkingDay(date(iso), calendar).toString()).toBe(before);
  });

  it('names the days it passes', () => {
    const days = skippedDays(
      dayNumberOf(date('2029-12-22')),
      dayNumberOf(date('2029-12-27')),
      ACT,
      DEFAULT_CALENDAR_SETTINGS,
    );
    expect(days.map((day) => `${day.date.toString()} ${day.reason}`)).toEqual([
      '2029-12-22 saturday',
      '2029-12-23 sunday',
      '2029-12-24 christmas-eve',
      '2029-12-25 christmas-day',
      '2029-12-26 boxing-day',
    ]);
  });
});

describe('adding working days', () => {
  it.each<[string, number, string]>([
    ['2026-03-06', 0, '2026-03-06'],
    ['2026-03-07', 0, '2026-03-07'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-09', -1, '2026-03-06'],
    ['2026-03-08', -1, '2026-03-06'],
    ['2026-04-01', 3, '2026-04-08'],
    ['2026-04-08', -3, '2026-04-01'],
    ['2026-12-23', 2, '2026-12-29'],
  ])('%s and %i working days is %s', (iso, count, expected) => {
    expect(addWorkingDays(date(iso), count, ACT).toString()).toBe(expected);
  });
});

describe('the override table', () => {
  const closed = {
    calendars: [ACT],
    validFrom: date('2026-01-01'),
    working: false,
    date: date('2026-03-03'),
  } as const;

  it('closes a single day in the calendars it names', () => {
    const settings = withOverrides(closed);
    expect(nonWorkingReason(date('2026-03-03'), ACT, settings)).toBe('override');
    expect(holidayName(date('2026-03-03'), ACT, settings)).toBeNull();
    expect(nonWorkingReason(date('2026-03-03'), REG, settings)).toBeNull();
    expect(nonWorkingReason(date('2026-03-04'), ACT, settings)).toBeNull();
    expect(rollToWorkingDay(date('2026-03-03'), ACT, settings).toString()).toBe('2026-03-04');
  });

  it('touches no day before it enters into force', () => {
    expect(
      nonWorkingReason(date('2026-03-03'), ACT, withOverrides({ ...closed, validFrom: date('2026-03-04') })),
    ).toBeNull();
    expect(
      nonWorkingReason(date('2026-03-03'), ACT, withOverrides({ ...closed, validFrom: date('2026-03-03') })),
    ).toBe('override');
  });

  it('opens a single day, even a holiday or a weekend', () => {
    const open = { calendars: [ACT, REG], validFrom: date('2020-01-01'), working: true } as const;
    const settings = withOverrides(
      { ...open, date: date('2026-03-07') },
      { ...open, date: date('2026-05-01') },
    );
    expect(nonWorkingReason(date('2026-03-07'), ACT, settings)).toBeNull();
    expect(nonWorkingReason(date('2026-05-01'), REG, settings)).toBeNull();
    expect(nonWorkingReason(date('2026-03-08'), ACT, settings)).toBe('sunday');
  });

  it('ends a holiday from a year on, while its weekend stays', () => {
    const settings = withOverrides({
      calendars: [ACT],
      validFrom: date('2027-01-01'),
      working: true,
      holiday: 'epiphany',
    });
    expect(nonWorkingReason(date('2026-01-06'), ACT, settings)).toBe('epiphany');
    expect(nonWorkingReason(date('2027-01-06'), ACT, settings)).toBeNull();
    expect(nonWorkingReason(date('2027-01-06'), REG, settings)).toBe('epiphany');
    expect(nonWorkingReason(date('2029-01-06'), ACT, settings)).toBe('saturday');
    expect(holidaysOfYear(2027, ACT, settings).map((day) => day.reason)).not.toContain('epiphany');
    expect(nonWorkingReason(date('2027-05-01'), ACT, settings)).toBe('may-day');
    const onTheDay = withOverrides({
      calendars: [ACT],
      validFrom: date('2027-01-06'),
      working: true,
      holiday: 'epiphany',
    });
    expect(nonWorkingReason(date('2027-01-06'), ACT, onTheDay)).toBeNull();
  });

  it('brings a holiday in, and the last row decides', () => {
    const eve = { calendars: [REG], validFrom: date('2027-01-01'), holiday: 'christmas-eve' } as const;
    const settings = withOverrides(
      { ...eve, working: false },
      { ...eve, validFrom: date('2030-01-01'), working: true },
    );
    expect(nonWorkingReason(date('2026-12-24'), REG, settings)).toBeNull();
    expect(nonWorkingReason(date('2027-12-24'), REG, settings)).toBe('christmas-eve');
    expect(nonWorkingReason(date('2030-12-24'), REG, settings)).toBeNull();
    const single = withOverrides({ ...closed, working: true }, closed);
    expect(nonWorkingReason(date('2026-03-03'), ACT, single)).toBe('override');
  });

  it('that closes every day is refused instead of searched without end', () => {
    const from = date('2026-03-02');
    const closing = (days: number) =>
      withOverrides(
        ...Array.from({ length: days }, (_, day) => ({ ...closed, date: from.add({ days: day }) })),
      );
    expect(() => rollToWorkingDay(from, ACT, closing(400))).toThrow(RangeError);
    expect(rollToWorkingDay(from, ACT, closing(366)).toString()).toBe('2027-03-03');
  });
});
