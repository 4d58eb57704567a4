import type { Actor, ClockChange, IsoDate, VersionedDate } from '@oikeuspolku/domain';
import { inHand, loadCaseInHand } from '../case/case-in-hand.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import { caseRowOf } from '../case/case-row.js';
import type { Dependencies } from '../dependencies.js';
import { dutiesOf } from '../duty/duties-of.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { HolidayChange, Scope, Tx } from '../ports/index.js';
import { deadlineSettingsOf } from './deadline-settings.js';
import { movedDeadlines, recordMovedDeadlines } from './moved-deadlines.js';

/** A date of an item that moved. */
export interface MovedDate {
  readonly itemId: string;
  readonly name: VersionedDate;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** A case whose dates moved, with the old and the new ones. */
export interface MovedCase {
  readonly caseId: string;
  readonly number: string;
  readonly moved: readonly MovedDate[];
}

/** The cases whose dates moved, or why nothing was counted anew. */
export type RecomputeResult =
  { readonly ok: true; readonly cases: readonly MovedCase[] } | { readonly ok: false; readonly kind: 'role' };

/** Roles that may change what the deadlines of every case are counted from. */
const EDITORS: readonly string[] = ['admin', 'dpo'];

/**
 * Take new holidays into use and count every open case anew (law CAL-3, DL-25), in one transaction: settings, queue, duties
 * and one journal entry per moved item with old and new dates. The events of a case stay as they are.
 */
export function recomputeDeadlines(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  holidays: readonly HolidayChange[],
): Promise<RecomputeResult> {
  if (!EDITORS.includes(actor.role)) return Promise.resolve({ ok: false, kind: 'role' });
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<RecomputeResult> => {
    const organisation = await tx.registers.organisation();
    const changed = { ...organisation, settings: { ...organisation.settings, holidays } };
    const cases: MovedCase[] = [];
    for (const caseId of await tx.cases.openCaseIds()) {
      const before = await loadCaseInHand(tx, caseId, now);
      if (before === null) continue;
      const after = inHand(before, before.registers, deadlineSettingsOf(changed), now);
      const moved = movedDeadlines(before, after, now);
      if (moved.length === 0) continue;
      await rewrite(tx, after, now);
      await recordMovedDeadlines(tx, caseId, moved, actor, 'holidays-changed', now);
      cases.push({ caseId, number: after.case.number, moved: moved.flatMap(datesOfItem) });
    }
    await tx.registers.saveOrganisation(changed);
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'holidays-changed',
      caseId: null,
      facts: { holidays: String(holidays.length), cases: String(cases.length) },
    });
    return { ok: true, cases };
  });
}

/** The queue row and the duties of a case under its new dates; the version guards against an act in between. */
async function rewrite(tx: Tx, after: CaseInHand, now: Now): Promise<void> {
  const row = caseRowOf(after, now.today);
  const written = await tx.cases.append(after.caseId, after.case.version, [], row);
  if (!written.ok) throw new Error('a case moved on while its deadlines were counted anew');
  await tx.duties.reconcile(after.caseId, dutiesOf(after), now.at);
}

const datesOfItem = ({ id, changes }: ClockChange): readonly MovedDate[] =>
  changes.map(({ name, from, to }) => ({
    itemId: id,
    name,
    from: from?.toString() ?? null,
    to: to?.toString() ?? null,
  }));
