import type { citizenSend as source } from '../fi/citizen-send.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenSend: Texts<typeof source> = {
  'citizen.check.heading': 'Kontrollera dina svar innan du skickar',
  'citizen.check.button': 'Skicka begäran',
  'citizen.check.addAnother': 'Lägg till en annan begäran',
  'citizen.check.removeRequest': 'Ta bort denna begäran',
  'citizen.check.section.who': 'Vems uppgifter',
  'citizen.check.section.what': 'Begäran',
  'citizen.check.section.whatNumber': 'Begäran {n}',
  'citizen.check.section.reply': 'Svar och kontaktuppgifter',
  'citizen.check.section.identity': 'Identitet',
  'citizen.check.whose': 'Vems uppgifter',
  'citizen.check.what': 'Vad du begär',
  'citizen.check.service': 'Tjänst',
  'citizen.check.period': 'Tid',
  'citizen.check.periodBetween': '{from}–{to}',
  'citizen.check.delivery': 'Leverans av svaret',
  'citizen.check.replyLanguage': 'Språk för svaret',
  'citizen.check.protectedOn': 'Din adress visas inte för andra',
  'citizen.check.identity': 'Styrkande av identiteten',
  'citizen.sent.heading': 'Din begäran har skickats',
  'citizen.sent.number': 'Ditt ärendenummer',
  'citizen.sent.secret': 'Din uppföljningskod',
  'citizen.sent.secret.once': 'Koden visas bara nu. Skriv upp den eller skriv ut denna sida.',
  'citizen.sent.secret.keep': 'Förvara koden säkert. Ge den inte till andra.',
  'citizen.sent.secret.lost':
    'Om du tappar bort koden får du en ny på servicepunkten eller genom att identifiera dig på nätet.',
  'citizen.sent.due': 'Vi svarar senast {date}.',
  'citizen.sent.statutory': 'Enligt lag ska du få svar senast {date}.',
  'citizen.sent.howCounted': 'Så räknades dagarna',
  'citizen.sent.next.heading': 'Vad händer nu',
  'citizen.sent.next.identity': 'Styrk din identitet om du inte redan har gjort det.',
  'citizen.sent.next.collect': 'Vi samlar in dina uppgifter ur registren.',
  'citizen.sent.next.answer': 'Vi meddelar när svaret är klart.',
  'citizen.sent.next.noContact': 'Du lämnade inga kontaktuppgifter. Följ begäran på denna webbplats.',
  'citizen.sent.again': 'Begäran har redan skickats. Här är samma kvitto på nytt.',
  'citizen.sent.expired':
    'Din begäran har skickats och kvittot kan inte längre visas. Du kan följa begäran med ärendenumret och koden.',
  'citizen.sent.follow': 'Följ din begäran',
};
