import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { JournalEntry, Scope, Tx } from '../ports/index.js';

/** Lines of the event log on one page. */
export const LOG_PAGE_SIZE = 100;
/** Most lines of one file of the log; a longer log is taken in parts, each from before the last line of the one before. */
export const MOST_LOG_LINES = 10_000;
const EXPORT_PAGE = 1_000;

/** What the log is narrowed by. A number that no case has finds nothing. */
export interface LogFilter {
  readonly caseNumber?: string;
  readonly actorId?: string;
  /** Number of the last line seen. */
  readonly before?: number;
}

/** An act with the number of its case; null when it had none or the case was erased. */
export interface LoggedAct extends JournalEntry {
  readonly caseNumber: string | null;
}

/** The event log (ux H22): reads included, newest first. */
export function eventLog(
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
  filter: LogFilter,
): Promise<readonly LoggedAct[]> {
  return deps.unitOfWork.transaction(scope, (tx) => linesOf(tx, filter, LOG_PAGE_SIZE));
}

/** The same lines for a file outside the service; that it was made is a line of the log itself (Tiedonhallintalaki 17 §). */
export function exportEventLog(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  filter: LogFilter,
): Promise<readonly LoggedAct[]> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const lines: LoggedAct[] = [];
    let before = filter.before;
    while (lines.length < MOST_LOG_LINES) {
      const found = await linesOf(tx, { ...filter, before }, EXPORT_PAGE);
      lines.push(...found);
      before = found.at(-1)?.number;
      if (found.length < EXPORT_PAGE) break;
    }
    const facts = { what: 'log', rows: String(lines.length) };
    await tx.journal.record({ at: now.at, actor, action: 'export', caseId: null, facts });
    return lines;
  });
}

async function linesOf(
  tx: Tx,
  { caseNumber, actorId, before }: LogFilter,
  size: number,
): Promise<readonly LoggedAct[]> {
  const caseId = caseNumber === undefined ? undefined : await tx.cases.findByNumber(caseNumber);
  if (caseId === null) return [];
  const acts = await tx.journal.list({ size, caseId, actorId, before });
  const numbers = await tx.cases.numbersOf([...new Set(acts.flatMap((act) => act.caseId ?? []))]);
  return acts.map((act) => ({ ...act, caseNumber: numbers.get(act.caseId ?? '') ?? null }));
}
