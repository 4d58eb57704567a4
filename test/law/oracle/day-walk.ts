import Holidays from 'date-holidays';

/** One day of the oracle's own calendar, made by walking from a known Friday; no Temporal, no Date. */
export interface WalkedDay {
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Monday … 6 = Sunday. */
  readonly weekday: number;
  /** Names of the day in date-holidays, in Finnish. */
  readonly names: readonly string[];
}

const FIRST_YEAR = 1999; // 1 January 1999 was a Friday
const LAST_YEAR = 2102;
const FRIDAY = 4;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

const finland = new Holidays('FI', { languages: ['fi'] });

/** Names of the days of a year in the independent package. */
export function namesByDate(year: number): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { date, name } of finland.getHolidays(year)) {
    const iso = date.slice(0, 10);
    names.set(iso, [...(names.get(iso) ?? []), name]);
  }
  return names;
}

/** Every day from 1999 to 2102 in order. */
export function walkDays(): readonly WalkedDay[] {
  const days: WalkedDay[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const names = namesByDate(year);
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= lengthOfMonth(year, month); day += 1) {
        const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        days.push({
          iso,
          year,
          month,
          day,
          weekday: (FRIDAY + days.length) % 7,
          names: names.get(iso) ?? [],
        });
      }
    }
  }
  return days;
}
