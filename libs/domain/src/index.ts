export * from './right/right.js';
export * from './case/vocabulary.js';
export * from './calendar/civil-date.js';
export * from './calendar/holiday.js';
export * from './calendar/helsinki-time.js';
export { HOLIDAY_TABLE } from './calendar/holiday-table.js';
export {
  addWorkingDays,
  holidayName,
  holidaysOfYear,
  isNonWorkingDay,
  nonWorkingReason,
  previousWorkingDay,
  rollBackToWorkingDay,
  rollToWorkingDay,
} from './calendar/working-day.js';
export * from './deadline/clock.js';
export { clockOf } from './deadline/clock-of.js';
export { LEDGER_SOURCES } from './deadline/ledger.js';
export * from './deadline/accessibility-feedback.js';
export * from './deadline/document-request.js';
export * from './deadline/own-tempo.js';
export * from './deadline/question-times.js';
export * from './deadline/receipt.js';
export * from './deadline/recompute.js';
export type { StatutoryDeadline } from './deadline/statutory-deadline.js';
export * from './deadline/stopping-question.js';
export * from './deadline/threshold.js';
export * from './identity/henkilotunnus.js';
export * from './right/provision.js';
export * from './right/availability.js';
export * from './right/assess.js';
export * from './right/question.js';
export * from './right/answer.js';
export {
  COMMON_OUTCOMES,
  outcomesOf,
  RIGHT_OUTCOMES,
  type RightOutcome,
  tellsRecipients,
} from './right/outcome.js';
export * from './right/route.js';
export * from './refusal/ground-code.js';
export * from './refusal/ground.js';
export { groundsFor } from './refusal/grounds-for.js';
export * from './refusal/remedy.js';
export * from './refusal/ombudsman.js';
export * from './case/case-period.js';
export * from './case/case-route.js';
export * from './case/event.js';
export * from './case/reply-piece.js';
export * from './case/request-content.js';
export * from './case/extension-reason.js';
export * from './case/follow-up.js';
export * from './case/state.js';
export * from './case/command.js';
export * from './case/need.js';
export * from './case/reply-content.js';
export * from './case/lifecycle.js';
export { type Move, movesOf } from './case/lifecycle-moves.js';
export * from './case/evolve.js';
export * from './case/decide.js';
export * from './case/next-step.js';
export * from './case/status.js';
export * from './case/item-clock.js';
export * from './case/item-rules.js';
export { hasOpenGap } from './case/open-gap.js';
export * from './case/replaced-certificate.js';
export * from './refusal/certificate.js';
export * from './refusal/certificate-element.js';
export * from './refusal/certificate-facts.js';
export {
  CERTIFICATE_ORDER,
  certificateContent,
  type CertificateResult,
  type MissingElement,
} from './refusal/certificate-content.js';
export { RECEIPT_RULES } from './refusal/certificate-rule.js';
export * from './case-register/publicity.js';
export * from './case-register/retention.js';
export * from './case-register/stage.js';
export * from './register/business-id.js';
export * from './register/notice.js';
export type { FieldError, FieldErrorCode } from './register/field-rule.js';
export * from './register/validate-register.js';
export * from './register/register-record.js';
export * from './register/article-15.js';
export { type AnomalyHandling, type OpenQuestion, unansweredFor } from './register/open-question.js';
export { SERVICE_GROUPS, type ServiceGroup } from './register/service-vocabulary.js';
export {
  DEFAULT_IDENTITY_DOCUMENTS,
  organisationSlugFrom,
  registerRecordFrom,
} from './register/register-record-from.js';
export * from './register/notice-sections.js';
export * from './reminder/ladder.js';
export * from './reminder/reminder-settings.js';
export {
  isOfficeHour,
  isWorkingDay,
  nextOfficeHour,
  opensAt,
  workingDaysAfter,
} from './reminder/office-day.js';
export * from './reminder/task-date.js';
export * from './reminder/ladder-recipients.js';
export * from './reminder/ladder-of.js';
export * from './reminder/reminders-due.js';
export * from './reminder/case-reminder.js';
export { LETTER_FACTS, type LetterFact } from './letter/letter-fact.js';
export * from './letter/letter.js';
export * from './letter/letter-table.js';
export * from './letter/letters-for.js';
export { ownLetterFor, REPLY_LETTERS, replyLetterFor } from './letter/reply-letter.js';
export {
  DECISION_DETAILS,
  TRANSFER_DETAILS,
  type DecisionDetail,
  type DecisionDetails,
} from './case/decision-detail.js';
export {
  LETTER_SLOTS,
  missingTemplateLanguages,
  SLOT_LIMITS,
  TEMPLATE_CODES,
  templateFaults,
  templateInForce,
  type LetterSlot,
  type LetterTemplate,
  type OwnWords,
  type TemplateCode,
  type TemplateFault,
  type TemplateTexts,
} from './letter/letter-template.js';
export * from './fee/fee.js';
export * from './recipient/recipient.js';
export * from './identity/identity-method.js';
export * from './identity/identified-person.js';
export * from './identity/identity-need.js';
export * from './identity/representation.js';
export * from './identity/protection.js';
