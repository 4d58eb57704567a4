import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../calendar/civil-date.js';
import { helsinkiDateOf } from '../calendar/helsinki-time.js';
import { LADDER } from './ladder.js';
import type { LadderEntry, LadderTask } from './ladder-of.js';
import { ladderOf } from './ladder-of.js';
import { recipientsOf } from './ladder-recipients.js';
import { isOfficeHour } from './office-day.js';
import type { ReminderSettings } from './reminder-settings.js';

/** What is to be sent now, and which older steps it stands for. */
export interface DueReminder extends LadderEntry {
  /** Keys of missed steps that this one replaces: they are recorded as told, not sent (catching up after an outage). */
  readonly replaces: readonly string[];
}

/**
 * The reminders of a task that are owed at an instant. Nothing once the task is answered. After an outage the missed
 * steps of one audience are told as one: the latest speaks for the earlier ones, to the people who are there today.
 * Nothing but a new task is sent outside office hours. The person's clock plays no part: reminders go on while it is paused.
 * @param sent keys that have been sent or replaced before
 */
export function remindersDue(
  task: LadderTask,
  sent: readonly string[],
  now: Instant,
  settings: ReminderSettings,
): readonly DueReminder[] {
  if (task.answered) return [];
  const open = isOfficeHour(now, settings);
  const passed = ladderOf(task, settings).filter(
    ({ at, atOnce }) => Temporal.Instant.compare(at, now) <= 0 && (atOnce || open),
  );
  return passed
    .filter((entry, index) => !sent.includes(entry.key) && isLatest(entry, passed.slice(index + 1)))
    .map((entry) =>
      spokenFor(
        entry,
        passed.filter(({ key }) => !sent.includes(key)),
        task,
        now,
      ),
    );
}

const audienceOf = ({ step }: LadderEntry): string => LADDER[step].audience;

/** A step that a later one has already spoken for is not sent after it. */
const isLatest = (entry: LadderEntry, after: readonly LadderEntry[]): boolean =>
  !after.some((other) => audienceOf(other) === audienceOf(entry));

function spokenFor(
  entry: LadderEntry,
  unsent: readonly LadderEntry[],
  { people }: LadderTask,
  now: Instant,
): DueReminder {
  const { ids, adminTask } = recipientsOf(entry.step, people, helsinkiDateOf(now));
  const replaces = unsent
    .filter((other) => other !== entry && audienceOf(other) === audienceOf(entry))
    .map(({ key }) => key);
  return { ...entry, recipients: ids, adminTask, replaces };
}
