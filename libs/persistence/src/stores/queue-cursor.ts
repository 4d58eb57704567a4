import { Temporal } from 'temporal-polyfill';
import { isUuid } from './uuid.js';

/** A place in the queue and the way to go from it. */
export interface QueueCursor {
  readonly direction: 'after' | 'before';
  readonly sortDue: string;
  readonly caseId: string;
}

/** The cursor as it stands in a link: a date and a random id, nothing about a person. */
export const queueCursor = (
  direction: QueueCursor['direction'],
  { sortDue, caseId }: { readonly sortDue: string; readonly caseId: string },
): string => Buffer.from([direction, sortDue, caseId].join(' '), 'utf8').toString('base64url');

/** Null for anything that is not a cursor. */
export function readQueueCursor(text: string): QueueCursor | null {
  const [direction, sortDue, caseId, ...rest] = Buffer.from(text.slice(0, 200), 'base64url')
    .toString('utf8')
    .split(' ');
  if (rest.length > 0 || sortDue === undefined || caseId === undefined) return null;
  if (direction !== 'after' && direction !== 'before') return null;
  return isDate(sortDue) && isUuid(caseId) ? { direction, sortDue, caseId } : null;
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
