import {
  DEFAULT_REMINDER_SETTINGS,
  helsinkiDateOf,
  isRight,
  leadingClock,
  nextOfficeHour,
  reckonedDue,
} from '@oikeuspolku/domain';
import type { Case, Right, Task } from '@oikeuspolku/domain';
import type { MailOrder, Organisation } from '../ports/index.js';
import type { Account } from '../ports/index.js';
import { Temporal } from 'temporal-polyfill';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './duty-in-hand.js';
import { sendCaseMail } from './failed-mail.js';
import { dueOnOfTask } from './task-ladder.js';

/** E-mail to one member of staff about one thing: a new task (L5) or a certificate to sign (L20). */
export async function performStaffMail(deps: DutyDependencies, hand: CaseDutyInHand): Promise<DutyOutcome> {
  const account = await hand.tx.accounts.byId(hand.duty.facts['accountId'] ?? '');
  if (account === null || account.disabledAt !== null) return { kind: 'void', reason: 'no-account' };
  const organisation = await hand.tx.registers.organisation();
  return sendCaseMail(deps, hand, account.email, orderOf(deps, hand, account, organisation));
}

/** How to reach the data protection officer, as one line. */
export const dpoContactOf = (organisation: Organisation): string => {
  const { name, title, phone, email } = organisation.settings.dataProtectionOfficer;
  return [name ?? title, phone, email].filter((part) => part !== null && part !== '').join(', ');
};

function orderOf(
  deps: DutyDependencies,
  { inHand, duty, now }: CaseDutyInHand,
  account: Account,
  organisation: Organisation,
): MailOrder {
  const { case: current } = inHand;
  const common = {
    language: account.language,
    organisationName: organisation.name,
    caseNumber: current.number,
  };
  const clock = leadingClock(current, inHand.clocks);
  const taskId = duty.facts['taskId'];
  const task = current.tasks.find((one) => one.taskId === taskId);
  if (duty.facts['code'] === 'L5' && task !== undefined) {
    return {
      ...common,
      code: 'L5',
      registerName: inHand.registers.get(task.registerId)?.notice.name ?? '',
      right: rightOfTask(current, task),
      taskDueOn: dueOnOfTask(inHand, task).toString(),
      targetDate: (clock === null ? dueOnOfTask(inHand, task) : reckonedDue(clock)).toString(),
      link: taskLink(deps, organisation, inHand.caseId, task.taskId),
      dpoContact: dpoContactOf(organisation),
    };
  }
  const signBy = nextOfficeHour(Temporal.Instant.from(now.at), DEFAULT_REMINDER_SETTINGS).add({
    hours: SIGN_HOURS,
  });
  const signOn = helsinkiDateOf(signBy);
  return {
    ...common,
    code: 'L20',
    link: `${deps.links.consoleOrigin}/${organisation.slug}/certificates/${inHand.caseId}/${duty.facts['certificateId'] ?? ''}`,
    signBy: signOn.toString(),
    statutoryDate: (clock?.refusalNoticeBy ?? signOn).toString(),
  };
}

/** The right that the task is about. A task holds items of one register; the first of them gives its sentence. */
function rightOfTask(current: Case, task: Task): Right {
  const rights = current.items.filter((item) => task.itemIds.includes(item.itemId)).map((item) => item.right);
  const first = rights.find((right) => isRight(right));
  if (first === undefined) throw new Error('a task without a right');
  return first;
}

/** Hours that a signatory is given in the message; the law's own date stands beside it. */
const SIGN_HOURS = 48;

/** Address of a task in the console. Opening it changes nothing. */
export const taskLink = (
  deps: DutyDependencies,
  organisation: Organisation,
  caseId: string,
  taskId: string,
): string => `${deps.links.consoleOrigin}/${organisation.slug}/tasks/${caseId}/${taskId}`;
