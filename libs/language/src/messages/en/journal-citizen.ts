import type { journalCitizen as source } from '../fi/journal-citizen.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const journalCitizen: Texts<typeof source> = {
  'journal.citizen.request-received': 'Your request arrived.',
  'journal.citizen.item-classified': 'We found out which right your request is about: {items}.',
  'journal.citizen.identity-requested': 'We asked you to prove your identity.',
  'journal.citizen.identity-verified': 'Your identity was confirmed.',
  'journal.citizen.identity-not-needed': 'You do not need to prove your identity.',
  'journal.citizen.identity-not-proved': 'Your identity could not be confirmed.',
  'journal.citizen.clarification-requested': 'We asked you for a clarification.',
  'journal.citizen.clarification-answered': 'You answered our question.',
  'journal.citizen.deadline-extended': 'We needed more time and told you about it.',
  'journal.citizen.task-given': 'We asked for data from the register {register}.',
  'journal.citizen.task-answered': 'We got the data from the register {register}.',
  'journal.citizen.reply-sent': 'We answered your request.',
  'journal.citizen.reply-reopened': 'We reopened the download of the answer.',
  'journal.citizen.reply-downloaded': 'A document was downloaded: {document}.',
  'journal.citizen.restriction-end-announced': 'We told you that the restriction ends on {endsOn}.',
  'journal.citizen.restriction-flagged': 'The use of your information was limited while the case is handled.',
  'journal.citizen.consent-processing-stopped': 'We stopped the use that was based on your consent.',
  'journal.citizen.fee-intended': 'We told you about a fee we are considering.',
  'journal.citizen.fee-decided': 'We decided on the fee.',
  'journal.citizen.message-sent': 'We sent you a message.',
  'journal.citizen.message-received': 'You sent a message.',
  'journal.citizen.delivery-changed': 'You changed how you get the answer.',
  'journal.citizen.secret-renewed': 'You got a new tracking code.',
  'journal.citizen.pin-renewed': 'You got a new PIN.',
  'journal.citizen.case-withdrawn': 'Your request was withdrawn.',
  'journal.citizen.withdrawal-undone': 'Your request was reopened.',
  'journal.citizen.case-closed': 'The case was closed.',
  'journal.citizen.case-reopened': 'The case was reopened.',
};
