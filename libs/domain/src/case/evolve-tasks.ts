import type { CaseEvent } from './event.js';
import type { Task } from './state.js';

/** The tasks after one more event. A withdrawn task answer keeps its text as a draft. */
export function evolveTasks(tasks: readonly Task[], event: CaseEvent): readonly Task[] {
  const change = (taskId: string, next: (task: Task) => Task): readonly Task[] =>
    tasks.map((task) => (task.taskId === taskId ? next(task) : task));
  switch (event.type) {
    case 'task-given':
      return [
        ...tasks,
        {
          taskId: event.taskId,
          registerId: event.registerId,
          itemIds: event.itemIds,
          instruction: event.instruction,
          givenAt: event.at,
          ownerId: null,
          state: 'given',
          timeAsked: null,
          answers: [],
          answeredAt: null,
          answeredBy: null,
          declineSuggestion: null,
        },
      ];
    case 'task-taken':
      return change(event.taskId, (task) => ({ ...task, state: 'taken', ownerId: event.ownerId }));
    case 'task-reassigned':
      return change(event.taskId, (task) => ({
        ...task,
        state: 'given',
        ownerId: event.ownerId,
        declineSuggestion: null,
      }));
    case 'task-time-asked':
      return change(event.taskId, (task) => ({
        ...task,
        timeAsked: { until: event.until, reason: event.reason },
      }));
    case 'task-declined':
      return change(event.taskId, (task) => ({
        ...task,
        state: 'declined',
        declineSuggestion: event.suggestion,
      }));
    case 'task-answered':
      return change(event.taskId, (task) => ({
        ...task,
        state: 'answered',
        answers: event.answers,
        answeredAt: event.at,
        answeredBy: event.actor.id,
      }));
    case 'task-answer-undone':
      return change(event.taskId, (task) => ({
        ...task,
        state: 'taken',
        answeredAt: null,
        answeredBy: null,
      }));
    default:
      return tasks;
  }
}
