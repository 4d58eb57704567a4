import type { layout as source } from '../fi/layout.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const layout: Texts<typeof source> = {
  'layout.languages': 'Språk',
  'layout.language.fi': 'Suomeksi',
  'layout.language.sv': 'På svenska',
  'layout.language.en': 'In English',
  'layout.languageName.fi': 'finska',
  'layout.languageName.sv': 'svenska',
  'layout.languageName.en': 'engelska',
  'layout.navigation': 'Meny',
  'layout.home': 'Startsida',
  'layout.footer': 'Om tjänsten',
  'layout.privacy': 'Så använder vi dina uppgifter',
  'layout.accessibility': 'Tillgänglighetsutlåtande',
  'layout.verify': 'Kontrollera ett intygs äkthet',
  'layout.registers': 'Register och dataskyddsbeskrivningar',
  'layout.help': 'Hjälp per telefon: {phone}',
  'layout.clear': 'Töm svaren',
  'layout.clear.hint': 'Använd detta om andra använder samma dator.',
  'layout.clear.heading': 'Vill du tömma dina svar?',
  'layout.clear.done': 'Dina svar har tömts',
  'layout.cookies': 'Vi använder endast kakor som tjänsten behöver för att fungera.',
  'layout.development': 'Utvecklingsmiljö: alla personer är påhittade.',
  'layout.session.name': 'Session',
  'layout.sessionEnding.one': 'Din session avslutas om {n} minut. Dina svar sparas.',
  'layout.sessionEnding.other': 'Din session avslutas om {n} minuter. Dina svar sparas.',
  'layout.session.stay': 'Fortsätt sessionen',
  'layout.session.stays': 'Din session fortsätter.',
  'layout.session.ended':
    'Din session avslutades. När du skickar din text frågar vi först efter ärendenumret och koden. Texten sparas.',
  'layout.session.failed': 'Sessionen kunde inte fortsätta. Försök igen.',
  'layout.fileTypes': 'PDF, JPEG, PNG, DOCX eller ODT',
};
