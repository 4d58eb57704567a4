import { loadCaseInHand, mayDoTasksOf, nowOf, registersOf, wasAnswerOpened } from '@oikeuspolku/application';
import type { Account, CaseInHand } from '@oikeuspolku/application';
import type { Task } from '@oikeuspolku/domain';
import type { ConsoleDependencies } from '../console-dependencies.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';

/** A task with its case, and what its page says beside them. */
export interface TaskInHand {
  readonly inHand: CaseInHand;
  readonly task: Task;
  /** Whether a handler has looked at the answer, so that its owner can no longer take it back. */
  readonly opened: boolean;
  /** Owners and deputies of the register that could do it instead. */
  readonly colleagues: readonly Account[];
  /** Who helps: the handler of the case, or the data protection officers while it has none. */
  readonly helpers: readonly Account[];
  /** Who took the task; null while nobody has. */
  readonly holder: Account | null;
}

/**
 * Open a task: its owners see it, and a handler, who answers in the name of somebody without a computer. Opening is a read and
 * is recorded. Null for everybody else, whether the task exists or not.
 */
export function openTask(
  deps: Pick<ConsoleDependencies, 'unitOfWork' | 'clock'>,
  staff: Staff,
  caseId: string,
  taskId: string,
): Promise<TaskInHand | null> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(staff.scope, async (tx) => {
    const inHand = await loadCaseInHand(tx, caseId, now);
    const task = inHand?.case.tasks.find((one) => one.taskId === taskId);
    if (!inHand || task === undefined) return null;
    const isOwner = hasRole(staff, 'register-owner') && registersOf(staff.account).includes(task.registerId);
    if (!isOwner && !hasRole(staff, 'handler')) return null;
    const actor = { id: staff.account.accountId, role: isOwner ? 'register-owner' : 'handler' } as const;
    const facts = { what: 'task', taskId, ...(staff.by === 'email-code' && { method: staff.by }) };
    await tx.journal.record({ at: now.at, actor, action: 'read', caseId, facts });
    const accounts = await tx.accounts.all();
    const colleagues = accounts.filter(
      (account) => account.accountId !== staff.account.accountId && mayDoTasksOf(account, task.registerId),
    );
    const named = (id: string | null) => accounts.filter(({ accountId }) => accountId === id);
    const handlers = named(inHand.case.handlerId);
    const helpers =
      handlers.length > 0
        ? handlers
        : accounts.filter(({ roles, disabledAt }) => roles.includes('dpo') && disabledAt === null);
    return {
      inHand,
      task,
      colleagues,
      helpers,
      holder: named(task.ownerId)[0] ?? null,
      opened: await wasAnswerOpened(tx, caseId, task),
    };
  });
}

/** The tasks of the registers of the signed-in person in cases that are not over. */
export function ownTasks(
  deps: Pick<ConsoleDependencies, 'unitOfWork' | 'clock'>,
  staff: Staff,
): Promise<readonly Pick<TaskInHand, 'inHand' | 'task'>[]> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(staff.scope, async (tx) => {
    const found: Pick<TaskInHand, 'inHand' | 'task'>[] = [];
    for (const registerId of registersOf(staff.account)) {
      const rows = await tx.cases.queue({ registerId, open: true }, now.isoToday, { size: 100 });
      for (const { caseId, tasksTotal } of rows.rows) {
        const inHand = tasksTotal === 0 ? null : await loadCaseInHand(tx, caseId, now);
        if (inHand === null) continue;
        found.push(
          ...inHand.case.tasks
            .filter((task) => task.registerId === registerId)
            .map((task) => ({ inHand, task })),
        );
      }
    }
    return found;
  });
}
