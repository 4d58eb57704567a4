import { CERTIFICATE_NEEDS } from './need/certificate-needs.js';
import { DEADLINE_NEEDS } from './need/deadline-needs.js';
import { DECISION_NEEDS } from './need/decision-needs.js';
import { DISCLOSURE_NEEDS } from './need/disclosure-needs.js';
import { END_NEEDS } from './need/end-needs.js';
import { FOLLOW_UP_NEEDS } from './need/follow-up-needs.js';
import { IDENTITY_NEEDS } from './need/identity-needs.js';
import { INTAKE_NEEDS } from './need/intake-needs.js';
import { ROUTE_NEEDS } from './need/route-needs.js';
import { TASK_NEEDS } from './need/task-needs.js';
import type { NeedRow } from './need/condition.js';

export { itemsOf } from './need/condition.js';
export type { NeedRow } from './need/condition.js';

/**
 * The conditions that rows of the lifecycle name. Each says in one expression when it holds,
 * and cites why it exists; the sentence for the reader stands in the message files under `needs.<code>`.
 */
export const NEEDS = {
  ...INTAKE_NEEDS,
  ...IDENTITY_NEEDS,
  ...DEADLINE_NEEDS,
  ...TASK_NEEDS,
  ...DECISION_NEEDS,
  ...CERTIFICATE_NEEDS,
  ...DISCLOSURE_NEEDS,
  ...END_NEEDS,
  ...FOLLOW_UP_NEEDS,
  ...ROUTE_NEEDS,
} satisfies Record<string, NeedRow>;

/** Code of a condition. */
export type Need = keyof typeof NEEDS;

/** Look a condition up with its declared shape. */
export const needRow = (need: Need): NeedRow => NEEDS[need];
