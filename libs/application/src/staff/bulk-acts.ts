import { caseStateOf, recipientsOf } from '@oikeuspolku/domain';
import type { Actor, CommandOf, PlainDate, Refusal, Task } from '@oikeuspolku/domain';
import { loadCaseInHand } from '../case/case-in-hand.js';
import { changeCase } from '../case/change-case.js';
import type { ChangeResult } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { peopleOfTask } from '../duty/task-ladder.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { Account, Scope, Tx } from '../ports/index.js';
import { MOST_SELECTED } from './queue-export.js';

/** Why nothing was done to one case of many. */
export type BulkRefusal =
  | { readonly kind: 'not-found' | 'conflict' | 'nothing-open' | 'told-today' | 'nobody' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What became of one case of many: each has its own transaction, so that one no does not undo the others. */
export interface BulkLine {
  readonly caseId: string;
  readonly number: string;
  readonly refusal: BulkRefusal | null;
}

type BulkDependencies = Pick<Dependencies, 'unitOfWork' | 'clock'>;

/** Give many cases to one handler. */
export const assignCases = (
  deps: BulkDependencies,
  scope: Scope,
  actor: Actor,
  caseIds: readonly string[],
  handlerId: string,
): Promise<readonly BulkLine[]> =>
  forEach(deps, scope, caseIds, async (tx, caseId, now) =>
    refusalOf(await changeCase(tx, caseId, null, actor, { name: 'assign-handler', handlerId }, now)),
  );

/** Remind the owners of every open task of many cases, once a day for each task. */
export const remindCases = (
  deps: BulkDependencies,
  scope: Scope,
  actor: Actor,
  caseIds: readonly string[],
): Promise<readonly BulkLine[]> =>
  forEach(deps, scope, caseIds, async (tx, caseId, now) => {
    const found = await loadCaseInHand(tx, caseId, now);
    if (found === null) return { kind: 'not-found' };
    // Nothing is collected for a case that is over (GDPR Art. 5(1)(c)).
    const isOver = caseStateOf(found.case) !== 'open';
    const open = isOver ? [] : found.case.tasks.filter(({ state }) => state === 'given' || state === 'taken');
    if (open.length === 0) return { kind: 'nothing-open' };
    const told = found.events.flatMap((event) => (event.type === 'reminder-sent' ? [event.dutyKey] : []));
    const wanted = open.filter((task) => !told.includes(reminderKey(task, now.today)));
    if (wanted.length === 0) return { kind: 'told-today' };
    const accounts = await tx.accounts.all();
    const commands = wanted.flatMap((task) => reminderCommand(task, accounts, now.today) ?? []);
    if (commands.length === 0) return { kind: 'nobody' };
    for (const command of commands) {
      const refusal = refusalOf(await changeCase(tx, caseId, null, actor, command, now));
      if (refusal !== null) return refusal;
    }
    return null;
  });

/**
 * The command that reminds whoever holds a task, by hand: the message goes out at once (L5). Null when the register has
 * nobody to remind.
 */
export function reminderCommand(
  task: Task,
  accounts: readonly Account[],
  today: PlainDate,
): CommandOf<'record-reminder'> | null {
  const { ids } = recipientsOf('told', peopleOfTask(task, accounts), today);
  if (ids.length === 0) return null;
  return {
    name: 'record-reminder',
    dutyKey: reminderKey(task, today),
    step: 'told',
    taskId: task.taskId,
    recipients: ids,
    repeat: true,
  };
}

/** One reminder by hand a day: the key says the day. */
const reminderKey = ({ taskId }: Task, today: PlainDate): string => `remind/${taskId}/${today.toString()}`;

async function forEach(
  deps: BulkDependencies,
  scope: Scope,
  caseIds: readonly string[],
  act: (tx: Tx, caseId: string, now: Now) => Promise<BulkRefusal | null>,
): Promise<readonly BulkLine[]> {
  const lines: BulkLine[] = [];
  for (const caseId of caseIds.slice(0, MOST_SELECTED)) {
    const now = nowOf(deps.clock);
    const line = await deps.unitOfWork.transaction(scope, async (tx) => {
      const found = await loadCaseInHand(tx, caseId, now);
      if (found === null) return { caseId, number: '', refusal: { kind: 'not-found' } as const };
      return { caseId, number: found.case.number, refusal: await act(tx, caseId, now) };
    });
    lines.push(line);
  }
  return lines;
}

function refusalOf(result: ChangeResult): BulkRefusal | null {
  if (result.ok) return null;
  return result.kind === 'refused' ? { kind: 'refused', refusal: result.refusal } : { kind: result.kind };
}
