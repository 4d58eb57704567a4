import type { CaseEvent, EventOf } from './event.js';
import { newItem } from './new-item.js';
import { OPEN_ITEM_STATES } from './state.js';
import type { Item, ItemState, Task } from './state.js';

const isOpen = (item: Item): boolean => OPEN_ITEM_STATES.includes(item.state);

/**
 * The items after one more event. A classified item makes way for what it became; what a certificate no longer covers is
 * decided and nothing more. `tasks` are those before the event.
 */
export function evolveItems(
  items: readonly Item[],
  event: CaseEvent,
  tasks: readonly Task[],
): readonly Item[] {
  const change = (ids: readonly string[], next: (item: Item) => Item): readonly Item[] =>
    items.map((item) => (ids.includes(item.itemId) ? next(item) : item));
  const move = (ids: readonly string[], state: ItemState): readonly Item[] =>
    change(ids, (item) => ({ ...item, state }));
  const moveCertificate = (certificateId: string, state: ItemState): readonly Item[] =>
    items.map((item) => (item.certificateId === certificateId ? { ...item, state } : item));
  switch (event.type) {
    case 'item-classified':
      return items.flatMap((item) => (item.itemId === event.itemId ? event.becomes.map(newItem) : [item]));
    case 'task-given':
      return move(event.itemIds, 'collecting');
    case 'task-answered':
      return items.map((item) =>
        item.state === 'collecting' && event.answers.some((answer) => answer.itemId === item.itemId)
          ? { ...item, state: 'reviewing' }
          : item,
      );
    case 'task-answer-undone':
      return items.map((item) =>
        item.state === 'reviewing' && isAskedBy(tasks, event.taskId, item)
          ? { ...item, state: 'collecting' }
          : item,
      );
    case 'item-decided':
      return leaveCertificates(items, [event.itemId]).map((item) =>
        item.itemId === event.itemId ? decided(item, event) : item,
      );
    case 'certificate-drafted':
      return leaveCertificates(items, event.itemIds, event.certificateId).map((item) =>
        event.itemIds.includes(item.itemId)
          ? { ...item, state: 'drafted', certificateId: event.certificateId }
          : item,
      );
    case 'approval-requested':
      return moveCertificate(event.certificateId, 'awaiting-signature');
    case 'certificate-returned':
      return moveCertificate(event.certificateId, 'drafted');
    case 'certificate-signed':
      return moveCertificate(event.certificateId, 'signed');
    case 'reply-released':
      return move(event.itemIds, 'released');
    case 'reply-sent':
      // A corrected answer does not move the day on which the item was first answered: the deadline was kept or missed then.
      return change(event.itemIds, (item) => ({
        ...item,
        state: 'answered',
        answeredAt: item.answeredAt ?? event.at,
      }));
    case 'restriction-flagged':
      return change([event.itemId], (item) => ({ ...item, restricted: true }));
    case 'consent-processing-stopped':
      return change([event.itemId], (item) => ({ ...item, consentStopped: true }));
    case 'case-withdrawn':
      return items.map((item) =>
        isOpen(item) ? { ...item, state: 'withdrawn', stateBeforeWithdrawal: item.state } : item,
      );
    case 'withdrawal-undone':
    case 'case-reopened':
      return items.map((item) =>
        item.stateBeforeWithdrawal === null
          ? item
          : { ...item, state: item.stateBeforeWithdrawal, stateBeforeWithdrawal: null },
      );
    default:
      return items;
  }
}

const decided = (item: Item, event: CaseEvent & EventOf<'item-decided'>): Item => ({
  ...item,
  state: 'decided',
  outcome: event.outcome,
  outcomeCode: event.outcomeCode,
  given: event.given,
  withheld: event.withheld,
  released: event.released ?? [],
  decidedBy: event.actor,
  certificateId: null,
});

const isAskedBy = (tasks: readonly Task[], taskId: string, item: Item): boolean =>
  tasks.some((task) => task.taskId === taskId && task.itemIds.includes(item.itemId));

/**
 * Frees every item of the certificates that some items leave: one certificate speaks for all its items or for none. What was
 * answered with a certificate stays answered, unless a correction takes the certificate away from an answered item.
 */
function leaveCertificates(
  items: readonly Item[],
  leaving: readonly string[],
  newCertificate: string | null = null,
): readonly Item[] {
  const left = new Set([
    newCertificate,
    ...items.filter(({ itemId }) => leaving.includes(itemId)).map(({ certificateId }) => certificateId),
  ]);
  left.delete(null);
  const corrects = items.some(({ itemId, state }) => leaving.includes(itemId) && state === 'answered');
  return items.map((item) =>
    (isOpen(item) || (corrects && item.state === 'answered')) && left.has(item.certificateId)
      ? { ...item, state: 'decided', certificateId: null }
      : item,
  );
}
