import type { EventOf } from './event.js';
import type { NewItem } from './request-content.js';
import { isRight } from '../right/right.js';
import type { Item } from './state.js';

/** An item as it stands right after its receipt or classification. */
export const newItem = (item: NewItem): Item => ({
  ...item,
  state: isRight(item.right) && item.registerId !== null ? 'received' : 'unclassified',
  stateBeforeWithdrawal: null,
  outcome: null,
  outcomeCode: null,
  given: '',
  withheld: [],
  released: [],
  certificateId: null,
  answeredAt: null,
  decidedBy: null,
  restricted: false,
  consentStopped: false,
});

/** What was asked or told about a message before it was classified holds for everything it became. */
export const renamed = (itemIds: readonly string[], event: EventOf<'item-classified'>): readonly string[] =>
  itemIds.flatMap((id) => (id === event.itemId ? event.becomes.map(({ itemId }) => itemId) : [id]));
