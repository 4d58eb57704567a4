import { Temporal } from 'temporal-polyfill';
import { clockFactsOf, firstVersion, recompute } from '@oikeuspolku/domain';
import type { Actor, ClockChange, RecomputeCause } from '@oikeuspolku/domain';
import type { CaseInHand } from '../case/case-in-hand.js';
import { ruleOfIn } from '../case/register-index.js';
import type { Now } from '../now.js';
import type { Tx } from '../ports/index.js';

/** Items whose dates differ between two views of one case, with old and new dates (law DL-25). */
export function movedDeadlines(before: CaseInHand, after: CaseInHand, now: Now): readonly ClockChange[] {
  const cause = (why: RecomputeCause['why']): RecomputeCause => ({
    why,
    at: Temporal.Instant.from(now.at),
    by: 'system',
  });
  const ruleOf = ruleOfIn(after.registers);
  const items = after.case.items.flatMap((item) => {
    const clock = before.clocks.get(item.itemId);
    if (clock === undefined) return [];
    const history = firstVersion(clock, cause('event'));
    return [{ id: item.itemId, facts: clockFactsOf(after.case, item), rule: ruleOf(item), history }];
  });
  return recompute(items, after.deadlines, now.today, cause('settings-changed')).changed;
}

/** Writes old and new dates of every moved item into the journal: item ids, names of dates, and days. */
export async function recordMovedDeadlines(
  tx: Tx,
  caseId: string,
  moved: readonly ClockChange[],
  actor: Actor,
  why: RecomputeCause['why'],
  now: Now,
): Promise<void> {
  for (const { id, changes } of moved) {
    const dates = Object.fromEntries(
      changes.map(({ name, from, to }) => [name, `${from?.toString() ?? '–'} → ${to?.toString() ?? '–'}`]),
    );
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'deadlines-recomputed',
      caseId,
      facts: { why, item: id, ...dates },
    });
  }
}
