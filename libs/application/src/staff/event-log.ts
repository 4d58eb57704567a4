import type { Dependencies } from '../dependencies.js';
import type { JournalEntry, Scope } from '../ports/index.js';

/** Lines of the event log on one page. */
export const LOG_PAGE_SIZE = 100;

/** The event log (ux H22): reads included, newest first, `before` the number of the last line seen. */
export function eventLog(
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
  filter: { readonly caseId?: string; readonly actorId?: string; readonly before?: number },
): Promise<readonly JournalEntry[]> {
  return deps.unitOfWork.transaction(scope, (tx) => tx.journal.list({ ...filter, size: LOG_PAGE_SIZE }));
}
