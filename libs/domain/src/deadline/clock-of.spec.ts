import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from './clock-of.js';
import type { Clock, ClockFacts, DeadlineRule, DeadlineSettings, ExtensionFact, PauseFact } from './clock.js';
import { DEFAULT_DEADLINE_RULE, DEFAULT_DEADLINE_SETTINGS } from './clock.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

interface Story {
  readonly received: string;
  readonly pauses?: readonly PauseFact[];
  readonly extensions?: readonly ExtensionFact[];
  readonly answered?: string;
  readonly withdrawn?: string;
  readonly today?: string;
  readonly rule?: DeadlineRule;
  readonly settings?: Partial<DeadlineSettings>;
}

const identity = (asked: string, answered: string | null, more: Partial<PauseFact> = {}): PauseFact => ({
  id: 'identity-1',
  kind: 'identity',
  askedOn: date(asked),
  answeredOn: answered === null ? null : date(answered),
  justified: true,
  recital63: false,
  newFacts: false,
  ...more,
});
const clarification = (asked: string, answered: string | null, more: Partial<PauseFact> = {}): PauseFact => ({
  ...identity(asked, answered),
  id: 'question-1',
  kind: 'clarification',
  justified: false,
  recital63: true,
  ...more,
});
const extension = (sent: string, months = 2, reasons = true): ExtensionFact => ({
  noticeSentOn: date(sent),
  months,
  reasons,
});

function resultOf(story: Story): ReturnType<typeof clockOf> {
  const facts: ClockFacts = {
    receivedOn: date(story.received),
    pauses: story.pauses ?? [],
    extensions: story.extensions ?? [],
    answeredOn: story.answered === undefined ? null : date(story.answered),
    withdrawnOn: story.withdrawn === undefined ? null : date(story.withdrawn),
  };
  const settings = { ...DEFAULT_DEADLINE_SETTINGS, ...story.settings };
  return clockOf(facts, story.rule ?? DEFAULT_DEADLINE_RULE, settings, date(story.today ?? story.received));
}

function clock(story: Story): Clock {
  const result = resultOf(story);
  if (!result.ok) throw new Error(result.error.code);
  return result.clock;
}

/** The dates of a clock as text, in one line each. */
function dates(story: Story): Record<string, string | null> {
  const of = clock(story);
  const text = (value: { toString(): string } | null): string | null => value?.toString() ?? null;
  return {
    fourWeeks: text(of.fourWeeksDue),
    month: text(of.oneMonthDue),
    effective: text(of.effectiveDue),
    provisional: text(of.provisionalDue),
    refusal: text(of.refusalNoticeBy),
    extensionNotice: text(of.extensionNoticeBy),
  };
}

/** The ledger in one line for each step: rule, period, from, date, facts. */
function ledger(story: Story): string[] {
  return clock(story).ledger.map(({ rule, limit, from, date: at, facts, skipped }) =>
    [
      rule,
      limit ?? 'all',
      `${from?.toString() ?? '-'}→${at?.toString() ?? '-'}`,
      ...Object.entries(facts).map(([name, value]) => `${name}=${value}`),
      ...(skipped ?? []).map((day) => day.reason),
    ].join(' '),
  );
}

