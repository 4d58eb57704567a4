import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dateBoxes, readDateFields, type DateRule } from './date-fields.js';

const RULE: DateRule = { name: 'birth', label: 'citizen.contact.birthDate', required: true };
const boxes = (day: string, month: string, year: string) => ({
  'birth-day': day,
  'birth-month': month,
  'birth-year': year,
});

describe('a date of three boxes', () => {
  it.each([
    ['3', '2', '2001', '2001-02-03'],
    ['03', '02', '2001', '2001-02-03'],
    [' 29 ', '2', '2024', '2024-02-29'],
  ])('reads %s %s %s', (day, month, year, value) => {
    expect(readDateFields(boxes(day, month, year), RULE)).toEqual({ ok: true, value });
  });

  it.each([
    ['', '2', '2001', 'E06', 'birth-day'],
    ['3', '', '2001', 'E06', 'birth-month'],
    ['3', '2', '', 'E06', 'birth-year'],
    ['', '', '', 'E06', 'birth-day'],
    ['29', '2', '2023', 'E07', 'birth-day'],
    ['31', '4', '2023', 'E07', 'birth-day'],
    ['3', '13', '2023', 'E07', 'birth-day'],
    ['3', '2', '23', 'E07', 'birth-year'],
    ['3', '2', '0001', 'E07', 'birth-day'],
    ['3.', '2', '2023', 'E07', 'birth-day'],
  ])('refuses "%s" "%s" "%s" with %s at %s', (day, month, year, code, focus) => {
    expect(readDateFields(boxes(day, month, year), RULE)).toEqual({
      ok: false,
      error: { field: 'birth', code, focus, params: { field: '@citizen.contact.birthDate' } },
    });
  });

  it('may stay empty, or without a day, where the rule says so', () => {
    const rule = { ...RULE, required: false, dayMayBeMissing: true };
    expect(readDateFields({}, rule)).toEqual({ ok: true, value: '' });
    expect(readDateFields(boxes('', '9', '2024'), rule)).toEqual({ ok: true, value: '2024-09' });
  });

  it('refuses a day after the latest one', () => {
    const rule = { ...RULE, notAfter: { date: Temporal.PlainDate.from('2026-03-03'), code: 'E08' } };
    expect(readDateFields(boxes('3', '3', '2026'), rule)).toEqual({ ok: true, value: '2026-03-03' });
    expect(readDateFields(boxes('4', '3', '2026'), rule)).toMatchObject({
      ok: false,
      error: { code: 'E08' },
    });
  });

  it('comes back as the boxes it was read from', () => {
    expect(dateBoxes('birth', '2001-02-03')).toEqual(boxes('3', '2', '2001'));
    expect(dateBoxes('birth', '2024-09')).toEqual(boxes('', '9', '2024'));
    expect(dateBoxes('birth', '')).toEqual(boxes('', '', ''));
  });
});
