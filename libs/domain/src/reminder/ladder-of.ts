import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../calendar/civil-date.js';
import type { LadderRow, LadderStep } from './ladder.js';
import { LADDER, LADDER_STEPS } from './ladder.js';
import type { TaskPeople } from './ladder-recipients.js';
import { recipientsOf } from './ladder-recipients.js';
import {
  backOnWorkingDay,
  earlier,
  later,
  onWorkingDay,
  opensAt,
  workingDaysAfter,
  workingDaysBefore,
} from './office-day.js';
import type { ReminderSettings } from './reminder-settings.js';

/** What the ladder needs to know of a task. */
export interface LadderTask {
  readonly taskId: string;
  readonly givenAt: Instant;
  readonly givenOn: PlainDate;
  readonly dueOn: PlainDate;
  /** The statutory date of the earliest item (`reckonedStatutory`). */
  readonly statutoryOn: PlainDate;
  /** The owner has answered or passed the task back: nothing more is sent. */
  readonly answered: boolean;
  readonly people: TaskPeople;
}

/** One step of a task's ladder, due at an instant. */
export interface LadderEntry {
  /** Deterministic, so that the same duty is never owed twice: `reminder/<task>/<step>/<due date>`. */
  readonly key: string;
  readonly step: LadderStep;
  readonly letter: LadderRow['letter'];
  readonly date: PlainDate;
  readonly at: Instant;
  readonly atOnce: boolean;
  readonly recipients: readonly string[];
  readonly adminTask: boolean;
}

/**
 * Every step of a task in the order it will be sent. A first reminder that would come no later than the task itself is
 * left out. All dates but that of a new task are working days.
 */
export function ladderOf(task: LadderTask, settings: ReminderSettings): readonly LadderEntry[] {
  return LADDER_STEPS.flatMap((step) => {
    const date = dateOf(step, task, settings);
    return date === null ? [] : [entryOf(step, date, task, settings)];
  }).sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

function entryOf(
  step: LadderStep,
  date: PlainDate,
  task: LadderTask,
  settings: ReminderSettings,
): LadderEntry {
  const { letter, atOnce } = LADDER[step];
  const { ids, adminTask } = recipientsOf(step, task.people, date);
  return {
    key: keyOf(step, task),
    step,
    letter,
    date,
    at: atOnce ? task.givenAt : opensAt(date, settings),
    atOnce,
    recipients: ids,
    adminTask,
  };
}

/** A task is told once; its reminders are owed again when its due date moves. */
const keyOf = (step: LadderStep, { taskId, dueOn }: LadderTask): string =>
  step === 'told' ? `reminder/${taskId}/told` : `reminder/${taskId}/${step}/${dueOn.toString()}`;

function dateOf(step: LadderStep, task: LadderTask, settings: ReminderSettings): PlainDate | null {
  const { when } = LADDER[step];
  switch (when.kind) {
    case 'at-once':
      return task.givenOn;
    case 'working-days-before-due': {
      const date = workingDaysBefore(task.dueOn, settings[when.days], settings);
      return Temporal.PlainDate.compare(date, task.givenOn) > 0 ? date : null;
    }
    case 'due-date':
      return backOnWorkingDay(task.dueOn, settings);
    case 'working-days-after-due':
      return workingDaysAfter(task.dueOn, settings[when.days], settings);
    case 'after-due-or-before-statutory':
      return later(
        earlier(
          workingDaysAfter(task.dueOn, settings[when.days], settings),
          backOnWorkingDay(task.statutoryOn.subtract({ days: settings[when.statutoryDays] }), settings),
        ),
        onWorkingDay(task.givenOn, settings),
      );
    default:
      return when satisfies never;
  }
}
