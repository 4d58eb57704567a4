import type { caseReminder as source } from '../fi/case-reminder.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const caseReminder: Texts<typeof source> = {
  'case-reminder.due-soon': 'The answer is due soon',
  'case-reminder.overdue': 'The answer is late',
  'case-reminder.refusal-notice-soon': 'A refusal must be told soon',
  'case-reminder.extension-notice-soon': 'Extra time must be told soon',
  'case-reminder.identity-not-shown': 'Identity has not been proved yet',
  'case-reminder.identity-decision': 'Decide how to go on without proof of identity',
  'case-reminder.clarification-not-answered': 'The question has not been answered yet',
  'case-reminder.clarification-decision': 'Decide how to go on without a clarification',
  'case-reminder.reply-not-collected': 'The answer has not been collected',
  'case-reminder.reply-expiring': 'The download of the answer closes soon',
  'case-reminder.route-due-soon': 'The other request is due soon',
  'case-reminder.route-overdue': 'The answer to the other request is late',
  'ladder-step.told': 'New task',
  'ladder-step.first-reminder': 'Reminder',
  'ladder-step.due-today': 'Reminder on the due date',
  'ladder-step.overdue': 'Overdue notice',
  'ladder-step.escalation': 'Notice to the data protection officer',
  'ladder-recipient.owners': 'contact persons of the register',
  'ladder-recipient.holder-or-owners': 'task holder',
  'ladder-recipient.deputies': 'deputies',
  'ladder-recipient.register-responsible': 'person responsible for the register',
  'ladder-recipient.dpo': 'data protection officer',
  'ladder-recipient.organisation-responsible': "organisation's responsible person",
};
