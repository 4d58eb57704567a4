import type { consoleAction as source } from '../fi/console-action.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const consoleAction: Texts<typeof source> = {
  'console.remedy.confirmedOn': 'Bekräftad {date:short}',
  'console.nav.parked': 'Stoppade uppgifter',
  'console.nav.queues': 'Köer',
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
  'preview.heading': 'Förhandsvisning av filen',
  'preview.open': 'Förhandsvisa: {name}',
  'preview.page': 'Sida {page}/{pages}',
  'preview.text': 'Sidans text',
  'preview.download': 'Ladda ner filen',
  'preview.addressFound': 'Filen innehåller en skyddad persons kontaktuppgift. Ta bort den före utlämnandet.',
  'preview.addressLimits':
    'Adressen söks i texten i en PDF-fil (högst 200 sidor) och i en CSV-tabell. Sökningen läser inte bilder, skannade sidor eller kontorsprogrammens filer. Granska filen själv.',
  'preview.refusal.no-program': 'Förhandsvisning används inte i denna tjänst. Ladda ner filen.',
  'preview.refusal.not-shown': 'Detta filformat kan inte förhandsvisas. Ladda ner filen.',
  'preview.refusal.busy': 'Det pågår för många förhandsvisningar just nu. Försök igen om en stund.',
  'preview.refusal.failed': 'Filen kunde inte visas säkert. Hantera den försiktigt.',
};
