import { Temporal } from 'temporal-polyfill';
import type { IsoInstant, PlainDate } from '../calendar/civil-date.js';
import { helsinkiDateOf } from '../calendar/helsinki-time.js';
import type { Clock, ClockFacts, ClockResult, DeadlineRule, DeadlineSettings } from '../deadline/clock.js';
import { clockOf } from '../deadline/clock-of.js';
import { isOpenItem } from './state.js';
import type { Case, Item } from './state.js';

/**
 * When nothing more was owed for the item: it was first answered (a correction later does not change that), or the case
 * was withdrawn while it was open.
 */
const closedAtOf = (current: Case, item: Item): IsoInstant | null =>
  item.answeredAt ?? (item.state === 'withdrawn' ? current.withdrawnAt : null);

/**
 * What happened to one item, in the terms in which deadlines are counted: identity pauses all, other questions their items.
 * What was asked or told after the item was closed concerns the other items of the case, so it is left out.
 */
export function clockFactsOf(current: Case, item: Item): ClockFacts {
  const dateOrNull = (instant: IsoInstant | null) => (instant === null ? null : helsinkiDateOf(instant));
  const closedAt = closedAtOf(current, item);
  const whileOpen = (at: IsoInstant): boolean => closedAt === null || Date.parse(at) <= Date.parse(closedAt);
  return {
    receivedOn: helsinkiDateOf(current.receivedAt),
    pauses: current.pauses
      .filter((pause) => pause.itemIds === null || pause.itemIds.includes(item.itemId))
      .filter((pause) => whileOpen(pause.askedAt))
      .map((pause) => ({
        id: pause.requestId,
        kind: pause.kind,
        askedOn: helsinkiDateOf(pause.askedAt),
        answeredOn: dateOrNull(pause.answeredAt),
        justified: pause.justified,
        recital63: pause.recital63,
        newFacts: pause.newFacts,
      })),
    extensions: current.extensions
      .filter((extension) => extension.itemIds.includes(item.itemId) && whileOpen(extension.noticeSentAt))
      .map((extension) => ({
        noticeSentOn: helsinkiDateOf(extension.noticeSentAt),
        months: extension.months,
        reasons: extension.reasons.trim() !== '',
      })),
    answeredOn: dateOrNull(item.answeredAt),
    withdrawnOn: item.state === 'withdrawn' ? dateOrNull(current.withdrawnAt) : null,
    ...orderedFactOf(current),
  };
}

/** The day that an order sets, where the case follows from one. */
function orderedFactOf({ follows }: Case): Pick<ClockFacts, 'ordered'> {
  if (!follows?.orderedBy) return {};
  const { reference, dueOn } = follows.orderedBy;
  return { ordered: { reference, dueOn: Temporal.PlainDate.from(dueOn) } };
}

/** The promise that a register makes for the right of an item. */
export type RuleOf = (item: Item) => DeadlineRule;

/** The clock of one item on the Helsinki date `today`. */
export const clockOfItem = (
  current: Case,
  item: Item,
  rule: DeadlineRule,
  settings: DeadlineSettings,
  today: PlainDate,
): ClockResult => clockOf(clockFactsOf(current, item), rule, settings, today);

/** Clocks of all items of a case by item id. A history that gives no date is a fault of the record, so it throws. */
export function clocksOf(
  current: Case,
  ruleOf: RuleOf,
  settings: DeadlineSettings,
  today: PlainDate,
): ReadonlyMap<string, Clock> {
  return new Map(
    current.items.map((item) => {
      const result = clockOfItem(current, item, ruleOf(item), settings, today);
      if (!result.ok) throw new Error(`no clock for an item: ${result.error.code}`);
      return [item.itemId, result.clock];
    }),
  );
}

/** The clock that speaks for the case: the earliest open item, by due date or, while paused, by provisional date. */
export function leadingClock(current: Case, clocks: ReadonlyMap<string, Clock>): Clock | null {
  const open = current.items.filter(isOpenItem);
  const candidates = (open.length > 0 ? open : current.items)
    .map((item) => clocks.get(item.itemId))
    .filter((clock): clock is Clock => clock !== undefined)
    .sort((a, b) => Temporal.PlainDate.compare(sortDateOf(a), sortDateOf(b)));
  return candidates[0] ?? null;
}

/** The date that orders the queue: due, or due if the open question were answered today. */
export const sortDateOf = (clock: Clock): PlainDate =>
  clock.effectiveDue ?? clock.provisionalDue ?? clock.withoutPauses.oneMonth;
