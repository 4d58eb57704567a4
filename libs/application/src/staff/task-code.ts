import { Temporal } from 'temporal-polyfill';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Account, Scope } from '../ports/index.js';

/** Minutes for which a code can be typed, and for which the task then stays open (design §9). */
export const TASK_CODE_MINUTES = 30;

/** A code that was asked for: for one task, by whoever holds the browser. It names nobody when the address fits no owner. */
export interface TaskCodeAsk {
  readonly askId: string;
  readonly caseId: string;
  readonly taskId: string;
  /** Owner whose address was typed; null when it is nobody's who may do the task. */
  readonly accountId: string | null;
  readonly askedAt: string;
}

/** Registers that an account owns, deputises or is responsible for. */
export const registersOf = ({
  ownerOf,
  deputyOf,
  responsibleFor,
}: Pick<Account, 'ownerOf' | 'deputyOf' | 'responsibleFor'>): readonly string[] => [
  ...new Set([...ownerOf, ...deputyOf, ...responsibleFor]),
];

/** Whether a register's tasks are this account's to do. */
export const mayDoTasksOf = (account: Account, registerId: string): boolean =>
  account.disabledAt === null &&
  account.roles.includes('register-owner') &&
  registersOf(account).includes(registerId);

/**
 * Ask for a one-time code to one task. A mail is owed only when the typed address is that of somebody who may do the task; the
 * answer looks the same for every address and for a task that does not exist. Null when the organisation has not chosen codes.
 * Attempts are limited by the edge before this is called.
 */
export function askTaskCode(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'ids'>,
  scope: Scope,
  wish: { readonly caseId: string; readonly taskId: string; readonly email: string },
): Promise<TaskCodeAsk | null> {
  const now = nowOf(deps.clock);
  const { caseId, taskId } = wish;
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const { settings } = await tx.registers.organisation();
    if (settings.ownerEmailCode !== true) return null;
    const ask = { askId: deps.ids.next(), caseId, taskId, askedAt: now.at };
    const inHand = await loadCaseInHand(tx, caseId, now);
    const task = inHand?.case.tasks.find((one) => one.taskId === taskId);
    const account = await tx.accounts.byEmail(wish.email.trim().toLowerCase());
    if (task === undefined || account === null || !mayDoTasksOf(account, task.registerId))
      return { ...ask, accountId: null };
    const { accountId } = account;
    await tx.duties.owe(
      [
        {
          key: `owner-code/${ask.askId}`,
          kind: 'owner-code',
          caseId: null,
          dueAt: now.at,
          facts: { accountId, caseId, taskId, askId: ask.askId },
        },
      ],
      now.at,
    );
    await tx.journal.record({
      at: now.at,
      actor: { id: accountId, role: 'register-owner' },
      action: 'task-code-asked',
      caseId,
      facts: { taskId },
    });
    return { ...ask, accountId };
  });
}

/** Check a typed code: of this ask, in its time, for somebody who may still do the task. Either way it is recorded. */
export function checkTaskCode(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'secrets'>,
  scope: Scope,
  ask: TaskCodeAsk,
  typed: string,
): Promise<{ readonly ok: true; readonly accountId: string } | { readonly ok: false }> {
  const now = nowOf(deps.clock);
  const { accountId, caseId, taskId } = ask;
  if (accountId === null || !inTime(ask.askedAt, now.at)) return Promise.resolve({ ok: false });
  const right =
    /^\s*\d{3}\s?\d{3}\s*$/.test(typed) &&
    deps.secrets.hash('pin', typed) === deps.secrets.hash('pin', deps.secrets.taskCodeFrom(ask.askId));
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const { settings } = await tx.registers.organisation();
    const inHand = await loadCaseInHand(tx, caseId, now);
    const task = inHand?.case.tasks.find((one) => one.taskId === taskId);
    const account = await tx.accounts.byId(accountId);
    const allowed =
      settings.ownerEmailCode === true &&
      task !== undefined &&
      account !== null &&
      mayDoTasksOf(account, task.registerId);
    const accepted = right && allowed;
    await tx.journal.record({
      at: now.at,
      actor: { id: accountId, role: 'register-owner' },
      action: accepted ? 'task-code-accepted' : 'task-code-refused',
      caseId,
      facts: { taskId, method: 'email-code' },
    });
    return accepted ? { ok: true, accountId } : { ok: false };
  });
}

/** Whether a code asked for at an instant can still be used. */
export const inTime = (askedAt: string, at: string): boolean =>
  Temporal.Instant.compare(
    Temporal.Instant.from(at),
    Temporal.Instant.from(askedAt).add({ minutes: TASK_CODE_MINUTES }),
  ) < 0;
