import type { consoleIntake as source } from '../fi/console-intake.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const consoleIntake: Texts<typeof source> = {
  'intake.heading': 'Registrering av begäran',
  'intake.received': 'När kom begäran in?',
  'intake.receivedDate': 'Ankomstdatum',
  'intake.receivedTime': 'Klockslag',
  'intake.channel': 'Hur kom begäran in?',
  'intake.channel.oral': 'Muntligt',
  'intake.channel.paper': 'På papper',
  'intake.channel.email': 'Per e-post',
  'intake.channel.phone': 'Per telefon',
  'intake.channel.own-initiative': 'Eget påpekande om ett fel',
  'intake.scan': 'Skannad blankett',
  'intake.identityNow': 'Identiteten nu',
  'intake.identityNow.document': 'Konstaterad från handling',
  'intake.identityNow.known': 'Jag känner personen',
  'intake.identityNow.later': 'Senare',
  'intake.readAloud': 'Jag läste upp texten och kunden bekräftade den',
  'intake.save': 'Spara utkastet',
  'intake.send': 'Registrera begäran',
  'intake.done.heading': 'Begäran har registrerats',
  'intake.done.print': 'Skriv ut kvittot för slutet kuvert',
};