describe('the promise of four weeks beside the GDPR month', () => {
  it('is the default rule', () => {
    expect(DEFAULT_DEADLINE_RULE).toBe('four-weeks');
  });

  it('shows both and works by the earlier one', () => {
    expect(dates({ received: '2026-03-05' })).toEqual({
      fourWeeks: '2026-04-02',
      month: '2026-04-07',
      effective: '2026-04-02',
      provisional: null,
      refusal: '2026-04-07',
      extensionNotice: '2026-04-07',
    });
  });

  it('works by the month when Christmas Eve carries the four weeks past it', () => {
    const of = clock({ received: '2029-11-24' });
    expect(of.fourWeeksDue?.toString()).toBe('2029-12-27');
    expect(of.effectiveDue?.toString()).toBe('2029-12-24');
    expect(of.ledger.find(({ rule }) => rule === 'effective-due')?.facts).toEqual({ limit: 'one-month' });
  });

  it('names the promise as what decides when both fall on the same day', () => {
    const of = clock({ received: '2027-02-01' });
    expect(of.ledger.find(({ rule }) => rule === 'effective-due')?.facts).toEqual({ limit: 'four-weeks' });
  });

  it('promises nothing but the month under the rule of one month', () => {
    const of = clock({ received: '2026-03-05', rule: 'one-month' });
    expect([of.fourWeeksDue, of.withoutPauses.fourWeeks, of.limits.fourWeeks]).toEqual([null, null, null]);
    expect(of.effectiveDue?.toString()).toBe('2026-04-07');
    expect(of.rule).toBe('one-month');
  });

  it('counts the overdue instant and the soft dates for sending from the effective date', () => {
    const of = clock({ received: '2026-03-05' });
    expect(of.overdueFrom?.toString()).toBe('2026-04-02T21:00:00Z');
    expect(of.dispatchBy.letter?.toString()).toBe('2026-03-26');
    expect(of.dispatchBy.electronic?.toString()).toBe('2026-03-30');
    const other = clock({
      received: '2026-03-05',
      settings: { deemedReceiptDays: { letter: 10, electronic: 1 } },
    });
    expect(other.dispatchBy.letter?.toString()).toBe('2026-03-23');
    expect(other.dispatchBy.electronic?.toString()).toBe('2026-04-01');
  });
});

describe('the state', () => {
  it.each([
    ['2026-02-01', 'running'],
    ['2026-03-05', 'running'],
    ['2026-04-02', 'running'],
    ['2026-04-03', 'overdue'],
  ])('on %s is %s', (today, state) => {
    expect(clock({ received: '2026-03-05', today }).state).toBe(state);
  });

  it('is answered or withdrawn once closed, whichever came first, also after the due date', () => {
    const received = '2026-03-05';
    expect(clock({ received, answered: '2026-03-20', today: '2026-05-01' }).state).toBe('answered');
    expect(clock({ received, withdrawn: '2026-03-20', today: '2026-05-01' }).state).toBe('withdrawn');
    expect(clock({ received, answered: '2026-03-20', withdrawn: '2026-03-19' }).state).toBe('withdrawn');
    expect(clock({ received, answered: '2026-03-20', withdrawn: '2026-03-20' }).state).toBe('answered');
    expect(clock({ received, answered: '2026-03-20', withdrawn: '2026-03-21' }).state).toBe('answered');
  });
});

