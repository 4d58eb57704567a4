import { loadCaseInHand } from '../case/case-in-hand.js';
import { inTime, mayDoTasksOf, TASK_CODE_MINUTES } from '../staff/task-code.js';
import type { DutyDependencies, DutyInHand, DutyOutcome } from './duty-in-hand.js';
import { taskLink } from './perform-staff-mail.js';
import { sendMail } from './send-mail.js';

/**
 * E-mail with the one-time code to one task. The code is derived when the message is written and stands in no table; a message
 * that could not leave in the code's time is not sent any more.
 */
export async function performOwnerCode(deps: DutyDependencies, hand: DutyInHand): Promise<DutyOutcome> {
  const { tx, duty, now } = hand;
  if (!inTime(duty.dueAt, now.at)) return { kind: 'void', reason: 'code-expired' };
  const { accountId = '', caseId = '', taskId = '', askId = '' } = duty.facts;
  const account = await tx.accounts.byId(accountId);
  const inHand = await loadCaseInHand(tx, caseId, now);
  const task = inHand?.case.tasks.find((one) => one.taskId === taskId);
  if (inHand === null || task === undefined) return { kind: 'void', reason: 'no-task' };
  if (account === null || !mayDoTasksOf(account, task.registerId))
    return { kind: 'void', reason: 'no-account' };
  const organisation = await tx.registers.organisation();
  return sendMail(deps, hand, account.email, {
    code: 'owner-code',
    language: account.language,
    organisationName: organisation.name,
    caseNumber: inHand.case.number,
    link: taskLink(deps, organisation, caseId, taskId),
    digits: deps.secrets.taskCodeFrom(askId),
    minutes: TASK_CODE_MINUTES,
  });
}
