import { describe, expect, it } from '@jest/globals';
import type { Clock, ClockFacts } from '@oikeuspolku/domain';
import { clockOf, DEFAULT_DEADLINE_SETTINGS } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { OracleAnswer, OracleFacts } from './oracle/clock-oracle.js';
import { ClockOracle } from './oracle/clock-oracle.js';
import { walkDays } from './oracle/day-walk.js';
import { randomFacts, seededRandom } from './oracle/random-facts.js';

const RECEIPTS = 10_000;
const SEED = 20_261_121;

const oracle = new ClockOracle(walkDays());
const positionOf = (iso: string): number => oracle.days.findIndex((day) => day.iso === iso);

function dateAt(position: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(oracle.at(position).iso);
}

function factsOf(facts: OracleFacts): ClockFacts {
  const optional = (position: number | null) => (position === null ? null : dateAt(position));
  return {
    receivedOn: dateAt(facts.received),
    pauses: facts.questions.map(({ kind, asked, answered, justified, recital63, newFacts }, index) => ({
      id: `question-${index}`,
      kind,
      askedOn: dateAt(asked),
      answeredOn: optional(answered),
      justified,
      recital63,
      newFacts,
    })),
    extensions: facts.notices.map(({ sent, months, reasons }) => ({
      noticeSentOn: dateAt(sent),
      months,
      reasons,
    })),
    answeredOn: optional(facts.answered),
    withdrawnOn: optional(facts.withdrawn),
  };
}

function answerOf(clock: Clock): OracleAnswer {
  const text = (date: { toString(): string } | null): string | null => date?.toString() ?? null;
  return {
    state: clock.state,
    fourWeeksDue: text(clock.fourWeeksDue),
    oneMonthDue: text(clock.oneMonthDue),
    effectiveDue: text(clock.effectiveDue),
    provisionalDue: text(clock.provisionalDue),
    refusalNoticeBy: text(clock.refusalNoticeBy),
    extensionNoticeBy: clock.extensionNoticeBy.toString(),
    extensionValid: clock.extension?.valid ?? null,
    suspendedDays: clock.suspendedDays,
    unpausedFourWeeks: text(clock.withoutPauses.fourWeeks),
    unpausedOneMonth: clock.withoutPauses.oneMonth.toString(),
    overdueFrom: text(clock.overdueFrom),
  };
}

describe('the clock against a second implementation that walks day by day', () => {
  const random = seededRandom(SEED);
  const first = positionOf('2000-01-01');
  const last = positionOf('2100-12-31');
  const samples = Array.from({ length: RECEIPTS }, () => randomFacts(random, first, last));
  const answers = samples.map((facts) => oracle.answer(facts));

  it('gives the same dates for 10,000 random receipts from 2000 to 2100', () => {
    const differences = samples.flatMap((facts, index) => {
      const result = clockOf(factsOf(facts), facts.rule, DEFAULT_DEADLINE_SETTINGS, dateAt(facts.today));
      const actual = result.ok ? answerOf(result.clock) : result.error;
      const expected = answers[index];
      return JSON.stringify(actual) === JSON.stringify(expected)
        ? []
        : [{ facts: factsOf(facts), expected, actual }];
    });
    expect(differences.slice(0, 3)).toEqual([]);
    expect(differences.length).toBe(0);
  });

  it('draws enough receipts of every kind for the comparison to mean something', () => {
    const share = (test: (answer: OracleAnswer) => boolean): number => answers.filter(test).length;
    for (const state of ['running', 'suspended', 'overdue', 'answered', 'withdrawn']) {
      expect(share((answer) => answer.state === state)).toBeGreaterThan(100);
    }
    expect(share((answer) => answer.extensionValid === true)).toBeGreaterThan(1_000);
    expect(share((answer) => answer.extensionValid === false)).toBeGreaterThan(300);
    expect(share((answer) => answer.suspendedDays > 0)).toBeGreaterThan(3_000);
  });
});

describe('the two dates of every receipt day', () => {
  it('finds the rolled four weeks later than the rolled month on a Saturday 24 November only (law DL-11)', () => {
    const later: string[] = [];
    for (let position = positionOf('2000-01-01'); position <= positionOf('2100-12-31'); position += 1) {
      const facts: ClockFacts = {
        receivedOn: dateAt(position),
        pauses: [],
        extensions: [],
        answeredOn: null,
      };
      const result = clockOf(facts, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, facts.receivedOn);
      if (!result.ok) throw new Error(result.error.code);
      const { fourWeeksDue, oneMonthDue } = result.clock;
      if (
        fourWeeksDue !== null &&
        oneMonthDue !== null &&
        Temporal.PlainDate.compare(fourWeeksDue, oneMonthDue) > 0
      ) {
        later.push(oracle.at(position).iso);
      }
    }
    const saturdays = oracle.days.filter(({ year, month, day, weekday }) => {
      return year >= 2000 && year <= 2100 && month === 11 && day === 24 && weekday === 5;
    });
    expect(later).toEqual(saturdays.map((day) => day.iso));
    expect(later).toContain('2029-11-24');
    expect(later).toContain('2035-11-24');
  });
});
