import type { consoleOffice as source } from '../fi/console-office.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const consoleOffice: Texts<typeof source> = {
  'error.S30': 'Bekräfta att du läste upp texten och att kunden bekräftade den',
  'error.S31': 'Skriv klockslaget i formen 9.30',
  'error.S32': 'Skriv namnet på den person som uppgifterna gäller',
  'error.S33': 'Välj vilken handling som visades upp',
  'error.S34': 'Skriv namnet på den som begär',
  'intake.lead': 'Registrera begäran så som kunden framförde den. Tidsfristen räknas från ankomsten.',
  'intake.received.hint': 'Om begäran kom per post, ange den dag då brevet kom fram.',
  'intake.time.hint': 'Till exempel 9.30. Om du inte vet, lämna tomt.',
  'intake.requester': 'Vem begär?',
  'intake.requesterOnly': 'Fyll i dessa om en vårdnadshavare eller företrädare begär.',
  'intake.requesterName': 'Namnet på den som begär',
  'intake.requesterBirth': 'Födelsedatum för den som begär',
  'intake.requesterBasis': 'Vad grundar sig företrädandet på?',
  'intake.what': 'Vad begärs?',
  'intake.questions': '{right}: närmare frågor',
  'intake.where': 'Vilken tjänst gäller begäran?',
  'intake.protected': 'Adressen får inte visas för andra',
  'intake.withoutContact': 'Kunden ger inga kontaktuppgifter. Kunden följer begäran med koden.',
  'intake.address.hint': 'Behövs om svaret skickas per brev.',
  'intake.replyLanguage': 'Svarets språk',
  'intake.identityNow.hint':
    '{name} antecknas som den som kontrollerade. Handlingens nummer eller kopia sparas inte.',
  'intake.scan.add': 'Lägg till den skannade blanketten',
  'intake.scan.hint': 'Lägg till filerna först. Format: {types}. Lägg inte till en kopia av en id-handling.',
  'intake.draftSaved': 'Utkastet är sparat. Sparat {time}.',
  'intake.draftForget': 'Kasta utkastet',
  'intake.oralOnly': 'Du registrerar en begäran som framfördes muntligt till dig.',
  'intake.done.lead': 'Ge kvittot till kunden i ett slutet kuvert. Koden och PIN visas bara nu.',
  'intake.done.pin': 'PIN för att öppna svaret',
  'intake.done.pinLead':
    'Identiteten är antecknad som konstaterad. För att öppna svaret behövs koden och PIN.',
  'intake.done.repeated':
    'Begäran hade redan registrerats. Här är samma kvitto igen. PIN visades första gången.',
  'intake.done.followAt': 'Begäran kan följas på adressen {url}.',
  'intake.done.openCase': 'Öppna ärendet',
  'intake.done.another': 'Registrera en till begäran',
};
