import type { citizenAnswer as source } from '../fi/citizen-answer.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenAnswer: Texts<typeof source> = {
  'citizen.answer.heading': 'Svara på frågan',
  'citizen.answer.question': 'Vår fråga',
  'citizen.answer.why': 'Varför vi frågar',
  'citizen.answer.text': 'Ditt svar',
  'citizen.answer.everything': 'Jag vill ha alla uppgifter, jag preciserar inte',
  'citizen.answer.hint': 'Du behöver inte motivera din begäran.',
  'citizen.answer.done': 'Ditt svar har skickats',
  'citizen.add.heading': 'Lägg till uppgifter i din begäran',
  'citizen.add.text': 'Vad vill du lägga till?',
  'citizen.add.done': 'Uppgifterna har lagts till',
  'citizen.prove.heading': 'Styrk din identitet',
  'citizen.prove.show': 'Visa detta nummer på servicepunkten: {number}',
  'citizen.prove.known': 'Berätta vem som känner dig och var hen arbetar',
  'citizen.prove.chosen': 'I begäran valde du: {way}. Du kan ändå byta sätt.',
  'citizen.download.heading': 'Ladda ner svaret',
  'citizen.download.until': 'Du kan ladda ner svaret till och med {date:until}.',
  'citizen.download.identityNeeded': 'Svaret innehåller personuppgifter. Bekräfta först din identitet.',
  'citizen.download.pin': 'Pinkoden som du fick på servicepunkten',
  'citizen.download.pin.hint': '8 siffror',
  'citizen.download.pin.locked':
    'Pinkoden är låst. Be om en ny på servicepunkten eller identifiera dig på nätet',
  'citizen.download.files': 'Filer',
  'citizen.download.all': 'Ladda ner allt som en ZIP-fil',
  'citizen.download.logged': 'Tidigare nedladdningar',
  'citizen.download.loggedRow': 'Nedladdat {time}',
  'citizen.download.help': 'Om filen inte öppnas, ring {phone}.',
  'citizen.download.otherFormat': 'Be om svaret i ett annat format',
  'citizen.deliveryChange.heading': 'Byt leveranssätt',
  'citizen.deliveryChange.done': 'Leveranssättet har bytts',
};
