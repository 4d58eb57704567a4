import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from './clock-of.js';
import type { Clock, ClockFacts, DeadlineRule, ExtensionFact, PauseFact } from './clock.js';
import { DEADLINE_RULES, DEFAULT_DEADLINE_SETTINGS, LEDGER_STEPS, LIMITS } from './clock.js';
import { LEDGER_SOURCES } from './ledger.js';

const START = Temporal.PlainDate.from('2000-01-01');
const RUNS = { numRuns: 250, seed: 20261121 };

const dayOffset = fc.integer({ min: 0, max: 60 });
const receipt = fc.integer({ min: 0, max: 36_890 }).map((days) => START.add({ days }));

const pauses = (receivedOn: Temporal.PlainDate): fc.Arbitrary<PauseFact[]> =>
  fc.array(
    fc
      .record({
        kind: fc.constantFrom('identity' as const, 'clarification' as const),
        asked: dayOffset,
        length: fc.option(dayOffset),
        justified: fc.boolean(),
        recital63: fc.boolean(),
        newFacts: fc.boolean(),
      })
      .map(({ asked, length, ...rest }) => ({
        ...rest,
        id: `question-${asked}`,
        askedOn: receivedOn.add({ days: asked }),
        answeredOn: length === null ? null : receivedOn.add({ days: asked + length }),
      })),
    { maxLength: 5 },
  );

const extensions = (receivedOn: Temporal.PlainDate): fc.Arbitrary<ExtensionFact[]> =>
  fc.array(
    fc
      .record({ sent: dayOffset, months: fc.integer({ min: 0, max: 2 }), reasons: fc.boolean() })
      .map(({ sent, ...rest }) => ({ ...rest, noticeSentOn: receivedOn.add({ days: sent }) })),
    { maxLength: 2 },
  );

const story = receipt.chain((receivedOn) =>
  fc.record({
    facts: fc.record({
      receivedOn: fc.constant(receivedOn),
      pauses: pauses(receivedOn),
      extensions: extensions(receivedOn),
      answeredOn: fc
        .option(dayOffset)
        .map((days) => (days === null ? null : receivedOn.add({ days: 60 + days }))),
    }),
    rule: fc.constantFrom(...DEADLINE_RULES),
    today: dayOffset.map((days) => receivedOn.add({ days })),
  }),
);

function clock(facts: ClockFacts, rule: DeadlineRule, today: Temporal.PlainDate): Clock {
  const result = clockOf(facts, rule, DEFAULT_DEADLINE_SETTINGS, today);
  if (!result.ok) throw new Error(result.error.code);
  return result.clock;
}

/** Every date a clock shows, with the ledger lines that may explain it. */
function shownDates(
  of: Clock,
): [name: string, date: Temporal.PlainDate, explanation: (line: Clock['ledger'][number]) => boolean][] {
  const line = (rule: string, limit: string | null) => (step: Clock['ledger'][number]) =>
    step.rule === rule && step.limit === limit;
  const all: [string, Temporal.PlainDate | null, (step: Clock['ledger'][number]) => boolean][] = [
    ['receivedOn', of.receivedOn, line('received', null)],
    ['fourWeeksDue', of.fourWeeksDue, line('limit-due', 'four-weeks')],
    ['oneMonthDue', of.oneMonthDue, line('limit-due', 'one-month')],
    ['refusalNoticeBy', of.refusalNoticeBy, line('limit-due', 'refusal-notice')],
    ['extensionNoticeBy', of.extensionNoticeBy, line('extension-notice-by', null)],
    ['effectiveDue', of.effectiveDue, line('effective-due', null)],
    ['provisionalDue', of.provisionalDue, line('provisional-due', null)],
    ['dispatchBy.letter', of.dispatchBy.letter, line('dispatch-by-letter', null)],
    ['dispatchBy.electronic', of.dispatchBy.electronic, line('dispatch-by-electronic', null)],
    [
      'overdueFrom',
      of.overdueFrom?.toZonedDateTimeISO('Europe/Helsinki').toPlainDate() ?? null,
      line('overdue-from', null),
    ],
  ];
  for (const limit of [of.limits.fourWeeks, of.limits.oneMonth, of.limits.refusalNotice]) {
    if (limit === null) continue;
    all.push([`${limit.name} provisional`, limit.provisionalDue, line('provisional-due', limit.name)]);
    const unpaused = limit.suspended || limit.suspendedDays > 0 ? 'without-pauses' : 'limit-due';
    all.push([`${limit.name} unpaused`, limit.unpausedDue, line(unpaused, limit.name)]);
  }
  return all.flatMap(([name, date, explanation]) => (date === null ? [] : [[name, date, explanation]]));
}

