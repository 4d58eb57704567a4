import type { Actor, Task } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { CommandResult } from '../case/handle-command.js';
import { loadCaseInHand } from '../case/case-in-hand.js';
import { changeCase } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { JournalEntry, Scope, Tx } from '../ports/index.js';

/** The command's outcome, or that somebody who decides has looked at the answer already. */
export type UndoResult = CommandResult | { readonly ok: false; readonly kind: 'opened' };

/** Sections of the case page that show what an owner answered. */
const SHOWING_ANSWERS: readonly (string | undefined)[] = ['tasks', 'messages', 'documents', 'decision'];
/** Acts of one case that are looked through for a reader; an answer that so much has happened to counts as opened. */
const MOST_ACTS = 500;

/**
 * Take an owner's answer back (ux O5). The owner may until a handler has opened it; afterwards a handler gives it back. What was
 * opened is known from the event log, where every read stands.
 */
export function undoTaskAnswer(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  taskId: string,
): Promise<UndoResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<UndoResult> => {
    const found = await loadCaseInHand(tx, caseId, now);
    const task = found?.case.tasks.find((one) => one.taskId === taskId);
    if (task === undefined) return { ok: false, kind: 'not-found' };
    if (actor.role === 'register-owner' && (await wasAnswerOpened(tx, caseId, task)))
      return { ok: false, kind: 'opened' };
    const result = await changeCase(tx, caseId, null, actor, { name: 'undo-task-answer', taskId }, now);
    if (result.ok) return { ok: true, version: result.after.case.version };
    return result.kind === 'conflict'
      ? { ok: false, kind: 'conflict', version: result.current.case.version }
      : result;
  });
}

/** Whether a handler has opened a page that shows the task's answer since it was given. */
export async function wasAnswerOpened(
  tx: Pick<Tx, 'journal'>,
  caseId: string,
  { answeredAt }: Pick<Task, 'answeredAt'>,
): Promise<boolean> {
  if (answeredAt === null) return false;
  const acts = await tx.journal.list({ caseId, size: MOST_ACTS });
  const since = acts.filter(({ at }) => Temporal.Instant.compare(at, answeredAt) >= 0);
  return since.length === MOST_ACTS || since.some(isLookOfHandler);
}

const isLookOfHandler = ({ action, actor, facts }: JournalEntry): boolean =>
  action === 'read' && actor.role === 'handler' && SHOWING_ANSWERS.includes(facts['what']);
