import { clockErrorOf } from '../../deadline/facts-check.js';
import type { Command } from '../command.js';
import { isRight } from '../../right/right.js';
import { clockFactsOf } from '../item-clock.js';
import type { Case } from '../state.js';
import { itemsOf, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

/** Ids that a command gives to new things, and those that are taken. What is with the signatory or signed is never redrafted. */
function newIds(
  current: Case,
  command: Command,
): { readonly given: readonly string[]; readonly taken: readonly string[] } {
  switch (command.name) {
    case 'receive-request':
      return { given: command.items.map(({ itemId }) => itemId), taken: [] };
    case 'classify-item':
      return {
        given: command.becomes.map(({ itemId }) => itemId),
        taken: current.items.map(({ itemId }) => itemId).filter((id) => id !== command.itemId),
      };
    case 'open-follow-up':
      return { given: [command.caseId], taken: current.followUps.map(({ caseId }) => caseId) };
    case 'give-task':
      return { given: [command.taskId], taken: current.tasks.map(({ taskId }) => taskId) };
    case 'request-identity':
    case 'request-clarification':
      return { given: [command.requestId], taken: current.pauses.map(({ requestId }) => requestId) };
    case 'draft-certificate':
      return {
        given: [command.certificateId],
        taken: current.certificates
          .filter(({ state }) => state === 'awaiting-signature' || state === 'signed')
          .map(({ certificateId }) => certificateId),
      };
    default:
      return { given: [], taken: [] };
  }
}

/** Conditions of receiving, correcting and classifying a request. */
export const INTAKE_NEEDS = {
  'items-exist': {
    source: 'design §2: every item is decided by itself',
    test: (c, cmd) => !('itemIds' in cmd) || itemsOf(c, cmd).length === cmd.itemIds.length,
  },
  'has-items': {
    source: 'GDPR Art. 12(2): one request names at least one right',
    test: on('receive-request', (_c, cmd) => cmd.items.length > 0),
  },
  'not-in-the-future': {
    source: 'law DL-1: a request is received when it reaches the organisation',
    test: (_c, cmd, f) => !('receivedAt' in cmd) || Date.parse(cmd.receivedAt) <= Date.parse(f.now),
  },
  'receipt-fits-history': {
    source: 'law DL-1: nothing was asked, told or answered before the request arrived',
    test: on('correct-receipt', (c, { receivedAt }) =>
      c.items.every((item) => clockErrorOf(clockFactsOf({ ...c, receivedAt }, item)) === null),
    ),
  },
  'ids-are-new': {
    source: 'design §1: what happened is never written over, so an id names one thing for ever',
    test: (c, cmd) => {
      const { given, taken } = newIds(c, cmd);
      return new Set(given).size === given.length && !given.some((id) => taken.includes(id));
    },
  },
  'becomes-items': {
    source: 'GDPR Art. 12(2): the organisation finds out which right is meant',
    test: on(
      'classify-item',
      (_c, { becomes }) =>
        becomes.length > 0 && becomes.every((item) => isRight(item.right) && item.registerId !== null),
    ),
  },
  'reason-written': {
    source: 'Hallintolaki 45 §: measures are reasoned',
    test: (_c, cmd) => !('reason' in cmd) || written(cmd.reason),
  },
  'text-written': {
    source: 'ux E46, S25',
    test: (_c, cmd) => !('text' in cmd) || written(cmd.text),
  },
} satisfies Record<string, NeedRow>;
