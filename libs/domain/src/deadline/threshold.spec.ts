import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from './clock-of.js';
import type { Clock, ClockFacts } from './clock.js';
import { DEFAULT_DEADLINE_SETTINGS } from './clock.js';
import { nearnessOf, openQuestionStep } from './threshold.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const FACTS: ClockFacts = { receivedOn: date('2026-09-07'), pauses: [], extensions: [], answeredOn: null };

function clock(facts: Partial<ClockFacts>, today: string): Clock {
  const result = clockOf({ ...FACTS, ...facts }, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, date(today));
  if (!result.ok) throw new Error(result.error.code);
  return result.clock;
}

describe('how near an item is to Monday 5 October 2026', () => {
  it.each([
    ['2026-09-27', { kind: 'later', daysLeft: 8 }],
    ['2026-09-28', { kind: 'due-soon', daysLeft: 7, threshold: 7 }],
    ['2026-10-01', { kind: 'due-soon', daysLeft: 4, threshold: 7 }],
    ['2026-10-02', { kind: 'due-soon', daysLeft: 3, threshold: 3 }],
    ['2026-10-04', { kind: 'due-soon', daysLeft: 1, threshold: 3 }],
    ['2026-10-05', { kind: 'due-today' }],
    ['2026-10-06', { kind: 'overdue', daysLate: 1 }],
    ['2026-10-15', { kind: 'overdue', daysLate: 10 }],
  ])('on %s', (today, nearness) => {
    expect(nearnessOf(clock({}, today), DEFAULT_DEADLINE_SETTINGS, date(today))).toEqual(nearness);
  });

  it('follows the thresholds of the organisation', () => {
    const settings = { ...DEFAULT_DEADLINE_SETTINGS, dueSoonDays: [2, 10] };
    const today = '2026-09-27';
    expect(nearnessOf(clock({}, today), settings, date(today))).toEqual({
      kind: 'due-soon',
      daysLeft: 8,
      threshold: 10,
    });
    expect(nearnessOf(clock({}, today), { ...settings, dueSoonDays: [] }, date(today))).toEqual({
      kind: 'later',
      daysLeft: 8,
    });
  });

  it('no longer matters once the item is closed', () => {
    const today = '2026-12-01';
    expect(
      nearnessOf(clock({ answeredOn: date('2026-10-01') }, today), DEFAULT_DEADLINE_SETTINGS, date(today)),
    ).toEqual({ kind: 'closed' });
    expect(
      nearnessOf(clock({ withdrawnOn: date('2026-10-01') }, today), DEFAULT_DEADLINE_SETTINGS, date(today)),
    ).toEqual({ kind: 'closed' });
  });

  it('gives way to what an open question asks for', () => {
    const open = {
      id: 'q',
      kind: 'identity',
      askedOn: date('2026-09-08'),
      answeredOn: null,
      justified: true,
      recital63: false,
      newFacts: false,
    } as const;
    const at = (today: string) =>
      nearnessOf(clock({ pauses: [open] }, today), DEFAULT_DEADLINE_SETTINGS, date(today));
    expect(at('2026-09-09')).toEqual({ kind: 'suspended', openDays: 1, step: 'wait' });
    expect(at('2026-09-22')).toEqual({ kind: 'suspended', openDays: 14, step: 'remind' });
    expect(at('2026-10-08')).toEqual({ kind: 'suspended', openDays: 30, step: 'decide' });
  });
});

describe('an open question', () => {
  it.each([
    [0, 'wait'],
    [13, 'wait'],
    [14, 'remind'],
    [29, 'remind'],
    [30, 'decide'],
    [90, 'decide'],
  ])('after %i days: %s', (days, step) => {
    expect(openQuestionStep(days, DEFAULT_DEADLINE_SETTINGS)).toBe(step);
  });
});
