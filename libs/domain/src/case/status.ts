import { isOpenItem, ITEM_STATES } from './state.js';
import type { Case, CaseState, Item, ItemState, Pause } from './state.js';

/** The items that still wait for an answer. */
export const openItems = (current: Case): readonly Item[] => current.items.filter(isOpenItem);

/** Where the case as a whole stands. Closed wins over withdrawn: a withdrawn case is closed in the end. */
export function caseStateOf(current: Case | null): CaseState {
  if (current === null) return 'none';
  if (current.closedAt !== null) return 'closed';
  return current.withdrawnAt === null ? 'open' : 'withdrawn';
}

/** Questions to the person that wait for an answer, as long as something they concern is still open. */
export function openQuestions(current: Case): readonly Pause[] {
  const open = openItems(current).map(({ itemId }) => itemId);
  return current.pauses.filter(
    ({ answeredAt, itemIds }) =>
      answeredAt === null && open.some((itemId) => itemIds === null || itemIds.includes(itemId)),
  );
}

/** Whether some item waits for an owner although everybody who was asked about it declined. */
export const needsAnotherOwner = ({ items, tasks }: Case): boolean =>
  items.some(
    ({ itemId, state }) =>
      state === 'collecting' &&
      !tasks.some((task) => task.state !== 'declined' && task.itemIds.includes(itemId)),
  );

/** Inside statuses, in the words of ux §0. */
export const CASE_STATUSES = [
  'new',
  'awaiting-identity',
  'awaiting-clarification',
  'collecting',
  'reviewing',
  'awaiting-signature',
  'ready-to-send',
  'answered',
  'withdrawn',
  'closed',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What the person sees: five statuses (ux §0). */
export const CITIZEN_STATUSES = [
  'received',
  'waiting-for-you',
  'in-progress',
  'answer-ready',
  'ended',
] as const;
export type CitizenStatus = (typeof CITIZEN_STATUSES)[number];

/** The citizen's word for every inside status. */
export const CITIZEN_STATUS_OF: Readonly<Record<CaseStatus, CitizenStatus>> = {
  new: 'received',
  'awaiting-identity': 'waiting-for-you',
  'awaiting-clarification': 'waiting-for-you',
  collecting: 'in-progress',
  reviewing: 'in-progress',
  'awaiting-signature': 'in-progress',
  'ready-to-send': 'in-progress',
  answered: 'answer-ready',
  withdrawn: 'ended',
  closed: 'ended',
};

/** Who the case waits for (ux H1: who waits for whom). */
export const WAITING_FOR = ['requester', 'owner', 'handler', 'signatory', 'nobody'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** How far an item has come; the least advanced open item speaks for the case. */
const STATUS_OF_ITEM: Readonly<Record<ItemState, CaseStatus>> = {
  unclassified: 'new',
  received: 'new',
  collecting: 'collecting',
  reviewing: 'reviewing',
  decided: 'reviewing',
  drafted: 'reviewing',
  'awaiting-signature': 'awaiting-signature',
  signed: 'ready-to-send',
  released: 'ready-to-send',
  answered: 'answered',
  withdrawn: 'withdrawn',
};

const leastAdvanced = (items: readonly Item[]): Item | undefined =>
  [...items].sort((a, b) => ITEM_STATES.indexOf(a.state) - ITEM_STATES.indexOf(b.state))[0];

/** The status of the case: derived, never stored as truth. */
export function statusOf(current: Case): CaseStatus {
  const state = caseStateOf(current);
  if (state === 'closed') return 'closed';
  if (state === 'withdrawn') return 'withdrawn';
  const questions = openQuestions(current);
  if (questions.some((pause) => pause.kind === 'identity')) return 'awaiting-identity';
  if (questions.length > 0) return 'awaiting-clarification';
  const behind = leastAdvanced(openItems(current));
  return behind === undefined ? 'answered' : STATUS_OF_ITEM[behind.state];
}

const WAITING_OF_STATUS: Readonly<Record<CaseStatus, WaitingFor>> = {
  new: 'handler',
  'awaiting-identity': 'requester',
  'awaiting-clarification': 'requester',
  collecting: 'owner',
  reviewing: 'handler',
  'awaiting-signature': 'signatory',
  'ready-to-send': 'handler',
  answered: 'handler',
  withdrawn: 'handler',
  closed: 'nobody',
};

/**
 * Who waits for whom. A declined task waits for the handler, not for the owner who said no; and nobody who was not reached can be
 * waited for.
 */
export function waitingFor(current: Case): WaitingFor {
  const status = statusOf(current);
  if (status !== 'closed' && current.failedMails.length > 0) return 'handler';
  return status === 'collecting' && needsAnotherOwner(current) ? 'handler' : WAITING_OF_STATUS[status];
}
