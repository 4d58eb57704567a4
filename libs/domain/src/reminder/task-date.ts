import type { PlainDate } from '../calendar/civil-date.js';
import type { Clock } from '../deadline/clock.js';
import { backOnWorkingDay, earlier, later, workingDaysAfter } from './office-day.js';
import type { ReminderSettings } from './reminder-settings.js';

/** The dates of a clock that a task depends on. */
export type TaskClock = Pick<Clock, 'effectiveDue' | 'oneMonthDue' | 'withoutPauses'>;

/**
 * The day an item is due as a register owner must reckon with it. While a question to the person is open the item has no
 * due date; the owner's work goes on as if nothing had been asked.
 */
export const reckonedDue = ({ effectiveDue, withoutPauses }: TaskClock): PlainDate =>
  effectiveDue ??
  (withoutPauses.fourWeeks === null
    ? withoutPauses.oneMonth
    : earlier(withoutPauses.fourWeeks, withoutPauses.oneMonth));

/** The statutory date that escalation looks at: the GDPR month, unpaused while a question is open. */
export const reckonedStatutory = ({ oneMonthDue, withoutPauses }: TaskClock): PlainDate =>
  oneMonthDue ?? withoutPauses.oneMonth;

/**
 * When a task is due: fourteen days before the earliest of its items, back to a working day, never less than three
 * working days after it was given (design §9). Recomputed whenever a clock moves.
 * @param clocks clocks of the task's open items; at least one
 */
export function taskDueOn(
  clocks: readonly [TaskClock, ...TaskClock[]],
  givenOn: PlainDate,
  settings: ReminderSettings,
): PlainDate {
  const lead = backOnWorkingDay(earliestDue(clocks).subtract({ days: settings.taskLeadDays }), settings);
  return later(lead, workingDaysAfter(givenOn, settings.taskLeastWorkingDays, settings));
}

/** The latest date that an owner who asks for more time can be given, so that the person is answered in time (ux S16). */
export function latestTaskDate(
  clocks: readonly [TaskClock, ...TaskClock[]],
  settings: ReminderSettings,
): PlainDate {
  return backOnWorkingDay(earliestDue(clocks).subtract({ days: settings.taskLatestDays }), settings);
}

const earliestDue = ([first, ...others]: readonly [TaskClock, ...TaskClock[]]): PlainDate =>
  others.map(reckonedDue).reduce(earlier, reckonedDue(first));
