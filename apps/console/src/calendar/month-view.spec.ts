import { describe, expect, it } from '@jest/globals';
import type { Account, CaseRow } from '@oikeuspolku/application';
import { Temporal } from 'temporal-polyfill';
import { monthOf, monthView } from './month-view.js';

const TODAY = Temporal.PlainDate.from('2026-03-03');
const due = (number: number, effectiveDue: string): CaseRow =>
  ({ caseId: `case-${number}`, number: `TP-2026-0000${number}`, effectiveDue }) as unknown as CaseRow;
const away = { name: 'Kaisa', absentFrom: '2026-04-01', absentTo: '2026-04-02' } as unknown as Account;

describe('a month of deadlines', () => {
  const rows = [1, 2, 3, 4, 5].map((number) => due(number, '2026-04-07'));
  const view = monthView(
    Temporal.PlainYearMonth.from('2026-04'),
    { rows, absent: [away] },
    TODAY,
    '/sedu',
    'fi',
  );
  const days = view.weeks.flat();
  const day = (number: number) => days.find((each) => each?.day === number);

  it('has whole weeks from Monday and every day once', () => {
    expect(view.weeks.every((week) => week.length === 7)).toBe(true);
    expect(days.filter((each) => each !== null)).toHaveLength(30);
    expect(days.indexOf(day(1) ?? null)).toBe(2);
  });

  it('names holidays and marks days on which no period ends', () => {
    expect(day(3)).toMatchObject({ off: true, holiday: 'pitkäperjantai' });
    expect(day(4)).toMatchObject({ off: true, holiday: null });
    expect(day(7)).toMatchObject({ off: false, holiday: null });
  });

  it('names four cases of a day and counts them when there are more', () => {
    expect(day(7)?.cases.map(({ href }) => href)).toEqual(
      ['case-1', 'case-2', 'case-3', 'case-4'].map((id) => `/sedu/cases/${id}`),
    );
    expect(day(7)?.more).toEqual({ text: '5 määräaikaa', href: '#day-2026-04-07' });
  });

  it('lists every case, holiday and absence of the month by day', () => {
    const seventh = view.list.find(({ id }) => id === 'day-2026-04-07');
    expect(seventh).toMatchObject({ date: 'ti 7.4.2026', absent: [] });
    expect(seventh?.cases).toHaveLength(5);
    expect(view.list.map(({ holiday, absent }) => holiday ?? absent.join())).toEqual([
      'Kaisa',
      'Kaisa',
      'pitkäperjantai',
      'pääsiäispäivä',
      '2. pääsiäispäivä',
      '',
    ]);
  });

  it('shows who is away on the days of the absence, both ends included', () => {
    expect([1, 2, 3].map((number) => day(number)?.absent)).toEqual([['Kaisa'], ['Kaisa'], []]);
  });

  it('leads to the months around it', () => {
    expect([view.previous, view.next]).toEqual([
      '/sedu/calendar?month=2026-03',
      '/sedu/calendar?month=2026-05',
    ]);
  });
});

describe('the month of an address', () => {
  it.each([
    ['2026-12', '2026-12'],
    ['', '2026-03'],
    ['2026-13', '2026-03'],
    ['9999-01', '2026-03'],
    ['../..', '2026-03'],
  ])('"%s" is %s', (text, month) => {
    expect(monthOf(text, TODAY).toString()).toBe(month);
  });
});