describe('a pause', () => {
  it('adds its days to the unrolled end of every period and rolls once', () => {
    const of = clock({ received: '2026-03-03', pauses: [identity('2026-03-04', '2026-03-07')] });
    expect(of.suspendedDays).toBe(3);
    expect(of.limits.fourWeeks?.nominal.toString()).toBe('2026-04-03');
    expect(of.fourWeeksDue?.toString()).toBe('2026-04-07');
    expect(of.limits.oneMonth.nominal.toString()).toBe('2026-04-06');
    expect(of.withoutPauses.fourWeeks?.toString()).toBe('2026-03-31');
    expect(of.withoutPauses.oneMonth.toString()).toBe('2026-04-07');
    expect(of.extensionNoticeBy.toString()).toBe('2026-04-07');
  });

  it('while open leaves no due date, only a provisional one', () => {
    const story: Story = {
      received: '2026-11-02',
      pauses: [identity('2026-11-03', null)],
      today: '2026-11-21',
    };
    expect(dates(story)).toEqual({
      fourWeeks: null,
      month: null,
      effective: null,
      provisional: '2026-12-18',
      refusal: null,
      extensionNotice: '2026-12-02',
    });
    const of = clock(story);
    expect([of.state, of.suspendedDays, of.openSince?.toString(), of.overdueFrom]).toEqual([
      'suspended',
      18,
      '2026-11-03',
      null,
    ]);
    expect(of.dispatchBy).toEqual({ letter: null, electronic: null });
    expect(of.limits.oneMonth.provisionalDue?.toString()).toBe('2026-12-21');
    expect(of.limits.oneMonth.unpausedDue.toString()).toBe('2026-12-02');
  });

  it('that is asked today has stood for no day yet', () => {
    const of = clock({ received: '2026-11-02', pauses: [identity('2026-11-03', null)], today: '2026-11-03' });
    expect([of.state, of.suspendedDays]).toEqual(['suspended', 0]);
    expect(of.provisionalDue?.toString()).toBe('2026-11-30');
    const before = clock({
      received: '2026-11-02',
      pauses: [identity('2026-11-03', null)],
      today: '2026-11-02',
    });
    expect([before.state, before.suspendedDays]).toEqual(['suspended', 0]);
  });

  it('ends when the item is closed, answered or not', () => {
    const story: Story = {
      received: '2026-11-02',
      pauses: [identity('2026-11-03', null)],
      answered: '2026-11-10',
      today: '2026-11-21',
    };
    const of = clock(story);
    expect([of.state, of.suspendedDays, of.openSince, of.effectiveDue?.toString()]).toEqual([
      'answered',
      7,
      null,
      '2026-12-07',
    ]);
    expect(ledger(story)).toContain(
      'pause all 2026-11-03→2026-11-10 question=identity-1 kind=identity days=7',
    );
    const later = clock({ ...story, pauses: [identity('2026-11-03', '2026-11-15')] });
    expect(later.suspendedDays).toBe(7);
    const earlierAnswer = clock({ ...story, pauses: [identity('2026-11-03', '2026-11-05')] });
    expect(earlierAnswer.suspendedDays).toBe(2);
  });

  it.each<[string, PauseFact, number]>([
    ['identity on the last day in time', identity('2026-09-14', '2026-09-17'), 3],
    ['identity a day late', identity('2026-09-15', '2026-09-18'), 0],
    ['identity late in spite of new facts', identity('2026-09-15', '2026-09-18', { newFacts: true }), 0],
    ['identity without doubt', identity('2026-09-08', '2026-09-10', { justified: false }), 0],
    ['identity needs no recital 63', identity('2026-09-08', '2026-09-10'), 2],
    ['clarification in time', clarification('2026-09-14', '2026-09-17'), 3],
    ['clarification of convenience', clarification('2026-09-08', '2026-09-10', { recital63: false }), 0],
    [
      'clarification of convenience with new facts',
      clarification('2026-09-08', '2026-09-10', { recital63: false, newFacts: true }),
      0,
    ],
    ['clarification a day late', clarification('2026-09-15', '2026-09-18'), 0],
    ['clarification late with new facts', clarification('2026-09-15', '2026-09-18', { newFacts: true }), 3],
  ])('of %s', (_name, pause, days) => {
    const of = clock({ received: '2026-09-07', rule: 'one-month', pauses: [pause] });
    expect(of.suspendedDays).toBe(days);
    expect(of.limits.oneMonth.nominal.toString()).toBe(date('2026-10-07').add({ days }).toString());
  });

  it('asked in time by the setting of the organisation', () => {
    const pauses = [identity('2026-09-15', '2026-09-18')];
    expect(clock({ received: '2026-09-07', pauses, settings: { identityAskMaxDays: 8 } }).suspendedDays).toBe(
      3,
    );
  });

  it('never counts a day twice, in whatever order the questions are given', () => {
    const first = identity('2026-09-08', '2026-09-15');
    const within = clarification('2026-09-10', '2026-09-12', { id: 'question-2' });
    const beyond = clarification('2026-09-10', '2026-09-18', { id: 'question-3' });
    const apart = clarification('2026-09-14', '2026-09-16', { id: 'question-4' });
    const suspended = (pauses: PauseFact[]): number =>
      clock({ received: '2026-09-07', pauses }).suspendedDays;
    expect(suspended([first, within])).toBe(7);
    expect(suspended([within, first])).toBe(7);
    expect(suspended([beyond, first])).toBe(10);
    expect(suspended([first, within, beyond, apart])).toBe(10);
    expect(suspended([clarification('2026-09-08', '2026-09-10'), apart])).toBe(4);
    expect(suspended([clarification('2026-09-08', '2026-09-14'), apart])).toBe(8);
  });

  it('does not stop a period that has ended, but one that has not', () => {
    const story: Story = {
      received: '2026-09-07',
      pauses: [clarification('2026-10-06', '2026-10-08', { newFacts: true })],
      today: '2026-10-06',
    };
    const of = clock(story);
    expect(of.fourWeeksDue?.toString()).toBe('2026-10-05');
    expect(of.oneMonthDue?.toString()).toBe('2026-10-09');
    expect([of.suspendedDays, of.limits.oneMonth.suspendedDays, of.state]).toEqual([0, 2, 'overdue']);
    expect(ledger(story).filter((line) => line.startsWith('pause'))).toEqual([
      'pause-ignored four-weeks 2026-10-06→2026-10-08 question=question-1 kind=clarification reason=period-ended',
      'pause one-month 2026-10-06→2026-10-08 question=question-1 kind=clarification days=2',
      'pause refusal-notice 2026-10-06→2026-10-08 question=question-1 kind=clarification days=2',
    ]);
  });

  it('open after the four weeks leaves the missed promise as the date to work by', () => {
    const of = clock({
      received: '2026-09-07',
      pauses: [clarification('2026-10-06', null, { newFacts: true })],
      today: '2026-10-07',
    });
    expect([of.effectiveDue?.toString(), of.oneMonthDue, of.provisionalDue, of.state]).toEqual([
      '2026-10-05',
      null,
      null,
      'overdue',
    ]);
    expect(of.openSince?.toString()).toBe('2026-10-06');
  });

  it('is asked in time on the last day, rolled over, of the period', () => {
    const pauses = (asked: string) => [clarification(asked, null, { newFacts: true })];
    const month = (asked: string) =>
      clock({ received: '2026-09-10', rule: 'one-month', pauses: pauses(asked), today: '2026-10-14' });
    expect(month('2026-10-12').state).toBe('suspended');
    expect(month('2026-10-13').state).toBe('overdue');
  });

  it('is asked in time on the weekend onto which earlier pauses have moved the end', () => {
    const pauses = [
      identity('2026-09-08', '2026-09-11'),
      clarification('2026-10-11', '2026-10-13', { newFacts: true }),
    ];
    const of = clock({ received: '2026-09-07', rule: 'one-month', pauses });
    expect([of.suspendedDays, of.oneMonthDue?.toString()]).toEqual([5, '2026-10-12']);
  });

  it('lengthens the period in which the next question is asked in time', () => {
    const story = (answered: string): Story => ({
      received: '2026-09-07',
      rule: 'one-month',
      pauses: [
        identity('2026-09-08', answered),
        clarification('2026-10-12', '2026-10-15', { newFacts: true }),
      ],
    });
    expect(clock(story('2026-09-13')).suspendedDays).toBe(8);
    expect(clock(story('2026-09-10')).suspendedDays).toBe(2);
  });

  it('stays open since the oldest question that counts', () => {
    const of = clock({
      received: '2026-09-07',
      pauses: [
        clarification('2026-09-09', null, { recital63: false }),
        clarification('2026-09-11', null, { id: 'question-3' }),
        clarification('2026-09-10', null, { id: 'question-2' }),
        identity('2026-09-08', '2026-09-09'),
      ],
      today: '2026-09-12',
    });
    expect(of.openSince?.toString()).toBe('2026-09-10');
    expect(
      clock({ received: '2026-09-07', pauses: [clarification('2026-09-09', null, { recital63: false })] })
        .openSince,
    ).toBeNull();
  });
});

