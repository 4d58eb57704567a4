import type { journalCitizen as source } from '../fi/journal-citizen.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const journalCitizen: Texts<typeof source> = {
  'journal.citizen.request-received': 'Din begäran kom in.',
  'journal.citizen.item-classified': 'Vi utredde vilken rättighet din begäran gäller: {items}.',
  'journal.citizen.identity-requested': 'Vi bad dig styrka din identitet.',
  'journal.citizen.identity-verified': 'Din identitet verifierades.',
  'journal.citizen.identity-not-needed': 'Du behöver inte styrka din identitet.',
  'journal.citizen.identity-not-proved': 'Din identitet kunde inte verifieras.',
  'journal.citizen.clarification-requested': 'Vi bad dig precisera.',
  'journal.citizen.clarification-answered': 'Du svarade på vår fråga.',
  'journal.citizen.deadline-extended': 'Vi behövde mer tid och berättade det för dig.',
  'journal.citizen.task-given': 'Vi bad om uppgifter ur registret {register}.',
  'journal.citizen.task-answered': 'Vi fick uppgifterna ur registret {register}.',
  'journal.citizen.reply-sent': 'Vi besvarade din begäran.',
  'journal.citizen.reply-reopened': 'Vi öppnade nedladdningen av svaret på nytt.',
  'journal.citizen.reply-downloaded': 'Handlingen laddades ner: {document}.',
  'journal.citizen.restriction-end-announced': 'Vi berättade att begränsningen upphör {endsOn}.',
  'journal.citizen.restriction-flagged':
    'Användningen av dina uppgifter begränsades medan ärendet behandlas.',
  'journal.citizen.consent-processing-stopped':
    'Vi slutade med behandlingen som grundade sig på ditt samtycke.',
  'journal.citizen.fee-intended': 'Vi informerade dig om en avgift som vi överväger.',
  'journal.citizen.fee-decided': 'Vi fattade beslut om avgiften.',
  'journal.citizen.message-sent': 'Vi skickade ett meddelande till dig.',
  'journal.citizen.message-received': 'Du skickade ett meddelande.',
  'journal.citizen.own-number-recorded': 'Ditt ärende fick organisationens eget ärendenummer.',
  'journal.citizen.delivery-changed': 'Du bytte leveranssätt för svaret.',
  'journal.citizen.secret-renewed': 'Du fick en ny uppföljningskod.',
  'journal.citizen.pin-renewed': 'Du fick en ny pinkod.',
  'journal.citizen.case-withdrawn': 'Din begäran återtogs.',
  'journal.citizen.withdrawal-undone': 'Din begäran öppnades på nytt.',
  'journal.citizen.case-closed': 'Behandlingen av ärendet avslutades.',
  'journal.citizen.case-reopened': 'Ärendet öppnades på nytt.',
  'journal.citizen.follow-up-opened': 'Ett uppföljande ärende {number} öppnades för ditt ärende ({kind}).',
  'journal.citizen.request-rerouted': 'Ditt meddelande började behandlas som en annan begäran: {route}.',
  'journal.citizen.route-finished': 'Din andra begäran är klar: {route}.',
};
