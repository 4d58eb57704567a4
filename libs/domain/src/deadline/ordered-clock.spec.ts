import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from './clock-of.js';
import type { Clock, ClockFacts } from './clock.js';
import { DEFAULT_DEADLINE_SETTINGS } from './clock.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
/** A Sunday: no holiday moves the day of an order. */
const DAY = '2026-03-15';
const REFERENCE = 'TSV/7/2026';

function ordered(more: Partial<ClockFacts> = {}, today = '2026-03-03'): Clock {
  const facts: ClockFacts = {
    receivedOn: date('2026-03-03'),
    pauses: [],
    extensions: [],
    answeredOn: null,
    ordered: { reference: REFERENCE, dueOn: date(DAY) },
    ...more,
  };
  const result = clockOf(facts, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, date(today));
  if (!result.ok) throw new Error(result.error.code);
  return result.clock;
}
const isoOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the clock of an order', () => {
  it('has the ordered day for every day, and no promise', () => {
    expect(isoOf({ ...ordered(), ledger: [] })).toEqual({
      rule: 'four-weeks',
      receivedOn: '2026-03-03',
      ordered: { reference: REFERENCE, dueOn: DAY },
      state: 'running',
      fourWeeksDue: null,
      oneMonthDue: DAY,
      effectiveDue: DAY,
      provisionalDue: null,
      withoutPauses: { fourWeeks: null, oneMonth: DAY },
      refusalNoticeBy: DAY,
      extensionNoticeBy: DAY,
      suspendedDays: 0,
      openSince: null,
      extension: null,
      overdueFrom: '2026-03-15T22:00:00Z',
      dispatchBy: { letter: '2026-03-08', electronic: '2026-03-12' },
      limits: {
        fourWeeks: null,
        oneMonth: limitOf('one-month'),
        refusalNotice: limitOf('refusal-notice'),
      },
      ledger: [],
    });
  });

  const limitOf = (name: string) => ({
    name,
    suspendedDays: 0,
    suspended: false,
    nominal: DAY,
    due: DAY,
    provisionalDue: null,
    unpausedDue: DAY,
  });

  it('says whose order it is, and from where in the law', () => {
    const { ledger } = ordered({ answeredOn: date('2026-03-10') });
    expect(ledger.map(({ rule, date: on }) => `${rule} ${String(on)}`)).toEqual([
      'received 2026-03-03',
      'ordered-by 2026-03-15',
      'overdue-from 2026-03-16',
      'dispatch-by-letter 2026-03-08',
      'dispatch-by-electronic 2026-03-12',
      'answered 2026-03-10',
    ]);
    expect(ledger[1]).toMatchObject({
      facts: { reference: REFERENCE },
      source: 'GDPR Art. 58(2)(c), (d)',
      why: 'ledger.ordered-by',
    });
  });

  it('is moved by no question and no extension', () => {
    const pause = {
      id: 'question-1',
      kind: 'identity',
      askedOn: date('2026-03-04'),
      answeredOn: null,
      justified: true,
      recital63: false,
      newFacts: false,
    } as const;
    const extension = { noticeSentOn: date('2026-03-05'), months: 2, reasons: true };
    const plain = isoOf(ordered({}, '2026-03-14'));
    expect(isoOf(ordered({ pauses: [pause], extensions: [extension] }, '2026-03-14'))).toEqual(plain);
  });

  it.each([
    ['running', {}, DAY],
    ['overdue', {}, '2026-03-16'],
    ['answered', { answeredOn: date('2026-03-20') }, '2026-03-21'],
    ['withdrawn', { withdrawnOn: date('2026-03-10') }, '2026-03-21'],
  ])('is %s', (state, facts, today) => {
    expect(ordered(facts, today).state).toBe(state);
  });

  it('may be of the very day of its receipt', () => {
    const dueOn = date('2026-03-03');
    expect(String(ordered({ ordered: { reference: REFERENCE, dueOn } }).effectiveDue)).toBe('2026-03-03');
  });

  it('is no matter of other requests', () => {
    const { ordered: none, effectiveDue } = ordered({ ordered: undefined });
    expect([none, String(effectiveDue)]).toEqual([null, '2026-03-31']);
  });
});
