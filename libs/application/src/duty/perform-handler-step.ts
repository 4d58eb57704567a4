import { Temporal } from 'temporal-polyfill';
import {
  caseRemindersDue,
  DEFAULT_REMINDER_SETTINGS,
  isOfficeHour,
  nextOfficeHour,
} from '@oikeuspolku/domain';
import { caseReminderFactsOf } from './case-reminder-facts.js';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './duty-in-hand.js';
import { noteForDigest, warnedOf } from './note-for-digest.js';
import { changeCase } from '../case/change-case.js';
import { SYSTEM } from './system.js';
import { unrecorded } from './unrecorded.js';

/** A warning about a date goes into the handler's digest; without a handler, into the digest of everybody who can take the case. */
export async function performHandlerStep(
  _deps: DutyDependencies,
  hand: CaseDutyInHand,
): Promise<DutyOutcome> {
  const { inHand, tx, duty, now } = hand;
  const code = duty.facts['step'] ?? '';
  const instant = Temporal.Instant.from(now.at);
  if (!isOfficeHour(instant, DEFAULT_REMINDER_SETTINGS)) {
    return { kind: 'later', at: nextOfficeHour(instant, DEFAULT_REMINDER_SETTINGS), reason: 'office-closed' };
  }
  const told = inHand.events.flatMap((event) => (event.type === 'reminder-sent' ? [event.dutyKey] : []));
  const due = caseRemindersDue(caseReminderFactsOf(inHand), told, now.today, DEFAULT_REMINDER_SETTINGS);
  if (!due.some((reminder) => reminder.key === duty.key)) return { kind: 'void', reason: 'caught-up' };
  const recipients = await warnedOf(tx, inHand.case);
  const record = {
    name: 'record-reminder',
    dutyKey: duty.key,
    step: code,
    taskId: null,
    recipients,
    repeat: false,
  } as const;
  const result = await changeCase(tx, inHand.caseId, null, SYSTEM, record, now);
  if (!result.ok) return unrecorded(result.kind, now);
  await noteForDigest(hand, recipients, { caseId: inHand.caseId, stepKey: duty.key, taskId: null, code });
  return { kind: 'done' };
}
