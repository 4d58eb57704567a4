import { Temporal } from 'temporal-polyfill';
import { DEFAULT_REMINDER_SETTINGS, nextOfficeHour, remindersDue } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './duty-in-hand.js';
import { noteForDigest } from './note-for-digest.js';
import { SYSTEM } from './system.js';
import { ladderTaskOf, peopleOfTask } from './task-ladder.js';
import { unrecorded } from './unrecorded.js';

/**
 * A step of an owner's ladder. Who is reached is decided today; a missed step that a later one speaks for is recorded
 * with it and not told by itself. L5 leaves at once, the others wait in the day's digest (design §9).
 */
export async function performOwnerStep(_deps: DutyDependencies, hand: CaseDutyInHand): Promise<DutyOutcome> {
  const { inHand, tx, duty, now } = hand;
  const task = inHand.case.tasks.find((one) => one.taskId === duty.facts['taskId']);
  if (task === undefined) return { kind: 'void', reason: 'no-task' };
  const ladderTask = ladderTaskOf(inHand, task, peopleOfTask(task, await tx.accounts.all()));
  const told = inHand.events.flatMap((event) => (event.type === 'reminder-sent' ? [event.dutyKey] : []));
  const instant = Temporal.Instant.from(now.at);

  const due = remindersDue(ladderTask, told, instant, DEFAULT_REMINDER_SETTINGS);
  const own = due.find((reminder) => reminder.key === duty.key);
  if (own === undefined) {
    if (due.some((reminder) => reminder.replaces.includes(duty.key)))
      return { kind: 'void', reason: 'caught-up' };
    if (told.includes(duty.key)) return { kind: 'void', reason: 'told' };
    return {
      kind: 'later',
      at: nextOfficeHour(instant.add({ seconds: 1 }), DEFAULT_REMINDER_SETTINGS),
      reason: 'office-closed',
    };
  }

  const record = {
    name: 'record-reminder',
    dutyKey: duty.key,
    step: own.step,
    taskId: task.taskId,
    recipients: own.recipients,
    repeat: false,
  } as const;
  const result = await changeCase(tx, inHand.caseId, null, SYSTEM, record, now);
  if (!result.ok) return unrecorded(result.kind, now);
  if (!own.atOnce) {
    const { caseId } = inHand;
    await noteForDigest(hand, own.recipients, {
      caseId,
      stepKey: duty.key,
      taskId: task.taskId,
      code: own.letter,
    });
  }
  return { kind: 'done' };
}
