import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { noteForDigest } from '../duty/note-for-digest.js';
import { nowOf } from '../now.js';
import type { Scope } from '../ports/index.js';

/**
 * Somebody to whom a task's link was forwarded asks to have the task (ux O2, S29): each data protection officer reads of it in the
 * day's digest, and who asked stands in the event log. A task that does not exist, or is answered, is asked for in vain and in
 * silence: the answer tells nothing of it.
 */
export function askForTask(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  taskId: string,
): Promise<void> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const loaded = await tx.cases.load(caseId);
    const task = loaded?.case.tasks.find((one) => one.taskId === taskId);
    if (task === undefined || task.state === 'answered') return;
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'task-wanted',
      caseId,
      facts: { what: 'task', taskId },
    });
    const officers = (await tx.accounts.withRole('dpo')).filter(({ disabledAt }) => disabledAt === null);
    await noteForDigest(
      { tx, now },
      officers.map(({ accountId }) => accountId),
      { caseId, stepKey: `task-wanted/${taskId}/${actor.id}`, taskId: null, code: 'task-wanted' },
    );
  });
}
