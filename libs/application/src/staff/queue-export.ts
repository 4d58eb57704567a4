import type { Actor } from '@oikeuspolku/domain';
import { caseRowOf } from '../case/case-row.js';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { CaseRow, QueueFilter, Scope, Tx } from '../ports/index.js';

/** Most rows of one export; what is beyond is cut and said so. */
export const MOST_EXPORTED = 5000;
/** Most cases that are chosen at once. */
export const MOST_SELECTED = 100;
const PAGE = 200;

/** The rows of a filter, and whether there were more than an export holds. */
export interface ExportedQueue {
  readonly rows: readonly CaseRow[];
  readonly cut: boolean;
}

/** Every case of a filter, for a file outside the service: recorded in the log with its size (Tiedonhallintalaki 17 §). */
export function exportQueue(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  filter: QueueFilter,
): Promise<ExportedQueue> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const rows = await rowsOf(tx, filter, now.isoToday, MOST_EXPORTED + 1);
    const kept = rows.slice(0, MOST_EXPORTED);
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'export',
      caseId: null,
      facts: { what: 'queue', rows: String(kept.length) },
    });
    return { rows: kept, cut: rows.length > MOST_EXPORTED };
  });
}

/** Rows of a filter in the order of the queue, at most `most`. */
export async function rowsOf(
  tx: Tx,
  filter: QueueFilter,
  today: string,
  most: number,
): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = [];
  let after: string | undefined;
  do {
    const page = await tx.cases.queue(filter, today, { after, size: Math.min(PAGE, most - rows.length) });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined && rows.length < most);
  return rows;
}

/** The chosen cases as rows, in the order chosen; unknown ids are left out. `exported`: the choice leaves as a file. */
export function selectedCases(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  caseIds: readonly string[],
  purpose: 'look' | 'export',
): Promise<readonly CaseRow[]> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const rows: CaseRow[] = [];
    for (const caseId of caseIds.slice(0, MOST_SELECTED)) {
      const found = await loadCaseInHand(tx, caseId, now);
      if (found !== null) rows.push(caseRowOf(found, now.today));
    }
    if (purpose === 'export') {
      await tx.journal.record({
        at: now.at,
        actor,
        action: 'export',
        caseId: null,
        facts: { what: 'queue', rows: String(rows.length) },
      });
    }
    return rows;
  });
}
