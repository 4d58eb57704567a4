import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { HenkilotunnusReason, HenkilotunnusTerms } from './henkilotunnus.js';
import {
  checkCharacterOf,
  maskHenkilotunnus,
  normaliseHenkilotunnus,
  parseHenkilotunnus,
} from './henkilotunnus.js';

const TERMS: HenkilotunnusTerms = { today: Temporal.PlainDate.from('2026-11-21'), allowTestRange: true };

/** What a code is: its birth date and number, or the reason why it is none. Test names carry no code, be it invented. */
function read(code: string, terms: Partial<HenkilotunnusTerms> = {}): string {
  const result = parseHenkilotunnus(code, { ...TERMS, ...terms });
  if (!result.ok) return result.reason;
  const { birthDate, centurySign, individualNumber, testRange } = result.henkilotunnus;
  return `${birthDate.toString()} ${centurySign} ${individualNumber} ${testRange}`;
}

/** A code with its check character computed. */
const withCheck = (digits: string, sign: string, number: string): string =>
  `${digits}${sign}${number}${checkCharacterOf(digits + number)}`;

describe('a personal identity code', () => {
  it('gives its birth date in the century of the sign', () => {
    expect(read('100190-999P')).toBe('1990-01-10 - 999 true');
    expect(read('100190Y999P')).toBe('1990-01-10 Y 999 true');
    for (const sign of '-YXWVU')
      expect(read(withCheck('170885', sign, '927'))).toBe(`1985-08-17 ${sign} 927 true`);
    for (const sign of 'ABCDEF')
      expect(read(withCheck('170805', sign, '927'))).toBe(`2005-08-17 ${sign} 927 true`);
    expect(read(withCheck('170885', '+', '927'))).toBe('1885-08-17 + 927 true');
  });

  it('is kept whole, sign included', () => {
    const result = parseHenkilotunnus('100190Y999P', TERMS);
    expect(result.ok && result.henkilotunnus.code).toBe('100190Y999P');
  });

  it('computes each of the 31 check characters', () => {
    const characters = Array.from({ length: 31 }, (_, remainder) =>
      checkCharacterOf(String(31_000_000 + remainder)),
    );
    expect(characters.join('')).toBe('0123456789ABCDEFHJKLMNPRSTUVWXY');
  });

  it.each<[string, HenkilotunnusReason, string]>([
    ['ten characters', 'LENGTH', '100190-99P'],
    ['twelve characters', 'LENGTH', '100190-999PP'],
    ['an empty text', 'LENGTH', ''],
    ['a letter in the date', 'NOT_DIGITS', '1O0190-999P'],
    ['a letter in the number', 'NOT_DIGITS', '100190-9A9P'],
    ['digits of another script', 'NOT_DIGITS', '10019٠-999P'],
    ['a digit too many inside a wider character', 'NOT_DIGITS', '1001😀0-999P'],
    ['an unused sign', 'CENTURY_SIGN', '100190G999P'],
    ['a name that every object has', 'LENGTH', '100190constructor999P'],
    ['an unused check letter', 'CHECK_CHARACTER_ALPHABET', '100190-999Q'],
    ['a small check letter', 'CHECK_CHARACTER_ALPHABET', '100190-999p'],
    ['day 32', 'DATE', withCheck('320190', '-', '901')],
    ['day 0', 'DATE', withCheck('000190', '-', '902')],
    ['month 13', 'DATE', withCheck('011390', '-', '903')],
    ['month 0', 'DATE', withCheck('010090', '-', '904')],
    ['31 April', 'DATE', withCheck('310490', '-', '904')],
    ['29 February 1900', 'DATE', withCheck('290200', '-', '908')],
    ['number 000', 'INDIVIDUAL_NUMBER', withCheck('010190', '-', '000')],
    ['number 001', 'INDIVIDUAL_NUMBER', withCheck('010190', '-', '001')],
    ['a wrong check character', 'CHECK_CHARACTER', '100190-999R'],
    ['a birth tomorrow', 'FUTURE_DATE', withCheck('221126', 'A', '912')],
  ])('is not one with %s', (_name, reason, code) => {
    expect(read(code)).toBe(reason);
  });

  it('may be of today, of 29 February 2000, of December, or of number 002', () => {
    expect(read(withCheck('211126', 'A', '912'))).toBe('2026-11-21 A 912 true');
    expect(read(withCheck('290200', 'A', '908'))).toBe('2000-02-29 A 908 true');
    expect(read(withCheck('311290', '-', '908'))).toBe('1990-12-31 - 908 true');
    expect(read(withCheck('310190', '-', '908'))).toBe('1990-01-31 - 908 true');
    // Nobody born in 1801 ever had a code, so this one outside 900–999 belongs to no person.
    expect(read(withCheck('010101', '+', '002'))).toBe('1801-01-01 + 002 false');
  });

  it('is refused in the test range where that is not allowed', () => {
    const allowTestRange = false;
    expect(read('100190-999P', { allowTestRange })).toBe('TEST_RANGE');
    expect(read(withCheck('100190', '-', '900'), { allowTestRange })).toBe('TEST_RANGE');
    expect(read(withCheck('100190', '-', '900'))).toBe('1990-01-10 - 900 true');
  });

  it('reports the first reason in the fixed order', () => {
    const allowTestRange = false;
    expect(read('1O0190G99Qx')).toBe('NOT_DIGITS');
    expect(read('320190G000Q')).toBe('CENTURY_SIGN');
    expect(read('320190-000Q')).toBe('CHECK_CHARACTER_ALPHABET');
    expect(read('320190-000R')).toBe('DATE');
    expect(read('100190-000R')).toBe('INDIVIDUAL_NUMBER');
    expect(read('100199A999R', { allowTestRange })).toBe('CHECK_CHARACTER');
    expect(read(withCheck('100199', 'A', '999'), { allowTestRange })).toBe('FUTURE_DATE');
  });
});

describe('what a person types', () => {
  it.each([
    [' 100190-999p ', '100190-999P'],
    ['100190a999p', '100190A999P'],
    ['100190\u2010999P', '100190-999P'],
    ['100190\u2013999P', '100190-999P'],
    ['100190\u2015999P', '100190-999P'],
    ['100190\u2212999P', '100190-999P'],
    ['100190\u2016999P', '100190\u2016999P'],
    ['100190-999ß', '100190-999ß'],
    ['1\u20131\u20131', '1-1-1'],
    ['az', 'AZ'],
  ])('is brought to its canonical form (row %#)', (typed, canonical) => {
    expect(normaliseHenkilotunnus(typed)).toBe(canonical);
  });
});

describe('the mask', () => {
  it('shows the birth date and sign only', () => {
    const result = parseHenkilotunnus('100190-999P', TERMS);
    expect(result.ok && maskHenkilotunnus(result.henkilotunnus)).toBe('100190-****');
  });
});
