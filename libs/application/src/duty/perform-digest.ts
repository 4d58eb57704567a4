import { Temporal } from 'temporal-polyfill';
import {
  DEFAULT_REMINDER_SETTINGS,
  earliestRouteDue,
  isOfficeHour,
  leadingClock,
  nextOfficeHour,
  reckonedDue,
} from '@oikeuspolku/domain';
import type { PlainDate } from '@oikeuspolku/domain';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { DigestLine, DigestLineFacts, Organisation } from '../ports/index.js';
import { missedDayOf, noteForDigest } from './note-for-digest.js';
import type { DutyDependencies, DutyInHand, DutyOutcome } from './duty-in-hand.js';
import { taskLink } from './perform-staff-mail.js';
import { sendMail } from './send-mail.js';
import { dueOnOfTask } from './task-ladder.js';

/**
 * The day's one e-mail with a person's reminders, in office hours only. What was answered since the morning is left out; an
 * empty one is not sent. A digest that could not leave on its day gives its lines to the next one: after an outage a person
 * gets one message, not one for each lost day.
 */
export async function performDigest(deps: DutyDependencies, hand: DutyInHand): Promise<DutyOutcome> {
  const { tx, duty, now } = hand;
  const accountId = duty.facts['accountId'] ?? '';
  const account = await tx.accounts.byId(accountId);
  if (account === null || account.disabledAt !== null) return { kind: 'void', reason: 'no-account' };
  const instant = Temporal.Instant.from(now.at);
  if (!isOfficeHour(instant, DEFAULT_REMINDER_SETTINGS)) {
    return { kind: 'later', at: nextOfficeHour(instant, DEFAULT_REMINDER_SETTINGS), reason: 'office-closed' };
  }
  const noted = latestOfEach(await tx.digests.linesOf(accountId, duty.facts['on'] ?? ''));
  if (missedDayOf(hand) !== null) {
    for (const line of noted) await noteForDigest(hand, [accountId], line);
    return { kind: 'void', reason: 'caught-up' };
  }
  const organisation = await tx.registers.organisation();
  const lines = [];
  for (const line of noted) {
    const facts = await factsOfLine(deps, hand, organisation, line);
    if (facts !== null) lines.push(facts);
  }
  if (lines.length === 0) return { kind: 'void', reason: 'all-answered' };
  return sendMail(deps, hand, account.email, {
    code: 'digest',
    language: account.language,
    organisationName: organisation.name,
    lines,
  });
}

/** Of a task only the last step is told (`L9` after `L8`); of a case each warning once. */
function latestOfEach(lines: readonly DigestLine[]): readonly DigestLine[] {
  const latest = new Map<string, DigestLine>();
  for (const line of [...lines].sort((one, other) => (one.code < other.code ? -1 : 1))) {
    latest.set(line.taskId ?? `${line.caseId} ${line.code}`, line);
  }
  return [...latest.values()];
}

/** What a line says now, or null when it has become pointless. */
async function factsOfLine(
  deps: DutyDependencies,
  { tx, now }: DutyInHand,
  organisation: Organisation,
  line: DigestLine,
): Promise<DigestLineFacts | null> {
  const inHand = await loadCaseInHand(tx, line.caseId, now);
  if (inHand === null || isPointless(line, inHand)) return null;
  const common = {
    caseNumber: inHand.case.number,
    code: line.code,
  };
  const task = inHand.case.tasks.find((one) => one.taskId === line.taskId);
  if (task === undefined) {
    const link = `${deps.links.consoleOrigin}/${organisation.slug}/cases/${line.caseId}`;
    return {
      ...common,
      registerName: null,
      dueOn: warnedDateOf(line.code, inHand)?.toString() ?? now.isoToday,
      link,
    };
  }
  if (task.state === 'answered' || task.state === 'declined') return null;
  return {
    ...common,
    registerName: inHand.registers.get(task.registerId)?.notice.name ?? null,
    dueOn: dueOnOfTask(inHand, task).toString(),
    link: taskLink(deps, organisation, line.caseId, task.taskId),
  };
}

/**
 * A message that did not arrive is told until somebody settles it, also of a case that has ended; another route until it is
 * finished, also of a withdrawn case; everything else of open cases.
 */
function isPointless({ code }: DigestLine, { case: current, deadlines }: CaseInHand): boolean {
  switch (code) {
    case 'mail-failed':
      return current.failedMails.length === 0;
    case 'route-due-soon':
    case 'route-overdue':
      return current.closedAt !== null || earliestRouteDue(current, deadlines) === null;
    default:
      return current.closedAt !== null || current.withdrawnAt !== null;
  }
}

/** The date that a warning to a handler is about. */
function warnedDateOf(code: string, { case: current, clocks, deadlines }: CaseInHand): PlainDate | null {
  const clock = leadingClock(current, clocks);
  switch (code) {
    case 'route-due-soon':
    case 'route-overdue':
      return earliestRouteDue(current, deadlines);
    case 'refusal-notice-soon':
      return clock?.refusalNoticeBy ?? null;
    case 'extension-notice-soon':
      return clock?.extensionNoticeBy ?? null;
    default:
      return clock === null ? null : reckonedDue(clock);
  }
}
