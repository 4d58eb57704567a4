import type { PlainDate } from '../calendar/civil-date.js';
import type { DayNumber } from '../calendar/day-number.js';
import { dayNumberOf, earlier, later } from '../calendar/day-number.js';
import type { DeadlineSettings, PauseFact, PauseIgnoredReason } from './clock.js';

/** A question with its days counted: `from` the day it was asked, `to` the day it was answered (or today, or the closing). */
export interface CountedPause {
  readonly fact: PauseFact;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** `to` as a date. */
  readonly until: PlainDate;
  readonly open: boolean;
}

/** What one period makes of one question. */
export type PauseVerdict = 'counts' | PauseIgnoredReason;

/** What all questions come to for one period. */
export interface PauseTally {
  /** One verdict per pause, in the order of the pauses. */
  readonly verdicts: readonly PauseVerdict[];
  readonly days: number;
  readonly suspended: boolean;
}

/**
 * The questions in the order they were asked, each with its days. An open question counts up to today;
 * closing the item ends every question.
 */
export function countPauses(
  pauses: readonly PauseFact[],
  today: PlainDate,
  closed: PlainDate | null,
): readonly CountedPause[] {
  return pauses.map((fact) => countPause(fact, today, closed)).sort((a, b) => a.from - b.from);
}

function countPause(fact: PauseFact, today: PlainDate, closed: PlainDate | null): CountedPause {
  const open = fact.answeredOn === null && closed === null;
  const answered = fact.answeredOn ?? closed ?? today;
  const ended = closed === null ? answered : earlier(answered, closed);
  const until = later(fact.askedOn, ended);
  return { fact, from: dayNumberOf(fact.askedOn), to: dayNumberOf(until), until, open };
}

/**
 * Why a question cannot stop any period, or null when it can.
 * Identity: a reasonable doubt, asked in time. Clarification: recital 63, asked in time or made necessary by new facts.
 * Source: law DL-13, DL-14, DL-16.
 */
export function pauseObstacle(
  pause: CountedPause,
  received: DayNumber,
  settings: DeadlineSettings,
): PauseIgnoredReason | null {
  const late = pause.from > received + settings.identityAskMaxDays;
  switch (pause.fact.kind) {
    case 'identity':
      if (!pause.fact.justified) return 'no-doubt';
      return late ? 'asked-late' : null;
    case 'clarification':
      if (!pause.fact.recital63) return 'not-recital-63';
      return late && !pause.fact.newFacts ? 'asked-late' : null;
    default:
      return pause.fact.kind satisfies never;
  }
}

/**
 * The days on which one period stood still: the union of the days d with asked < d ≤ answered, never counted twice.
 * A question asked after the period had ended does not stop it; `hasEnded(days, asked)` tells whether the period, with so
 * many days already added, was over before the day of asking. Source: law DL-15, DL-16.
 */
export function tallyPauses(
  pauses: readonly CountedPause[],
  obstacles: readonly (PauseIgnoredReason | null)[],
  hasEnded: (days: number, asked: DayNumber) => boolean,
): PauseTally {
  let days = 0;
  let coveredTo = -Infinity;
  let suspended = false;
  const verdicts = pauses.map((pause, position): PauseVerdict => {
    const obstacle = obstacles[position] ?? null;
    if (obstacle !== null) return obstacle;
    if (hasEnded(days, pause.from)) return 'period-ended';
    days += Math.max(0, pause.to - Math.max(pause.from, coveredTo));
    coveredTo = Math.max(coveredTo, pause.to);
    suspended ||= pause.open;
    return 'counts';
  });
  return { verdicts, days, suspended };
}
