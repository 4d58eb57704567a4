import { Temporal } from 'temporal-polyfill';
import { dueOnOfTask, ladderTaskOf, mayOpenFile, NOBODY } from '@oikeuspolku/application';
import type { OpenedCase } from '@oikeuspolku/application';
import { DEFAULT_REMINDER_SETTINGS, helsinkiDateOf, ladderOf } from '@oikeuspolku/domain';
import type { Language, Task } from '@oikeuspolku/domain';
import { dateShort, dayAndDate, say, t } from '@oikeuspolku/language';
import type { ActionContext } from '../action/action.js';
import { toldApart } from '../form/told-apart.js';

/** H9: each task with its owner, its dates, the next reminder in words and what was answered. */
export function tasksView(
  { opened, accounts, language }: Omit<ActionContext, 'subjectId'>,
  base: string,
): object {
  return {
    tasks: opened.case.tasks.map((task) => {
      const due = dueOnOfTask(opened, task);
      const sent = opened.events.filter(
        (event) => event.type === 'reminder-sent' && event.taskId === task.taskId,
      );
      const now = Temporal.Instant.from(opened.facts.now);
      const next = ladderOf(ladderTaskOf(opened, task, NOBODY), DEFAULT_REMINDER_SETTINGS).find(
        ({ at, step }) => step !== 'told' && Temporal.Instant.compare(at, now) > 0,
      );
      const open = task.state === 'given' || task.state === 'taken';
      return {
        href: `${base.split('/cases/')[0] ?? ''}/tasks/${opened.caseId}/${task.taskId}`,
        register: opened.registers.get(task.registerId)?.notice.name ?? task.registerId,
        state: stateWords(opened, task, language),
        due: dayAndDate(due, language),
        owner:
          accounts.find(({ accountId }) => accountId === task.ownerId)?.name ?? t(language, 'common.none'),
        reminders: String(sent.length),
        next:
          !open || next === undefined
            ? t(language, 'console.tasks.noMoreReminders')
            : t(language, 'console.tasks.nextReminder', { date: next.date }),
        timeAsked:
          task.timeAsked === null
            ? null
            : t(language, 'console.tasks.timeAsked', {
                date: Temporal.PlainDate.from(task.timeAsked.until),
                reason: task.timeAsked.reason,
              }),
        suggestion:
          task.declineSuggestion === null
            ? null
            : t(language, 'console.tasks.declinedSuggestion', { suggestion: task.declineSuggestion }),
        answers: task.answers.map((answer) => ({
          kind: say(language, `owner.answer.kind.${answer.kind}`),
          text: answer.text,
          cannotGive: answer.cannotGive ?? null,
          ground:
            answer.proposedGround === null ? null : say(language, `ground.${answer.proposedGround}.name`),
          others: say(language, `owner.answer.others.${answer.othersData}`),
          files: filesOf(opened, answer, base, language),
        })),
      };
    }),
  };
}

/** Where a task stands and since when: `Tekeillä 5.3.2026` (ux H9). */
function stateWords({ events }: Pick<OpenedCase, 'events'>, task: Task, language: Language): string {
  const since = {
    given: ['task-given', 'task-reassigned'],
    taken: ['task-taken', 'task-answer-undone'],
    answered: ['task-answered'],
    declined: ['task-declined'],
  }[task.state];
  const at = events.findLast(
    (event) => 'taskId' in event && event.taskId === task.taskId && since.includes(event.type),
  )?.at;
  const state = say(language, `task-state.${task.state}`);
  if (at === undefined) return state;
  const day = dateShort(helsinkiDateOf(at));
  return task.state === 'given'
    ? `${state} · ${t(language, 'console.tasks.given')} ${day}`
    : `${state} ${day}`;
}

/** The delivered files with the addresses at which they can be looked at; one that does not open says why. */
function filesOf(
  { files }: Pick<OpenedCase, 'files'>,
  { fileIds }: Task['answers'][number],
  base: string,
  language: Language,
): readonly { readonly name: string; readonly href: string | null; readonly scan: string }[] {
  const delivered = files.filter((file) => fileIds.includes(file.fileId));
  const names = toldApart(delivered.map(({ name }) => name));
  return delivered.map((file, at) => ({
    name: names[at] ?? '',
    href: mayOpenFile(file) ? `${base}/files/${file.fileId}/preview` : null,
    scan: say(language, `console.files.scan.${file.scan}`),
  }));
}
