import type { Now } from '../now.js';
import type { DutyOutcome } from './duty-in-hand.js';
import { secondsAfter } from './send-mail.js';

/** Somebody else wrote to the case at the same moment: the next try sees what they wrote. */
const CONFLICT_WAIT_SECONDS = 2;

/** What becomes of a duty whose act could not be written into the history of its case. */
export const unrecorded = (kind: 'conflict' | 'not-found' | 'refused', now: Now): DutyOutcome =>
  kind === 'conflict'
    ? { kind: 'later', at: secondsAfter(now.at, CONFLICT_WAIT_SECONDS), reason: 'record-conflict' }
    : { kind: 'failed', reason: `record-${kind}`, final: false };
