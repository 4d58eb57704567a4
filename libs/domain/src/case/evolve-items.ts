import type { CaseEvent } from './event.js';
import { newItem } from './new-item.js';
import { OPEN_ITEM_STATES } from './state.js';
import type { Item, ItemState } from './state.js';

const isOpen = (item: Item): boolean => OPEN_ITEM_STATES.includes(item.state);

/** The items after one more event. A classified item makes way for what it became. */
export function evolveItems(items: readonly Item[], event: CaseEvent): readonly Item[] {
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
    case 'item-decided':
      return change([event.itemId], (item) => ({
        ...item,
        state: 'decided',
        outcome: event.outcome,
        outcomeCode: event.outcomeCode,
        given: event.given,
        withheld: event.withheld,
        released: event.released ?? [],
        decidedBy: event.actor,
        certificateId: null,
      }));
    case 'certificate-drafted':
      return change(event.itemIds, (item) => ({ ...item, state: 'drafted', certificateId: event.certificateId }));
    case 'approval-requested':
      return moveCertificate(event.certificateId, 'awaiting-signature');
    case 'certificate-returned':
      return moveCertificate(event.certificateId, 'drafted');
    case 'certificate-signed':
      return moveCertificate(event.certificateId, 'signed');
    case 'reply-released':
      return move(event.itemIds, 'released');
    case 'reply-sent':
      return change(event.itemIds, (item) => ({ ...item, state: 'answered', answeredAt: event.at }));
    case 'restriction-flagged':
      return change([event.itemId], (item) => ({ ...item, restricted: true }));
    case 'consent-processing-stopped':
      return change([event.itemId], (item) => ({ ...item, consentStopped: true }));
    case 'case-withdrawn':
      return items.map((item) =>
        isOpen(item) ? { ...item, state: 'withdrawn', stateBeforeWithdrawal: item.state } : item,
      );
    case 'withdrawal-undone':
      return items.map((item) =>
        item.stateBeforeWithdrawal === null
          ? item
          : { ...item, state: item.stateBeforeWithdrawal, stateBeforeWithdrawal: null },
      );
    default:
      return items;
  }
}
