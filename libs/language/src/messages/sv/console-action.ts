import type { consoleAction as source } from '../fi/console-action.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const consoleAction: Texts<typeof source> = {
  'console.remedy.confirmedOn': 'Bekräftad {date:short}',
  'console.nav.parked': 'Stoppade uppgifter',
  'console.clarify.everything': 'Kunden vill ha alla uppgifter',
  'console.files.whole': 'Hela filen',
  'console.conflict.lead':
    'Ärendet ändrades medan du skrev. Din text finns kvar nedan. Jämför och spara på nytt.',
  'console.conflict.theirs': 'Andras ändringar',
  'console.conflict.mine': 'Din text',
  'contact.phone': 'Telefon',
  'contact.email': 'E-post',
  'contact.address': 'Adress',
  'contact.contactAddress': 'Kontaktadress',
  'contact.reason.call': 'Jag ringer kunden',
  'contact.reason.write': 'Jag skickar ett brev eller meddelande',
  'contact.reason.identify': 'Jag verifierar identiteten',
  'contact.reason.compare': 'Jag jämför med materialet som lämnas ut',
};