describe('an extension', () => {
  it('counts one or two further months from receipt in one step and replaces the four weeks', () => {
    expect(dates({ received: '2026-03-05', extensions: [extension('2026-04-01')] })).toEqual({
      fourWeeks: null,
      month: '2026-06-05',
      effective: '2026-06-05',
      provisional: null,
      refusal: '2026-04-07',
      extensionNotice: '2026-04-07',
    });
    const of = clock({ received: '2026-03-05', extensions: [extension('2026-04-01', 1)] });
    expect(of.effectiveDue?.toString()).toBe('2026-05-05');
    expect(of.extension).toEqual({ valid: true, months: 1 });
  });

  it.each<[string, ExtensionFact, string]>([
    ['without reasons', extension('2026-04-01', 2, false), 'no-reasons'],
    ['of no month', extension('2026-04-01', 0), 'no-months'],
    ['of half a month', extension('2026-04-01', 0.5), 'no-months'],
    ['told a day late', extension('2026-04-08'), 'notice-late'],
  ])('%s has no effect', (_name, notice, reason) => {
    const of = clock({ received: '2026-03-05', extensions: [notice] });
    expect(of.extension).toEqual({ valid: false, reason });
    expect(of.effectiveDue?.toString()).toBe('2026-04-02');
    expect(ledger({ received: '2026-03-05', extensions: [notice] })).toContain(
      `extension-ignored all -→${notice.noticeSentOn.toString()} months=${notice.months} reason=${reason}`,
    );
  });

  it('may be told on the last day, rolled over', () => {
    expect(clock({ received: '2026-03-05', extensions: [extension('2026-04-07')] }).extension).toEqual({
      valid: true,
      months: 2,
    });
  });

  it('is not given more time by a pause', () => {
    const of = clock({
      received: '2026-03-05',
      pauses: [identity('2026-03-06', '2026-03-20')],
      extensions: [extension('2026-04-08')],
    });
    expect(of.extension).toEqual({ valid: false, reason: 'notice-late' });
    expect(of.extensionNoticeBy.toString()).toBe('2026-04-07');
  });

  it('is given once; a void notice does not use it up', () => {
    const story = (...extensions: ExtensionFact[]): Story => ({ received: '2026-03-05', extensions });
    const twice = story(extension('2026-04-02', 1), extension('2026-04-01', 2));
    expect(clock(twice).extension).toEqual({ valid: true, months: 2 });
    expect(ledger(twice).filter((line) => line.startsWith('extension'))).toEqual([
      'extension-notice-by all 2026-03-05→2026-04-07 easter-sunday easter-monday',
      'extension all -→2026-04-01 months=2',
      'extension-ignored all -→2026-04-02 months=1 reason=already-extended',
    ]);
    expect(clock(story(extension('2026-04-01', 2, false), extension('2026-04-02', 1))).extension).toEqual({
      valid: true,
      months: 1,
    });
    expect(clock(story(extension('2026-04-01', 2, false), extension('2026-04-09'))).extension).toEqual({
      valid: false,
      reason: 'notice-late',
    });
    expect(clock(story()).extension).toBeNull();
  });

  it('lets a question of the second month stop the month but not the refusal', () => {
    const of = clock({
      received: '2026-03-05',
      extensions: [extension('2026-04-01')],
      pauses: [clarification('2026-04-20', '2026-04-23', { newFacts: true })],
    });
    expect(of.effectiveDue?.toString()).toBe('2026-06-08');
    expect(of.refusalNoticeBy?.toString()).toBe('2026-04-07');
    expect([of.limits.oneMonth.suspendedDays, of.limits.refusalNotice.suspendedDays]).toEqual([3, 0]);
  });
});

