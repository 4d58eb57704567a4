import type { Command } from '../command.js';
import type { Case } from '../state.js';
import { idsExist, itemsOf, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

const registerOfTask = (current: Case, command: Command): string | undefined => {
  if (command.name === 'give-task') return command.registerId;
  return 'taskId' in command
    ? current.tasks.find((task) => task.taskId === command.taskId)?.registerId
    : undefined;
};

/** The items a task asks for; a task that does not exist is refused by its state before any condition is asked. */
const itemIdsOfTask = (current: Case, taskId: string): readonly string[] =>
  current.tasks.filter((task) => task.taskId === taskId).flatMap(({ itemIds }) => itemIds);

/** Conditions of asking register owners. */
export const TASK_NEEDS = {
  'items-of-register': {
    source: 'design §2: a task asks one register for its own items',
    test: (c, cmd) => {
      const register = registerOfTask(c, cmd);
      return itemsOf(c, cmd).every((item) => item.registerId === register);
    },
  },
  'own-register': {
    source: 'law RM-5: an owner sees and answers only for the register',
    test: (c, cmd, f) => {
      if (f.actor.role !== 'register-owner') return true;
      const register = registerOfTask(c, cmd);
      return f.ownRegisters.some((own) => own === register);
    },
  },
  'answers-every-item': {
    source: 'design §2: each item is answered',
    test: on('answer-task', (c, { taskId, answers }) => {
      const asked = itemIdsOfTask(c, taskId);
      const answered = answers.map((answer) => answer.itemId);
      // No more either: an owner speaks only of the items that were asked of the register.
      return idsExist(asked, answered) && idsExist(answered, asked);
    }),
  },
  'answers-have-substance': {
    source: 'ux O4: files or text, or where it was searched, or the grounds',
    test: on('answer-task', (_c, { answers }) =>
      answers.every(({ kind, text, fileIds }) => written(text) || (kind === 'found' && fileIds.length > 0)),
    ),
  },
  'answer-not-read-yet': {
    source: 'ux O5: undone until the handler has decided on it',
    test: on('undo-task-answer', (c, { taskId }) =>
      itemIdsOfTask(c, taskId).every((id) =>
        c.items.some((item) => item.itemId === id && item.state === 'reviewing'),
      ),
    ),
  },
} satisfies Record<string, NeedRow>;
