import { Temporal } from 'temporal-polyfill';
import { dueOnOfTask } from '@oikeuspolku/application';
import { DEFAULT_REMINDER_SETTINGS, ladderOf } from '@oikeuspolku/domain';
import { dayAndDate, say, t } from '@oikeuspolku/language';
import type { ActionContext } from '../action/action.js';

/** H9: each task with its owner, its dates, the next reminder in words and what was answered. */
export function tasksView(
  { opened, accounts, language }: Omit<ActionContext, 'subjectId'>,
  base: string,
): object {
  const people = {
    holder: null,
    owners: [],
    deputies: [],
    registerResponsible: null,
    dpo: null,
    organisationResponsible: null,
  };
  return {
    tasks: opened.case.tasks.map((task) => {
      const due = dueOnOfTask(opened, task);
      const sent = opened.events.filter(
        (event) => event.type === 'reminder-sent' && event.taskId === task.taskId,
      );
      const statutory = opened.clocks.get(task.itemIds[0] ?? '')?.withoutPauses.oneMonth ?? due;
      const ladder = ladderOf(
        {
          taskId: task.taskId,
          givenAt: Temporal.Instant.from(task.givenAt),
          givenOn: due,
          dueOn: due,
          statutoryOn: statutory,
          answered: false,
          people,
        },
        DEFAULT_REMINDER_SETTINGS,
      );
      const today = Temporal.PlainDate.from(opened.facts.today);
      const next = ladder.find(
        ({ date, step }) => step !== 'told' && Temporal.PlainDate.compare(date, today) >= 0,
      );
      const open = task.state === 'given' || task.state === 'taken';
      return {
        href: `${base.split('/cases/')[0] ?? ''}/tasks/${opened.caseId}/${task.taskId}`,
        register: opened.registers.get(task.registerId)?.notice.name ?? task.registerId,
        state: say(language, `task-state.${task.state}`),
        due: dayAndDate(due, language),
        owner:
          accounts.find(({ accountId }) => accountId === task.ownerId)?.name ?? t(language, 'common.none'),
        reminders: String(sent.length),
        next:
          !open || next === undefined
            ? t(language, 'console.tasks.noMoreReminders')
            : t(language, 'console.tasks.nextReminder', { date: next.date }),
        suggestion:
          task.declineSuggestion === null
            ? null
            : t(language, 'console.tasks.declinedSuggestion', { suggestion: task.declineSuggestion }),
        answers: task.answers.map((answer) => ({
          kind: say(language, `owner.answer.kind.${answer.kind}`),
          text: answer.text,
          ground:
            answer.proposedGround === null ? null : say(language, `ground.${answer.proposedGround}.name`),
          others: say(language, `owner.answer.others.${answer.othersData}`),
          files: answer.fileIds.length,
        })),
      };
    }),
  };
}
