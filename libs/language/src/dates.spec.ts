import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import {
  dateForTable,
  dateInWords,
  dateShort,
  dayAndDate,
  instantShort,
  monthInWords,
  timeOfDay,
  weekdayNames,
} from './dates.js';
import { compareNames, euros, fileSize, listOf, number } from './wording.js';

const day = Temporal.PlainDate.from('2026-03-31');

describe('dates', () => {
  it('are written in words with the Finnish weekday bent', () => {
    expect(dateInWords(day, 'fi')).toBe('tiistaina 31.3.2026');
    expect(dateInWords(day, 'fi', 'until')).toBe('tiistaihin 31.3.2026');
    expect(dateInWords(day, 'fi', 'from')).toBe('tiistaista 31.3.2026');
    expect(dateInWords(day, 'fi', 'bare')).toBe('tiistai 31.3.2026');
    expect(dateInWords(day, 'sv')).toBe('tisdagen den 31 mars 2026');
    expect(dateInWords(day, 'sv', 'bare')).toBe('tisdag 31 mars 2026');
    expect(dateInWords(day, 'en', 'until')).toBe('Tuesday 31 March 2026');
  });

  it('name every weekday as the calendar does', () => {
    const monday = Temporal.PlainDate.from('2026-03-30');
    for (const language of LANGUAGES)
      for (let offset = 0; offset < 7; offset += 1) {
        const date = monday.add({ days: offset });
        const expected = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2026, 2, 30 + offset),
        );
        expect(dateInWords(date, language, 'bare').split(' ')[0]).toBe(expected);
      }
  });

  it('name every month as the calendar does', () => {
    for (const language of LANGUAGES)
      for (let month = 1; month <= 12; month += 1) {
        const expected = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2026, month - 1, 1),
        );
        const ours = monthInWords(Temporal.PlainYearMonth.from({ year: 2026, month }), language);
        expect(ours.replace(' 2026', '')).toMatch(new RegExp(`^${expected.replace(/ta$/, '')}`));
      }
  });

  it('are short in tables and ledgers', () => {
    expect(dateShort(day)).toBe('31.3.2026');
    expect(dayAndDate(day, 'sv')).toBe('ti 31.3.2026');
    expect(dateForTable(day, 'fi', 2026)).toBe('ti 31.3.');
    expect(dateForTable(day, 'en', 2025)).toBe('Tue 31.3.2026');
    expect(
      weekdayNames('sv')
        .map(({ short }) => short)
        .join(' '),
    ).toBe('må ti on to fr lö sö');
  });

  it('show times on the 24-hour clock of Helsinki', () => {
    expect(timeOfDay(Temporal.PlainTime.from('09:05'), 'fi')).toBe('9.05');
    expect(timeOfDay(Temporal.PlainTime.from('09:05'), 'en')).toBe('09:05');
    expect(instantShort(Temporal.Instant.from('2026-03-31T21:30:00Z'), 'fi')).toBe('1.4.2026 klo 0.30');
    expect(instantShort(Temporal.Instant.from('2026-01-31T10:00:00Z'), 'sv')).toBe('31.1.2026 kl. 12.00');
  });
});

describe('numbers and lists', () => {
  it('group thousands and mark decimals by language', () => {
    expect(number(1234567.5, 'fi', 2)).toBe('1\u00a0234\u00a0567,5');
    expect(number(1234.5, 'en', 1)).toBe('1,234.5');
    expect(number(-0.4, 'fi')).toBe('0');
    expect(number(-12, 'sv')).toBe('−12');
  });

  it('write money with cents', () => {
    expect(euros(1250, 'fi')).toBe('12,50\u00a0€');
    expect(euros(100005, 'en')).toBe('€1,000.05');
  });

  it('join lists with the last word of the language', () => {
    expect(listOf(['a', 'b', 'c'], 'fi')).toBe('a, b ja c');
    expect(listOf(['a', 'b'], 'sv', 'or')).toBe('a eller b');
    expect(listOf(['a'], 'en')).toBe('a');
    expect(listOf([], 'en')).toBe('');
  });

  it('write file sizes in decimal units', () => {
    expect(fileSize(999, 'fi')).toBe('999\u00a0tavua');
    expect(fileSize(10_000_000, 'fi')).toBe('10\u00a0Mt');
    expect(fileSize(1_500_000, 'sv')).toBe('1,5\u00a0MB');
    expect(fileSize(999_960, 'en')).toBe('1\u00a0MB');
  });

  it('sort å ä ö last in every language', () => {
    for (const language of LANGUAGES)
      expect(
        ['Öhman', 'Zetterberg', 'Åberg', 'Äijälä', 'Aalto'].sort((a, b) => compareNames(a, b, language)),
      ).toEqual(['Aalto', 'Zetterberg', 'Åberg', 'Äijälä', 'Öhman']);
  });
});
