import { t } from '@oikeuspolku/language';
import type { Action, ActionContext } from './action.js';
import type { ActionField } from './action-field.js';
import { itemsField } from './deadline-actions.js';

const ASKABLE = ['received', 'collecting', 'reviewing'];

/** Registers that have an item a task could ask about. */
const askedRegisters = ({ opened }: Pick<ActionContext, 'opened'>): readonly string[] => [
  ...new Set(
    opened.case.items
      .filter(({ state }) => ASKABLE.includes(state))
      .flatMap(({ registerId }) => registerId ?? []),
  ),
];

const ownersField = (context: ActionContext, registerId: string): ActionField => ({
  name: 'ownerId',
  kind: 'select',
  label: t(context.language, 'console.tasks.owner'),
  choices: context.accounts
    .filter((account) => [...account.ownerOf, ...account.deputyOf].includes(registerId))
    .map((account) => ({ value: account.accountId, text: `${account.name}, ${account.title}` })),
  required: 'S24',
});

/** H9: tasks to register owners. The subject of a new task is its register. */
export const TASK_ACTIONS: readonly Action[] = [
  {
    command: 'give-task',
    section: 'tasks',
    subject: 'task',
    shownFor: (context) => askedRegisters(context),
    fields: (context) => [
      itemsField(context, (item) => item.registerId === context.subjectId && ASKABLE.includes(item.state)),
      { name: 'instruction', kind: 'long-text', label: t(context.language, 'console.tasks.instruction') },
    ],
    build: (answers, { newId, subjectId }) => ({
      name: 'give-task',
      taskId: newId(),
      registerId: subjectId ?? '',
      itemIds: answers.list('items'),
      instruction: answers.text('instruction'),
    }),
  },
  {
    command: 'reassign-task',
    section: 'tasks',
    subject: 'task',
    shownFor: ({ opened }) =>
      opened.case.tasks.filter(({ state }) => state !== 'answered').map(({ taskId }) => taskId),
    fields: (context) => [
      ownersField(
        context,
        context.opened.case.tasks.find(({ taskId }) => taskId === context.subjectId)?.registerId ?? '',
      ),
    ],
    build: (answers, { subjectId }) => ({
      name: 'reassign-task',
      taskId: subjectId ?? '',
      ownerId: answers.text('ownerId'),
    }),
  },
];
