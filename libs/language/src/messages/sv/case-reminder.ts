import type { caseReminder as source } from '../fi/case-reminder.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const caseReminder: Texts<typeof source> = {
  'case-reminder.due-soon': 'Tidsfristen för svaret närmar sig',
  'case-reminder.overdue': 'Svaret är försenat',
  'case-reminder.refusal-notice-soon': 'En vägran ska meddelas snart',
  'case-reminder.extension-notice-soon': 'Tilläggstid ska meddelas snart',
  'case-reminder.identity-not-shown': 'Identiteten har ännu inte styrkts',
  'case-reminder.identity-decision': 'Besluta hur ärendet fortsätter utan identitet',
  'case-reminder.clarification-not-answered': 'Frågan har ännu inte besvarats',
  'case-reminder.clarification-decision': 'Besluta hur ärendet fortsätter utan precisering',
  'case-reminder.reply-not-collected': 'Svaret har inte hämtats',
  'case-reminder.reply-expiring': 'Nedladdningen av svaret stängs snart',
  'case-reminder.route-due-soon': 'Sista dagen för den andra begäran närmar sig',
  'case-reminder.route-overdue': 'Svaret på den andra begäran är försenat',
  'ladder-step.told': 'Ny arbetsuppgift',
  'ladder-step.first-reminder': 'Påminnelse',
  'ladder-step.due-today': 'Påminnelse på sista dagen',
  'ladder-step.overdue': 'Meddelande om försening',
  'ladder-step.escalation': 'Meddelande till dataskyddsombudet',
  'ladder-recipient.owners': 'registrets kontaktpersoner',
  'ladder-recipient.holder-or-owners': 'utföraren',
  'ladder-recipient.deputies': 'ställföreträdare',
  'ladder-recipient.register-responsible': 'registrets ansvariga person',
  'ladder-recipient.dpo': 'dataskyddsombudet',
  'ladder-recipient.organisation-responsible': 'organisationens ansvariga person',
};
