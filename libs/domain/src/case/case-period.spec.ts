import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { CASE_PERIODS, lastDayOf } from './case-period.js';
import type { CasePeriodName } from './case-period.js';

const LAST_DAYS: Readonly<Record<CasePeriodName, string>> = {
  'reply-open': '2026-04-02',
  'case-file': '2031-03-03',
  'answer-asked': '2026-03-17',
  'undo-withdrawal': '2026-03-17',
  'reopen-lapsed': '2026-04-02',
  'search-again': '2026-04-02',
  'recipient-confirms': '2026-03-24',
};

describe('a span of time in a case', () => {
  it.each(Object.entries(LAST_DAYS))('%s, counted from 3 March 2026, ends on %s', (name, lastDay) => {
    expect(lastDayOf(name as CasePeriodName, Temporal.PlainDate.from('2026-03-03')).toString()).toBe(lastDay);
  });

  it('of years that starts on a leap day ends on the last day of February', () => {
    expect(lastDayOf('case-file', Temporal.PlainDate.from('2028-02-29')).toString()).toBe('2033-02-28');
  });

  it('names its source', () => {
    for (const { source } of Object.values(CASE_PERIODS)) expect(source).toMatch(/\d/);
  });
});
