import { leadingClock, reckonedDue } from '@oikeuspolku/domain';
import type { Clock } from '@oikeuspolku/domain';
import { loadCaseInHand } from '../case/change-case.js';
import type { DigestLine, DigestLineFacts, Organisation } from '../ports/index.js';
import type { DutyDependencies, DutyInHand, DutyOutcome } from './perform-duty.js';
import { taskLink } from './perform-staff-mail.js';
import { sendMail } from './send-mail.js';
import { dueOnOfTask } from './task-ladder.js';

/** The day's one e-mail with a person's reminders. What was answered since the morning is left out; an empty one is not sent. */
export async function performDigest(deps: DutyDependencies, hand: DutyInHand): Promise<DutyOutcome> {
  const { tx, duty } = hand;
  const accountId = duty.facts['accountId'] ?? '';
  const account = await tx.accounts.byId(accountId);
  if (account === null || account.disabledAt !== null) return { kind: 'void', reason: 'no-account' };
  const organisation = await tx.registers.organisation();
  const lines = [];
  for (const line of await tx.digests.linesOf(accountId, duty.facts['on'] ?? '')) {
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

/** What a line says now, or null when it has become pointless. */
async function factsOfLine(
  deps: DutyDependencies,
  { tx, now }: DutyInHand,
  organisation: Organisation,
  line: DigestLine,
): Promise<DigestLineFacts | null> {
  const inHand = await loadCaseInHand(tx, line.caseId, now);
  if (inHand === null || inHand.case.closedAt !== null || inHand.case.withdrawnAt !== null) return null;
  const clock = leadingClock(inHand.case, inHand.clocks);
  const common = {
    caseNumber: inHand.case.number,
    code: line.code,
  };
  const task = inHand.case.tasks.find((one) => one.taskId === line.taskId);
  if (task === undefined) {
    const link = `${deps.links.consoleOrigin}/${organisation.slug}/cases/${line.caseId}`;
    return { ...common, registerName: null, dueOn: warnedDateOf(line.code, clock) ?? now.isoToday, link };
  }
  if (task.state === 'answered' || task.state === 'declined') return null;
  return {
    ...common,
    registerName: inHand.registers.get(task.registerId)?.notice.name ?? null,
    dueOn: dueOnOfTask(inHand, task).toString(),
    link: taskLink(deps, organisation, line.caseId, task.taskId),
  };
}

/** The date that a warning to a handler is about. */
function warnedDateOf(code: string, clock: Clock | null): string | null {
  if (clock === null) return null;
  if (code === 'refusal-notice-soon') return clock.refusalNoticeBy?.toString() ?? null;
  if (code === 'extension-notice-soon') return clock.extensionNoticeBy.toString();
  return reckonedDue(clock).toString();
}