describe('any clock', () => {
  it('shows no date without the ledger line that explains it', () => {
    fc.assert(
      fc.property(story, ({ facts, rule, today }) => {
        const of = clock(facts, rule, today);
        const unexplained = shownDates(of).filter(
          ([, date, explanation]) => !of.ledger.some((step) => explanation(step) && step.date?.equals(date)),
        );
        expect(unexplained.map(([name]) => name)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has only known steps, each with a source and a message key, each date reached from a date before it', () => {
    fc.assert(
      fc.property(story, ({ facts, rule, today }) => {
        for (const step of clock(facts, rule, today).ledger) {
          expect(LEDGER_STEPS).toContain(step.rule);
          expect(step.limit === null || LIMITS.includes(step.limit)).toBe(true);
          expect([step.source.length > 0, step.why]).toEqual([true, `ledger.${step.rule}`]);
          if (step.rule === 'rolled') {
            expect(step.skipped?.length).toBe(step.from?.until(step.date ?? step.from).days);
            expect(step.skipped?.[0]?.date.toString()).toBe(step.from?.toString());
          }
        }
      }),
      RUNS,
    );
  });

  it('has an effective date or a provisional one, never both, and none later than the month', () => {
    fc.assert(
      fc.property(story, ({ facts, rule, today }) => {
        const of = clock(facts, rule, today);
        expect((of.effectiveDue === null) !== (of.provisionalDue === null)).toBe(true);
        expect(of.state === 'suspended').toBe(of.effectiveDue === null);
        expect((of.overdueFrom === null) === (of.effectiveDue === null)).toBe(true);
        if (of.effectiveDue !== null && of.oneMonthDue !== null) {
          expect(Temporal.PlainDate.compare(of.effectiveDue, of.oneMonthDue)).toBeLessThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });
});

describe('a clock moves one way only', () => {
  const effective = (facts: ClockFacts, rule: DeadlineRule): Temporal.PlainDate => {
    const of = clock(facts, rule, facts.receivedOn);
    return of.effectiveDue ?? facts.receivedOn;
  };

  it('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(receipt, dayOffset, fc.constantFrom(...DEADLINE_RULES), (receivedOn, days, rule) => {
        const facts = { receivedOn, pauses: [], extensions: [], answeredOn: null };
        const later = { ...facts, receivedOn: receivedOn.add({ days }) };
        expect(
          Temporal.PlainDate.compare(effective(facts, rule), effective(later, rule)),
        ).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('an answer that comes later never brings the due date nearer', () => {
    fc.assert(
      fc.property(
        receipt,
        fc.integer({ min: 0, max: 7 }),
        dayOffset,
        dayOffset,
        (receivedOn, asked, first, more) => {
          const facts = (length: number): ClockFacts => ({
            receivedOn,
            pauses: [
              {
                id: 'identity',
                kind: 'identity',
                askedOn: receivedOn.add({ days: asked }),
                answeredOn: receivedOn.add({ days: asked + length }),
                justified: true,
                recital63: false,
                newFacts: false,
              },
            ],
            extensions: [],
            answeredOn: null,
          });
          const [sooner, later] = [
            effective(facts(first), 'four-weeks'),
            effective(facts(first + more), 'four-weeks'),
          ];
          expect(Temporal.PlainDate.compare(sooner, later)).toBeLessThanOrEqual(0);
        },
      ),
      RUNS,
    );
  });

  it('a valid extension never brings the due date nearer, an invalid one never moves it', () => {
    fc.assert(
      fc.property(
        receipt,
        dayOffset,
        fc.integer({ min: 0, max: 2 }),
        fc.boolean(),
        (receivedOn, sent, months, reasons) => {
          const facts: ClockFacts = { receivedOn, pauses: [], extensions: [], answeredOn: null };
          const extended = {
            ...facts,
            extensions: [{ noticeSentOn: receivedOn.add({ days: sent }), months, reasons }],
          };
          const of = clock(extended, 'four-weeks', receivedOn);
          const moved = Temporal.PlainDate.compare(
            effective(extended, 'four-weeks'),
            effective(facts, 'four-weeks'),
          );
          expect(moved).toBe(of.extension?.valid === true ? 1 : 0);
        },
      ),
      RUNS,
    );
  });
});

describe('the table of ledger steps', () => {
  it('has a source for each step and no step besides', () => {
    expect(Object.keys(LEDGER_SOURCES).sort()).toEqual([...LEDGER_STEPS].sort());
  });
});
