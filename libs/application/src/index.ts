export * from './ports/index.js';
export * from './dependencies.js';
export * from './now.js';
export * from './case/register-index.js';
export * from './case/case-row.js';
export * from './case/case-in-hand.js';
export * from './case/change-case.js';
export type { Supposition } from './case/suppose-command.js';
export * from './case/handle-command.js';
export * from './request/open-follow-up.js';
export * from './request/submit-request.js';
export * from './citizen/follow-case.js';
export {
  identifyPerson,
  renewSecretOnline,
  type IdentifyResult,
  type NewSecretResult,
} from './citizen/identify-person.js';
export * from './document/add-files.js';
export * from './document/letter-templates.js';
export * from './document/ombudsman-contacts.js';
export * from './document/open-document.js';
export * from './document/preview-extension.js';
export * from './document/print-queue.js';
export * from './document/receive-file.js';
export * from './document/scan-waiting-files.js';
export * from './document/store-document.js';
export * from './document/verify-certificate.js';
export * from './register/edit-organisation.js';
export * from './register/import-registers.js';
export * from './staff/bulk-acts.js';
export * from './staff/case-register.js';
export type {
  RegisteredCase,
  RegisteredLink,
  RegisteredMeasure,
  RegisteredParty,
} from './staff/registered-case.js';
export type { ArrivalWay, RegisteredDocument } from './staff/registered-document.js';
export * from './staff/due-calendar.js';
export * from './staff/edit-account.js';
export * from './staff/event-log.js';
export * from './staff/list-queue.js';
export type { Delivery } from './staff/deliveries.js';
export * from './staff/open-case.js';
export * from './staff/parked-duties.js';
export * from './staff/preview-certificate.js';
export * from './staff/preview-file.js';
export * from './staff/queue-export.js';
export * from './staff/record-identity.js';
export * from './staff/show-contact.js';
export * from './staff/sign-certificate.js';
export * from './staff/sign-in.js';
export {
  askTaskCode,
  checkTaskCode,
  mayDoTasksOf,
  registersOf,
  TASK_CODE_MINUTES,
  type TaskCodeAsk,
} from './staff/task-code.js';
export * from './staff/undo-task-answer.js';
export * from './staff/ask-for-task.js';
export * from './staff/protected-text.js';
export * from './duty/duty-kind.js';
export * from './duty/duties-of.js';
export * from './duty/duty-in-hand.js';
export * from './duty/perform-duty.js';
export * from './duty/record-bounce.js';
export { dueOnOfTask, ladderTaskOf, NOBODY } from './duty/task-ladder.js';
export * from './deadline/preview-deadline.js';
export * from './deadline/recompute-deadlines.js';
export * from './staff/send-reply.js';
export * from './staff/settle-failed-mail.js';
export * from './reply/index.js';
export * from './citizen/secret-checks.js';
export * from './limit/limits.js';
export * from './limit/network.js';
