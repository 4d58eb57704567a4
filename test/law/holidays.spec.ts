import { describe, expect, it } from '@jest/globals';
import type { Holiday, HolidayCalendar } from '@oikeuspolku/domain';
import { HOLIDAYS, holidaysOfYear } from '@oikeuspolku/domain';
import { namesByDate } from './oracle/day-walk.js';

/** The names under which date-holidays knows the days of the law; picked by name, since its types mislead (eves are "bank"). */
const NAMES: Readonly<Record<Holiday, string>> = {
  'new-years-day': 'uudenvuodenpäivä',
  epiphany: 'loppiainen',
  'good-friday': 'pitkäperjantai',
  'easter-sunday': 'pääsiäispäivä',
  'easter-monday': 'toinen pääsiäispäivä',
  'may-day': 'vappu',
  'ascension-day': 'helatorstai',
  pentecost: 'helluntaipäivä',
  'midsummer-eve': 'juhannusaatto',
  'midsummer-day': 'juhannuspäivä',
  'all-saints-day': 'pyhäinpäivä',
  'independence-day': 'itsenäisyyspäivä',
  'christmas-eve': 'jouluaatto',
  'christmas-day': 'joulupäivä',
  'boxing-day': 'tapaninpäivä',
};

const YEARS = Array.from({ length: 151 }, (_, index) => 1950 + index);

function expectedDays(year: number, without: readonly Holiday[]): string[] {
  const wanted = new Map(
    HOLIDAYS.filter((holiday) => !without.includes(holiday)).map((holiday) => [NAMES[holiday], holiday]),
  );
  return [...namesByDate(year)]
    .flatMap(([date, names]) =>
      names.flatMap((name) => (wanted.has(name) ? [`${date} ${wanted.get(name)}`] : [])),
    )
    .sort();
}

function computedDays(year: number, calendar: HolidayCalendar): string[] {
  return holidaysOfYear(year, calendar)
    .map(({ date, reason }) => `${date.toString()} ${reason}`)
    .sort();
}

describe('the computed holidays against an independent package, 1950 to 2100', () => {
  it('differs in no day of Act 150/1930', () => {
    const differences = YEARS.filter((year) => {
      return computedDays(year, 'act150-1930').join() !== expectedDays(year, []).join();
    });
    expect(differences).toEqual([]);
  });

  it('differs in no day of the European list, which lacks Christmas Eve', () => {
    const differences = YEARS.filter((year) => {
      return computedDays(year, 'reg1182-71').join() !== expectedDays(year, ['christmas-eve']).join();
    });
    expect(differences).toEqual([]);
  });

  it('compares fifteen and fourteen days a year', () => {
    expect(YEARS.every((year) => expectedDays(year, []).length === 15)).toBe(true);
    expect(YEARS.every((year) => computedDays(year, 'reg1182-71').length === 14)).toBe(true);
  });
});
