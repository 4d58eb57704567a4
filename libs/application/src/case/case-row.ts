import {
  caseStateOf,
  earliestRouteDue,
  isMinor,
  isOpenItem,
  leadingClock,
  openQuestions,
  sortDateOf,
  statusOf,
  waitingFor,
} from '@oikeuspolku/domain';
import type { Case, Clock, PlainDate } from '@oikeuspolku/domain';
import type { CaseRow } from '../ports/index.js';
import type { CaseInHand } from './case-in-hand.js';
import { Temporal } from 'temporal-polyfill';

/** The queue's projection of a case: derived anew after every event, never edited. */
export function caseRowOf(
  { caseId, case: current, clocks, deadlines }: Pick<CaseInHand, 'caseId' | 'case' | 'clocks' | 'deadlines'>,
  today: PlainDate,
): CaseRow {
  const leading = leadingClock(current, clocks);
  const { due, sortedBy } = datesOf(current, leading, earliestRouteDue(current, deadlines));
  const receivedOn = leading?.receivedOn ?? today;
  return {
    caseId,
    number: current.number,
    state: caseStateOf(current),
    status: statusOf(current),
    waitingFor: waitingFor(current),
    effectiveDue: due?.toString() ?? null,
    sortDue: (sortedBy ?? today).toString(),
    receivedOn: receivedOn.toString(),
    rights: [...new Set(current.items.map((item) => item.right))],
    registerIds: [...new Set(current.items.flatMap((item) => item.registerId ?? []))],
    tasksOpen: current.tasks.filter((task) => task.state !== 'answered').length,
    tasksTotal: current.tasks.length,
    handlerId: current.handlerId,
    paused: openQuestions(current).length > 0,
    extended: current.extensions.length > 0,
    protectedAddress: current.protectedAddress,
    minor: isMinor(current.content.subject.birthDate, today),
    channel: current.channel,
    outcome: outcomeOf(current),
    version: current.version,
  };
}

/** One word for the whole case: the outcome all items share, or `mixed`; null while something is undecided. */
function outcomeOf(current: Case): string | null {
  const outcomes = new Set(current.items.map((item) => item.outcome));
  const [first] = outcomes;
  if (first === undefined || outcomes.has(null)) return null;
  return outcomes.size === 1 ? first : 'mixed';
}

/** The date that the queue shows and the one it sorts by: of the open items and the open routes whichever is first. */
function datesOf(
  current: Case,
  leading: Clock | null,
  routeDue: PlainDate | null,
): { readonly due: PlainDate | null; readonly sortedBy: PlainDate | null } {
  const itemSorted = leading === null ? null : sortDateOf(leading);
  return current.items.some(isOpenItem)
    ? { due: earlier(leading?.effectiveDue ?? null, routeDue), sortedBy: earlier(itemSorted, routeDue) }
    : { due: routeDue, sortedBy: routeDue ?? itemSorted };
}

const earlier = (one: PlainDate | null, other: PlainDate | null): PlainDate | null =>
  one !== null && other !== null && Temporal.PlainDate.compare(other, one) < 0 ? other : (one ?? other);
