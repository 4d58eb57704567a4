import type { letterTask as source } from '../fi/letter-task.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const letterTask: Texts<typeof source> = {
  'letter.L5.subject': 'Request {caseNumber}: {register}, deliver the data by {due:short}',
  'letter.L5.heading': 'New task',
  'letter.L5.what':
    'A data protection request has come in for the register **{register}**. Your task: {task}',
  'letter.L5.due': 'It is due **{due}**. The customer must be answered by {target}.',
  'letter.L5.open': "Open the task: {link}. The person's details are shown only after you log in.",
  'letter.L5.ways': 'You can answer in four ways:',
  'letter.L5.way.found': 'data found',
  'letter.L5.way.none': 'no data',
  'letter.L5.way.time': 'I need more time',
  'letter.L5.way.notMine': 'this is not mine.',
  'letter.L5.noMail':
    '**Do not send personal data by email** and do not reply to this message. Do not change or delete the data before you answer.',
  'letter.L5.help': 'Help: data protection officer {dpo}.',
  'letter.task.access': 'Deliver the information about the person.',
  'letter.task.rectification': 'Check the entry and correct it, or propose reasons for refusing.',
  'letter.task.erasure': 'Check if the data can be erased. Do not erase anything before the decision.',
  'letter.task.restriction': 'Mark the data as stored only.',
  'letter.task.portability': 'Deliver the data the person gave as a file.',
  'letter.task.objection': 'Say what the data is used for and if there is a compelling reason.',
  'letter.task.automated-decision': 'Check if the decision was made by automated means.',
  'letter.task.consent-withdrawal': 'Stop the use that is based on consent and say what it covered.',
  'letter.L6.subject': 'Reminder: {caseNumber}, {register}, {daysLeft}',
  'letter.L6.heading': 'Reminder of the task',
  'letter.L6.what': 'The task is still open. It is due **{due}**.',
  'letter.L6.open': 'Task: {task} Open: {link}',
  'letter.L6.help':
    'If you cannot make it, ask for more time from the same link. If you are away, pass the task to your deputy: {deputy}.',
  'letter.L6.helpNoDeputy': 'If you cannot make it, ask for more time from the same link.',
  'letter.L7.subject': 'Due today: {caseNumber}, {register}',
  'letter.L7.heading': 'The task is due today',
  'letter.L7.what': 'The task is due **today**. Open: {link}',
  'letter.L7.effort':
    'It takes about {minutes} minutes. If there is no data, answer "no data" – that is an answer too.',
  'letter.L7.next':
    'If the task is still open on {overdueNotice}, the person responsible for the register will be told as well.',
  'letter.L8.subject': 'Overdue: {caseNumber}, {register}',
  'letter.L8.heading': 'The task is overdue',
  'letter.L8.what': 'The task was due {due}. We have had no answer.',
  'letter.L8.target': 'The customer must be answered by **{target}**. The statutory deadline is {statutory}.',
  'letter.L8.do':
    'Do one of these today: answer the task, pass it to your deputy, or say what is in the way: {link}',
  'letter.L8.next': 'The data protection officer will be told on {escalation}.',
  'letter.L9.subject': 'Action needed: {caseNumber}, answer missing',
  'letter.L9.heading': 'The register has not answered',
  'letter.L9.what': 'The register **{register}** has not answered. The task was due {due}.',
  'letter.L9.deadline': 'The case deadline is **{statutory}** ({daysLeft}).',
  'letter.L9.reminded': 'Reminders were sent {dates} to {recipients}.',
  'letter.L9.options': 'Options:',
  'letter.L9.option.call': 'call the responsible person: {owner}',
  'letter.L9.option.reassign': 'give the task to someone else',
  'letter.L9.option.partial': 'answer the customer in part',
  'letter.L9.option.extend': 'extend the deadline; the customer must be told by {extensionNoticeBy}.',
  'letter.L9.optionTooLate':
    'the deadline can no longer be extended: the notice should have been sent by {extensionNoticeBy}.',
  'letter.L9.open': 'Open the case: {link}',
  'letter.L20.subject': 'Request to sign: case {caseNumber}',
  'letter.L20.heading': 'A refusal certificate awaits your signature',
  'letter.L20.what': 'A refusal certificate awaits your signature, case {caseNumber}.',
  'letter.L20.do': 'Read and sign or return it by **{signDue}**: {link}',
  'letter.L20.deadline': "The customer's deadline is {statutory}.",
  'letter.notSent': 'Preview. This letter has not been sent.',
  'certificate.notSigned': 'Preview. This certificate has not been signed or issued.',
  'letter.ownerCode.subject': 'One-time code: {caseNumber}',
  'letter.ownerCode.heading': 'One-time code',
  'letter.ownerCode.code': 'Your code is **{digits}**.',
  'letter.ownerCode.where':
    'Enter the code on the page where you asked for it. The code works for {minutes} minutes and opens this task only.',
  'letter.ownerCode.notYou':
    'If you did not ask for the code, you need not do anything. Do not give the code to anyone.',
  'letter.digest.subject.one': '{n} task is waiting for you',
  'letter.digest.subject.other': '{n} tasks are waiting for you',
  'letter.digest.heading': 'Your tasks today',
  'letter.digest.L6': 'Reminder: {caseNumber}, {register}. Due {due:day}. {link}',
  'letter.digest.L7': 'Due today: {caseNumber}, {register}. {link}',
  'letter.digest.L8': 'Overdue: {caseNumber}, {register}. It was due {due:day}. {link}',
  'letter.digest.L9': 'Answer missing: {caseNumber}, {register}. It was due {due:day}. {link}',
  'letter.digest.noMail': 'Do not send personal data by email and do not reply to this message.',
  'letter.warning.subject.one': '{n} case is near its deadline',
  'letter.warning.subject.other': '{n} cases are near their deadlines',
  'letter.warning.heading': 'Deadlines that are near',
  'letter.warning.due-soon': '{caseNumber}: answer by {due:day}. {link}',
  'letter.warning.overdue': '{caseNumber}: the answer is late. It was due {due:day}. {link}',
  'letter.warning.route-due-soon': '{caseNumber}: answer the document request by {due:day}. {link}',
  'letter.warning.route-overdue':
    '{caseNumber}: the answer to the document request is late. It was due {due:day}. {link}',
  'letter.warning.refusal-notice-soon': '{caseNumber}: a refusal must be told by {due:day}. {link}',
  'letter.warning.extension-notice-soon': '{caseNumber}: extra time must be told by {due:day}. {link}',
  'letter.warning.identity-not-shown':
    '{caseNumber}: the customer has not proved their identity yet. Answer by {due:day}. {link}',
  'letter.warning.identity-decision':
    '{caseNumber}: proof of identity has been awaited for long. Decide how the case goes on. Answer by {due:day}. {link}',
  'letter.warning.clarification-not-answered':
    '{caseNumber}: the customer has not answered the question yet. Answer by {due:day}. {link}',
  'letter.warning.clarification-decision':
    '{caseNumber}: a clarification has been awaited for long. Go on with what there is. Answer by {due:day}. {link}',
  'letter.warning.reply-not-collected':
    '{caseNumber}: the customer has not opened the answer. Consider another delivery. Due {due:day}. {link}',
  'letter.warning.reply-expiring':
    '{caseNumber}: the download of the answer closes soon. Due {due:day}. {link}',
  'letter.warning.task-wanted':
    '{caseNumber}: a member of staff asks to have the task of a register. The event log says who. Answer by {due:day}. {link}',
  'letter.warning.mail-failed': '{caseNumber}: a message was not delivered. Answer by {due:day}. {link}',
};
