import type { Instant, PlainDate } from '../calendar/civil-date.js';
import { clockOf } from './clock-of.js';
import type { Clock, ClockError, ClockFacts, DeadlineRule, DeadlineSettings } from './clock.js';

/** The dates of a clock that are kept as versions. The provisional date is not: it moves with every day. */
export const VERSIONED_DATES = [
  'fourWeeksDue',
  'oneMonthDue',
  'effectiveDue',
  'refusalNoticeBy',
  'extensionNoticeBy',
] as const;
export type VersionedDate = (typeof VERSIONED_DATES)[number];
export type ClockDates = Readonly<Record<VersionedDate, PlainDate | null>>;

/** Why dates were counted anew (law DL-25). */
export const RECOMPUTE_CAUSES = [
  'event',
  'receipt-corrected',
  'holidays-changed',
  'settings-changed',
  'rule-changed',
] as const;

/** When, by whom and why dates were counted. */
export interface RecomputeCause {
  readonly why: (typeof RECOMPUTE_CAUSES)[number];
  readonly at: Instant;
  /** Pseudonymous id of the account, or of the duty that ran. */
  readonly by: string;
}

/** The dates of an item as they stood from one counting to the next. */
export interface ClockVersion {
  readonly number: number;
  readonly cause: RecomputeCause;
  readonly dates: ClockDates;
}

/** All versions of an item's dates, oldest first; nothing is ever taken out. */
export type ClockHistory = readonly [ClockVersion, ...ClockVersion[]];

/** An item to count anew: its facts as they now are, and its dates so far. */
export interface RecomputeItem {
  readonly id: string;
  readonly facts: ClockFacts;
  readonly rule: DeadlineRule;
  readonly history: ClockHistory;
}

/** One date that moved. */
export interface DateChange {
  readonly name: VersionedDate;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** An item whose dates moved, with the new clock and the history including the new version. */
export interface ClockChange {
  readonly id: string;
  readonly changes: readonly DateChange[];
  readonly clock: Clock;
  readonly history: ClockHistory;
}

/** What counting anew came to; an item whose facts make no sense is reported, its dates stay. */
export interface Recomputation {
  readonly changed: readonly ClockChange[];
  readonly errors: readonly { readonly id: string; readonly error: ClockError }[];
}

/** The dates of a clock that are kept as versions. */
export function datesOf(clock: Clock): ClockDates {
  const { fourWeeksDue, oneMonthDue, effectiveDue, refusalNoticeBy, extensionNoticeBy } = clock;
  return { fourWeeksDue, oneMonthDue, effectiveDue, refusalNoticeBy, extensionNoticeBy };
}

/** The history of an item that has been counted for the first time. */
export function firstVersion(clock: Clock, cause: RecomputeCause): ClockHistory {
  return [{ number: 1, cause, dates: datesOf(clock) }];
}

/**
 * Counts items anew, after a new holiday, a corrected receipt date or any other cause, and lists those whose dates moved
 * with old and new dates. The history of each is kept and gets a new version. Source: law DL-25, CAL-3.
 */
export function recompute(
  items: readonly RecomputeItem[],
  settings: DeadlineSettings,
  today: PlainDate,
  cause: RecomputeCause,
): Recomputation {
  const changed: ClockChange[] = [];
  const errors: Recomputation['errors'][number][] = [];
  for (const item of items) {
    const result = clockOf(item.facts, item.rule, settings, today);
    if (!result.ok) {
      errors.push({ id: item.id, error: result.error });
      continue;
    }
    const change = changeOf(item, result.clock, cause);
    if (change !== null) changed.push(change);
  }
  return { changed, errors };
}

function changeOf(item: RecomputeItem, clock: Clock, cause: RecomputeCause): ClockChange | null {
  const last = item.history.at(-1) ?? item.history[0];
  const dates = datesOf(clock);
  const changes = VERSIONED_DATES.map((name) => ({ name, from: last.dates[name], to: dates[name] })).filter(
    ({ from, to }) => !sameDate(from, to),
  );
  if (changes.length === 0) return null;
  const version: ClockVersion = { number: last.number + 1, cause, dates };
  return { id: item.id, changes, clock, history: [...item.history, version] };
}

function sameDate(a: PlainDate | null, b: PlainDate | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}
