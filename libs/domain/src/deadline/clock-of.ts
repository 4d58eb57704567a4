import type { PlainDate } from '../calendar/civil-date.js';
import { dateOfDayNumber, dayNumberOf } from '../calendar/day-number.js';
import type {
  Clock,
  ClockFacts,
  ClockResult,
  DeadlineRule,
  DeadlineSettings,
  LedgerStep,
  Limit,
} from './clock.js';
import { closedSteps, closingOf, stateOf } from './closing.js';
import { ruleOnExtensions } from './extension.js';
import { clockErrorOf, closedOn } from './facts-check.js';
import { step } from './ledger.js';
import type { CountedLimit, Questions } from './limit.js';
import { countLimit, FOUR_WEEKS_TERMS, oneMonthTerms, REFUSAL_NOTICE_TERMS } from './limit.js';
import { orderedClock } from './ordered-clock.js';
import { pauseSteps } from './pause-steps.js';
import { countPauses, pauseObstacle } from './pause.js';

/**
 * The clock of one item: its dates, its state on `today`, and the ledger that explains each date.
 * `facts` are what happened to the item, `rule` what its register promises for its right, `settings` the organisation's
 * configurable points, `today` the Helsinki date.
 * Facts that make no sense give an error with a code of `CLOCK_ERRORS`, never a date.
 * Source: GDPR Art. 12(3), 12(4); Reg. 1182/71; law DL-5…DL-23.
 */
export function clockOf(
  facts: ClockFacts,
  rule: DeadlineRule,
  settings: DeadlineSettings,
  today: PlainDate,
): ClockResult {
  const error = clockErrorOf(facts);
  if (error !== null) return { ok: false, error };
  if (facts.ordered !== undefined) {
    return { ok: true, clock: orderedClock(facts, facts.ordered, rule, settings, today) };
  }
  const received = dayNumberOf(facts.receivedOn);
  const pauses = countPauses(facts.pauses, today, closedOn(facts));
  const questions: Questions = {
    pauses,
    obstacles: pauses.map((pause) => pauseObstacle(pause, received, settings)),
  };
  const extension = ruleOnExtensions(facts, settings);
  const furtherMonths = extension.outcome?.valid === true ? extension.outcome.months : 0;
  const count = (terms: Parameters<typeof countLimit>[0]): CountedLimit =>
    countLimit(terms, facts.receivedOn, questions, settings);
  const fourWeeks = rule === 'four-weeks' && furtherMonths === 0 ? count(FOUR_WEEKS_TERMS) : null;
  const oneMonth = count(oneMonthTerms(furtherMonths));
  const refusalNotice = count(REFUSAL_NOTICE_TERMS);
  const limits = {
    fourWeeks: fourWeeks?.limit ?? null,
    oneMonth: oneMonth.limit,
    refusalNotice: refusalNotice.limit,
  };
  const counted = [fourWeeks, oneMonth, refusalNotice].flatMap((limit) => (limit === null ? [] : [limit]));
  const ends = endsOf(fourWeeks === null ? [oneMonth] : [fourWeeks, oneMonth]);
  const closing = closingOf(ends.effectiveDue, settings);
  const clock: Clock = {
    rule,
    receivedOn: facts.receivedOn,
    ordered: null,
    state: stateOf(facts, ends.effectiveDue, today),
    fourWeeksDue: limits.fourWeeks?.due ?? null,
    oneMonthDue: limits.oneMonth.due,
    effectiveDue: ends.effectiveDue,
    provisionalDue: ends.provisionalDue,
    withoutPauses: {
      fourWeeks: limits.fourWeeks?.unpausedDue ?? null,
      oneMonth: limits.oneMonth.unpausedDue,
    },
    refusalNoticeBy: limits.refusalNotice.due,
    extensionNoticeBy: dateOfDayNumber(extension.noticeBy),
    suspendedDays: (limits.fourWeeks ?? limits.oneMonth).suspendedDays,
    openSince: openSince(questions, counted),
    extension: extension.outcome,
    overdueFrom: closing.overdueFrom,
    dispatchBy: closing.dispatchBy,
    limits,
    ledger: [
      step('received', { date: facts.receivedOn }),
      ...extension.steps,
      ...pauseSteps(pauses, counted),
      ...counted.flatMap((limit) => limit.steps),
      endStep(ends),
      ...closing.steps,
      ...closedSteps(facts),
    ],
  };
  return { ok: true, clock };
}

/** The date the work queue shows, and the limit it comes from. */
interface Ends {
  readonly effectiveDue: PlainDate | null;
  readonly provisionalDue: PlainDate | null;
  readonly decidedBy: Limit;
}

/**
 * The earlier of promise and month (law DL-11). A period that had ended before an open question was asked is always the
 * earlier one: the question can only move the other period to a day after it was asked.
 */
function endsOf(limits: readonly CountedLimit[]): Ends {
  const decidedBy = earliestOf(limits);
  return { effectiveDue: decidedBy.due, provisionalDue: decidedBy.provisionalDue, decidedBy };
}

/** The step that names the effective due date, or what it would be, with the limit that it comes from. */
function endStep({ effectiveDue, provisionalDue, decidedBy }: Ends): LedgerStep {
  const facts = { limit: decidedBy.name };
  return effectiveDue === null
    ? step('provisional-due', { date: provisionalDue, facts })
    : step('effective-due', { date: effectiveDue, facts });
}

/** The limit with the earliest end; the promise comes first when both fall on the same day. */
function earliestOf(limits: readonly CountedLimit[]): Limit {
  return limits.reduce((first, next) => (next.end < first.end ? next : first)).limit;
}

/** The day of the oldest open question that stops at least one period. */
function openSince(questions: Questions, counted: readonly CountedLimit[]): PlainDate | null {
  const oldest = questions.pauses.find(
    (pause, position) => pause.open && counted.some((limit) => limit.verdicts[position] === 'counts'),
  );
  return oldest?.fact.askedOn ?? null;
}
