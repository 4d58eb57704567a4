import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { CaseRow, QueueCounts, QueueFilter, QueuePage, Scope } from '../ports/index.js';

/** Rows on one page of the queue. */
export const QUEUE_PAGE_SIZE = 50;

/** The queue's page and its counters, of one moment. */
export function listQueue(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  filter: QueueFilter,
  after?: string,
): Promise<{ readonly page: QueuePage; readonly counts: QueueCounts }> {
  const { isoToday } = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => ({
    page: await tx.cases.queue(filter, isoToday, { after, size: QUEUE_PAGE_SIZE }),
    counts: await tx.cases.counts(isoToday, actor.id),
  }));
}

/** Search by number, name, phone or e-mail. The term is never logged or kept; that a search was made is. */
export function searchCases(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  term: string,
): Promise<readonly CaseRow[]> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const rows = await tx.cases.search(term);
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'search',
      caseId: null,
      facts: { hits: String(rows.length) },
    });
    return rows;
  });
}
