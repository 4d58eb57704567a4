import type { Action } from './action.js';
import { CASE_ACTIONS } from './case-actions.js';
import { DEADLINE_ACTIONS } from './deadline-actions.js';
import { DECISION_ACTIONS } from './decision-actions.js';
import { FOLLOW_UP_ACTIONS } from './follow-up-actions.js';
import { IDENTITY_ACTIONS } from './identity-actions.js';
import { MESSAGE_ACTIONS } from './message-actions.js';
import { RESTRICTION_ACTIONS } from './restriction-actions.js';
import { ROUTE_ACTIONS } from './route-actions.js';
import { TASK_ACTIONS } from './task-actions.js';

/** Everything that staff can do on the case page. Owners and signatories have pages of their own. */
export const ACTIONS: readonly Action[] = [
  ...CASE_ACTIONS,
  ...FOLLOW_UP_ACTIONS,
  ...MESSAGE_ACTIONS,
  ...IDENTITY_ACTIONS,
  ...TASK_ACTIONS,
  ...DEADLINE_ACTIONS,
  ...ROUTE_ACTIONS,
  ...DECISION_ACTIONS,
  ...RESTRICTION_ACTIONS,
];

/** The action of a command; undefined when the case page does not offer it. */
export const actionOf = (command: string): Action | undefined =>
  ACTIONS.find((action) => action.command === command);
