import type { citizenIdentify as source } from '../fi/citizen-identify.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenIdentify: Texts<typeof source> = {
  'citizen.identify.heading': 'Identifiera dig på nätet',
  'citizen.identify.lead': 'Du flyttas till identifieringstjänsten. Därefter kommer du tillbaka hit.',
  'citizen.identify.kept': 'Dina svar är sparade.',
  'citizen.identify.what':
    'Vi får ditt namn och ditt födelsedatum av identifieringstjänsten. Vi sparar inte din personbeteckning.',
  'citizen.identify.go': 'Gå till identifieringen',
  'citizen.identify.other': 'Välj ett annat sätt',
  'citizen.identify.later': 'Fortsätt, jag identifierar mig senare',
  'citizen.identify.inReply': 'Öppna svaret genom att identifiera dig på nätet',
  'citizen.identify.done.heading': 'Identifieringen lyckades',
  'citizen.identify.notDone.heading': 'Identifieringen räckte inte',
  'citizen.identify.done.case': 'Vi antecknar i ditt ärende att din identitet har bekräftats.',
  'citizen.identify.done.reply': 'Nu kan du öppna svaret.',
  'citizen.identify.done.lost': 'Du får nu en ny kod. Den gamla koden slutar fungera.',
  'citizen.identify.button.case': 'Anteckna identiteten',
  'citizen.identify.button.reply': 'Öppna svaret',
  'citizen.identify.button.lost': 'Ge en ny kod',
  'citizen.identify.summary.done': 'Du har identifierat dig på nätet',
  'citizen.identify.summary.pending': 'Du identifierar dig på nätet. Du kan göra det nu eller senare.',
  'citizen.identify.caseDone': 'Din identitet har bekräftats.',
  'citizen.identify.ended.heading': 'Identifieringen avslutades',
  'citizen.identify.ended.body':
    'Identifieringen tog för lång tid, eller så öppnades den i en annan webbläsare. Börja där du slutade.',
  'citizen.identify.ended.request': 'Fortsätt begäran',
  'citizen.lost.new.heading': 'Din nya kod',
  'citizen.lost.new.old': 'Den gamla koden fungerar inte längre.',
  'error.E53':
    'Ärendenumret är fel, eller så har någon annan gjort begäran. Kontrollera numret eller besök servicepunkten',
  'error.E54': 'Skriv ärendenumret i formen TP-2026-00042',
};
