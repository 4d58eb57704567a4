import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from './clock-of.js';
import type { ClockFacts, DeadlineSettings } from './clock.js';
import { DEFAULT_DEADLINE_SETTINGS } from './clock.js';
import type { RecomputeCause, RecomputeItem } from './recompute.js';
import { firstVersion, recompute } from './recompute.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
/** As JSON: Jest sees no difference between two Temporal objects, only between their texts. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const TODAY = date('2026-09-10');
const COUNTED: RecomputeCause = {
  why: 'event',
  at: Temporal.Instant.from('2026-09-07T07:00:00Z'),
  by: 'system',
};
const CAUSE: RecomputeCause = {
  why: 'holidays-changed',
  at: Temporal.Instant.from('2026-09-10T07:00:00Z'),
  by: 'admin-1',
};

function item(id: string, received: string, more: Partial<ClockFacts> = {}): RecomputeItem {
  const facts: ClockFacts = {
    receivedOn: date(received),
    pauses: [],
    extensions: [],
    answeredOn: null,
    ...more,
  };
  const result = clockOf(facts, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, TODAY);
  if (!result.ok) throw new Error(result.error.code);
  return { id, facts, rule: 'four-weeks', history: firstVersion(result.clock, COUNTED) };
}

const withHoliday = (iso: string): DeadlineSettings => ({
  ...DEFAULT_DEADLINE_SETTINGS,
  holidayOverrides: [
    {
      calendars: ['act150-1930', 'reg1182-71'],
      validFrom: date('2026-09-10'),
      working: false,
      date: date(iso),
    },
  ],
});

const lines = (changes: readonly { name: string; from: unknown; to: unknown }[]): string[] =>
  changes.map(({ name, from, to }) => `${name} ${String(from)}→${String(to)}`);

describe('counting anew', () => {
  it('lists only the items whose dates a new holiday moves, with old and new dates', () => {
    const moved = item('a', '2026-09-07');
    const { changed, errors } = recompute(
      [moved, item('b', '2026-09-08')],
      withHoliday('2026-10-05'),
      TODAY,
      CAUSE,
    );
    expect(errors).toEqual([]);
    expect(changed.map(({ id }) => id)).toEqual(['a']);
    expect(lines(changed[0]?.changes ?? [])).toEqual([
      'fourWeeksDue 2026-10-05→2026-10-06',
      'effectiveDue 2026-10-05→2026-10-06',
    ]);
    expect(changed[0]?.clock.effectiveDue?.toString()).toBe('2026-10-06');
  });

  it('keeps the history and adds a version with its cause', () => {
    const moved = item('a', '2026-09-07');
    const { changed } = recompute([moved], withHoliday('2026-10-07'), TODAY, CAUSE);
    const history = changed[0]?.history;
    expect(history).toHaveLength(2);
    expect(history?.[0]).toBe(moved.history[0]);
    expect(plain(moved.history)).toEqual([
      {
        number: 1,
        cause: { why: 'event', at: '2026-09-07T07:00:00Z', by: 'system' },
        dates: {
          fourWeeksDue: '2026-10-05',
          oneMonthDue: '2026-10-07',
          effectiveDue: '2026-10-05',
          refusalNoticeBy: '2026-10-07',
          extensionNoticeBy: '2026-10-07',
        },
      },
    ]);
    expect(history?.[1]?.number).toBe(2);
    expect(history?.[1]?.cause).toBe(CAUSE);
    expect(history?.[1]?.dates.oneMonthDue?.toString()).toBe('2026-10-08');
    expect(history?.[1]?.dates.fourWeeksDue?.toString()).toBe('2026-10-05');
    expect(lines(changed[0]?.changes ?? [])).toEqual([
      'oneMonthDue 2026-10-07→2026-10-08',
      'refusalNoticeBy 2026-10-07→2026-10-08',
      'extensionNoticeBy 2026-10-07→2026-10-08',
    ]);
    const again = recompute(
      [{ ...moved, history: history ?? moved.history }],
      DEFAULT_DEADLINE_SETTINGS,
      TODAY,
      CAUSE,
    );
    const third = again.changed[0]?.history ?? moved.history;
    expect(third.map(({ number }) => number)).toEqual([1, 2, 3]);
    const unchanged = recompute([{ ...moved, history: third }], DEFAULT_DEADLINE_SETTINGS, TODAY, CAUSE);
    expect(unchanged.changed).toEqual([]);
    const fourth = recompute([{ ...moved, history: third }], withHoliday('2026-10-05'), TODAY, CAUSE)
      .changed[0];
    expect(fourth?.history.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(lines(fourth?.changes ?? [])[0]).toBe('fourWeeksDue 2026-10-05→2026-10-06');
    expect(
      recompute([{ ...moved, history: history ?? moved.history }], withHoliday('2026-10-07'), TODAY, CAUSE)
        .changed,
    ).toEqual([]);
  });

  it('follows a corrected receipt date', () => {
    const received = item('a', '2026-09-07');
    const corrected = { ...received, facts: { ...received.facts, receivedOn: date('2026-09-04') } };
    const { changed } = recompute([corrected], DEFAULT_DEADLINE_SETTINGS, TODAY, {
      ...CAUSE,
      why: 'receipt-corrected',
    });
    expect(lines(changed[0]?.changes ?? [])).toEqual([
      'fourWeeksDue 2026-10-05→2026-10-02',
      'oneMonthDue 2026-10-07→2026-10-05',
      'effectiveDue 2026-10-05→2026-10-02',
      'refusalNoticeBy 2026-10-07→2026-10-05',
      'extensionNoticeBy 2026-10-07→2026-10-05',
    ]);
  });

  it('tells dates that a pause takes away or gives back', () => {
    const running = item('a', '2026-09-07');
    const pause = {
      id: 'q',
      kind: 'identity',
      askedOn: date('2026-09-08'),
      answeredOn: null,
      justified: true,
      recital63: false,
      newFacts: false,
    } as const;
    const paused = { ...running, facts: { ...running.facts, pauses: [pause] } };
    const { changed } = recompute([paused], DEFAULT_DEADLINE_SETTINGS, TODAY, CAUSE);
    expect(lines(changed[0]?.changes ?? [])).toEqual([
      'fourWeeksDue 2026-10-05→null',
      'oneMonthDue 2026-10-07→null',
      'effectiveDue 2026-10-05→null',
      'refusalNoticeBy 2026-10-07→null',
    ]);
    const history = changed[0]?.history ?? paused.history;
    expect(
      recompute([{ ...paused, history }], DEFAULT_DEADLINE_SETTINGS, date('2026-09-12'), CAUSE).changed,
    ).toEqual([]);
    const resumed = recompute([{ ...running, history }], DEFAULT_DEADLINE_SETTINGS, TODAY, CAUSE).changed[0];
    expect(lines(resumed?.changes ?? [])[0]).toBe('fourWeeksDue null→2026-10-05');
  });

  it('reports an item whose facts make no sense and leaves its dates alone', () => {
    const answered = item('a', '2026-09-07', { answeredOn: date('2026-09-09') });
    const corrected = { ...answered, facts: { ...answered.facts, receivedOn: date('2026-09-10') } };
    expect(recompute([corrected], DEFAULT_DEADLINE_SETTINGS, TODAY, CAUSE)).toEqual({
      changed: [],
      errors: [{ id: 'a', error: { code: 'CLOSED_BEFORE_RECEIVED', subject: null } }],
    });
  });
});