describe('the ledger', () => {
  it('explains a plain clock', () => {
    expect(ledger({ received: '2026-01-31' })).toEqual([
      'received all -→2026-01-31',
      'extension-notice-by all 2026-01-31→2026-03-02 saturday sunday',
      'four-weeks four-weeks 2026-01-31→2026-02-28 days=28',
      'rolled four-weeks 2026-02-28→2026-03-02 saturday sunday',
      'limit-due four-weeks -→2026-03-02',
      'one-month one-month 2026-01-31→2026-02-28 months=1',
      'month-end-clamped one-month -→2026-02-28 day=31',
      'rolled one-month 2026-02-28→2026-03-02 saturday sunday',
      'limit-due one-month -→2026-03-02',
      'one-month refusal-notice 2026-01-31→2026-02-28 months=1',
      'month-end-clamped refusal-notice -→2026-02-28 day=31',
      'rolled refusal-notice 2026-02-28→2026-03-02 saturday sunday',
      'limit-due refusal-notice -→2026-03-02',
      'effective-due all -→2026-03-02 limit=four-weeks',
      'overdue-from all 2026-03-02→2026-03-03',
      'dispatch-by-letter all 2026-03-02→2026-02-23 days=7',
      'dispatch-by-electronic all 2026-03-02→2026-02-27 days=3',
    ]);
  });

  it('explains pauses, the dates without them, and the closing', () => {
    const story: Story = {
      received: '2026-03-03',
      rule: 'one-month',
      pauses: [
        identity('2026-03-04', '2026-03-07'),
        clarification('2026-03-04', '2026-03-05', { recital63: false }),
        clarification('2026-03-30', '2026-03-31', { id: 'question-2' }),
        identity('2026-03-05', '2026-03-05', { id: 'identity-2', justified: false }),
      ],
      answered: '2026-04-01',
      withdrawn: '2026-04-02',
    };
    const month = ledger(story).filter((line) => / (all|one-month) /.test(line));
    expect(month).toEqual([
      'received all -→2026-03-03',
      'extension-notice-by all 2026-03-03→2026-04-07 good-friday saturday easter-sunday easter-monday',
      'pause all 2026-03-04→2026-03-07 question=identity-1 kind=identity days=3',
      'pause-ignored all 2026-03-04→2026-03-05 question=question-1 kind=clarification reason=not-recital-63',
      'pause-ignored all 2026-03-05→2026-03-05 question=identity-2 kind=identity reason=no-doubt',
      'pause-ignored all 2026-03-30→2026-03-31 question=question-2 kind=clarification reason=asked-late',
      'one-month one-month 2026-03-03→2026-04-03 months=1',
      'suspended-days one-month 2026-04-03→2026-04-06 days=3',
      'rolled one-month 2026-04-06→2026-04-07 easter-monday',
      'limit-due one-month -→2026-04-07',
      'without-pauses one-month 2026-04-03→2026-04-07 good-friday saturday easter-sunday easter-monday',
      'effective-due all -→2026-04-07 limit=one-month',
      'overdue-from all 2026-04-07→2026-04-08',
      'dispatch-by-letter all 2026-04-07→2026-03-31 days=7',
      'dispatch-by-electronic all 2026-04-07→2026-04-04 days=3',
      'answered all -→2026-04-01',
      'withdrawn all -→2026-04-02',
    ]);
  });

  it('explains an open pause with provisional dates only', () => {
    const lines = ledger({
      received: '2026-11-02',
      pauses: [identity('2026-11-03', null)],
      today: '2026-11-23',
    });
    expect(lines.filter((line) => !line.includes('refusal-notice'))).toEqual([
      'received all -→2026-11-02',
      'extension-notice-by all 2026-11-02→2026-12-02',
      'pause-open all 2026-11-03→2026-11-23 question=identity-1 kind=identity days=20',
      'four-weeks four-weeks 2026-11-02→2026-11-30 days=28',
      'suspended-days four-weeks 2026-11-30→2026-12-20 days=20',
      'rolled four-weeks 2026-12-20→2026-12-21 sunday',
      'provisional-due four-weeks -→2026-12-21',
      'without-pauses four-weeks 2026-11-30→2026-11-30',
      'one-month one-month 2026-11-02→2026-12-02 months=1',
      'suspended-days one-month 2026-12-02→2026-12-22 days=20',
      'provisional-due one-month -→2026-12-22',
      'without-pauses one-month 2026-12-02→2026-12-02',
      'provisional-due all -→2026-12-21 limit=four-weeks',
    ]);
    const today = ledger({
      received: '2026-11-02',
      pauses: [identity('2026-11-03', null)],
      today: '2026-11-03',
    });
    expect(today).toContain('suspended-days four-weeks 2026-11-30→2026-11-30 days=0');
    expect(today).toContain('without-pauses one-month 2026-12-02→2026-12-02');
  });

  it('cites the law of each step and names its sentence', () => {
    const steps = clock({ received: '2026-01-31' }).ledger;
    expect(steps.map(({ rule, why }) => why === `ledger.${rule}`)).not.toContain(false);
    const cited = (rule: string) =>
      steps.filter((step) => step.rule === rule).map(({ limit, source }) => `${limit}: ${source}`);
    expect(cited('rolled')).toEqual([
      'four-weeks: Act 150/1930 s. 5 by analogy',
      'one-month: Reg. 1182/71 Art. 3(4)',
      'refusal-notice: Reg. 1182/71 Art. 3(4)',
    ]);
    expect(cited('limit-due')).toEqual([
      'four-weeks: Privacy notice',
      'one-month: GDPR Art. 12(3)',
      'refusal-notice: GDPR Art. 12(4)',
    ]);
  });
});

describe('input that makes no sense', () => {
  it('gives an error and no date', () => {
    expect(resultOf({ received: '2026-09-07', answered: '2026-09-06' })).toEqual({
      ok: false,
      error: { code: 'CLOSED_BEFORE_RECEIVED', subject: null },
    });
  });
});

describe('the defaults', () => {
  it('are those of the law text', () => {
    expect(DEFAULT_DEADLINE_SETTINGS).toEqual({
      christmasEveIsHoliday: { 'act150-1930': true, 'reg1182-71': false },
      holidayOverrides: [],
      identityAskMaxDays: 7,
      openQuestionReminderDays: 14,
      openQuestionDecisionDays: 30,
      dueSoonDays: [7, 3],
      deemedReceiptDays: { letter: 7, electronic: 3 },
    });
  });
});
