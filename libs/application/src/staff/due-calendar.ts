import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Account, CaseRow, Scope } from '../ports/index.js';
import { rowsOf } from './queue-export.js';

/** Most open cases that a calendar looks through. */
const MOST_CASES = 5000;

/** What falls on the days of a period: answers that are due, and members of staff who are away. */
export interface DueCalendar {
  /** Open cases whose effective due date lies in the period, earliest first. Paused ones have none. */
  readonly rows: readonly CaseRow[];
  readonly absent: readonly Account[];
}

/** Deadlines and absences from `from` to `to`, both included (ux H17). */
export function dueCalendar(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  from: string,
  to: string,
): Promise<DueCalendar> {
  const { isoToday } = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const open = await rowsOf(tx, { open: true }, isoToday, MOST_CASES);
    const accounts = await tx.accounts.all();
    return {
      rows: open.filter(
        ({ effectiveDue }) => effectiveDue !== null && effectiveDue >= from && effectiveDue <= to,
      ),
      absent: accounts.filter(
        ({ absentFrom, absentTo, disabledAt }) =>
          disabledAt === null &&
          absentFrom !== null &&
          absentTo !== null &&
          absentFrom <= to &&
          absentTo >= from,
      ),
    };
  });
}
