import {
  caseStateOf,
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

/** The queue's projection of a case: derived anew after every event, never edited. */
export function caseRowOf(
  caseId: string,
  current: Case,
  clocks: ReadonlyMap<string, Clock>,
  today: PlainDate,
): CaseRow {
  const leading = leadingClock(current, clocks);
  const receivedOn = leading?.receivedOn ?? today;
  return {
    caseId,
    number: current.number,
    state: caseStateOf(current),
    status: statusOf(current),
    waitingFor: waitingFor(current),
    effectiveDue: current.items.some(isOpenItem) ? (leading?.effectiveDue?.toString() ?? null) : null,
    sortDue: (leading === null ? today : sortDateOf(leading)).toString(),
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
