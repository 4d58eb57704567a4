import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { DutyRecord, Scope } from '../ports/index.js';

/** A parked duty with the number of its case, by which staff know it. */
export interface ParkedDuty {
  readonly duty: DutyRecord;
  readonly caseNumber: string | null;
}

/** Duties that one page shows; the rest comes when these are settled. */
export const PARKED_PAGE_SIZE = 50;

/** Why a parked duty is let be. A code, not words: a reason in words could name somebody. */
export const VOID_REASONS = ['done-otherwise', 'not-needed', 'cannot-be-done'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** What was done to a parked duty; `gone`: somebody else was faster, or it never was parked. */
export type ParkedResult = { readonly ok: true } | { readonly ok: false; readonly kind: 'gone' };

/** Duties that the system gave up on and that a person must look at. Ids and codes only. */
export function parkedDuties(
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
): Promise<{ readonly total: number; readonly duties: readonly ParkedDuty[] }> {
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const parked = await tx.duties.parked();
    const duties = parked.slice(0, PARKED_PAGE_SIZE);
    const ids = [...new Set(duties.flatMap(({ caseId }) => caseId ?? []))];
    const numbers = new Map<string, string>();
    for (const id of ids) {
      const loaded = await tx.cases.load(id);
      if (loaded !== null) numbers.set(id, loaded.case.number);
    }
    return {
      total: parked.length,
      duties: duties.map((duty) => ({ duty, caseNumber: numbers.get(duty.caseId ?? '') ?? null })),
    };
  });
}

/** Try a parked duty again at once. */
export function retryParkedDuty(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  dutyId: string,
): Promise<ParkedResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<ParkedResult> => {
    if (!(await tx.duties.retryParked(dutyId, now.at))) return { ok: false, kind: 'gone' };
    await tx.journal.record({ at: now.at, actor, action: 'duty-retried', caseId: null, facts: { dutyId } });
    return { ok: true };
  });
}

/** Let a parked duty be: it is not owed any more. The reason is kept; nothing is sent. */
export function voidParkedDuty(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  dutyId: string,
  reason: VoidReason,
): Promise<ParkedResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<ParkedResult> => {
    if (!(await tx.duties.voidParked(dutyId, reason, now.at))) return { ok: false, kind: 'gone' };
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'duty-voided',
      caseId: null,
      facts: { dutyId, reason },
    });
    return { ok: true };
  });
}
