import type { layout as source } from '../fi/layout.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const layout: Texts<typeof source> = {
  'layout.languages': 'Language',
  'layout.language.fi': 'Suomeksi',
  'layout.language.sv': 'På svenska',
  'layout.language.en': 'In English',
  'layout.languageName.fi': 'Finnish',
  'layout.languageName.sv': 'Swedish',
  'layout.languageName.en': 'English',
  'layout.navigation': 'Menu',
  'layout.home': 'Home',
  'layout.footer': 'About the service',
  'layout.privacy': 'How we use your information',
  'layout.accessibility': 'Accessibility statement',
  'layout.verify': 'Check that a certificate is genuine',
  'layout.registers': 'Registers and privacy notices',
  'layout.help': 'Help by phone: {phone}',
  'layout.clear': 'Clear my answers',
  'layout.clear.hint': 'Use this if other people use this computer.',
  'layout.clear.heading': 'Do you want to clear your answers?',
  'layout.clear.done': 'Your answers have been cleared',
  'layout.cookies': 'We only use cookies that the service needs to work.',
  'layout.development': 'Development environment: all people are invented.',
  'layout.session.name': 'Your session',
  'layout.sessionEnding.one': 'Your session ends in {n} minute. Your answers stay saved.',
  'layout.sessionEnding.other': 'Your session ends in {n} minutes. Your answers stay saved.',
  'layout.session.stay': 'Keep my session open',
  'layout.session.stays': 'Your session goes on.',
  'layout.session.ended':
    'Your session has ended. When you send your text, we first ask for the case number and the code. The text stays saved.',
  'layout.session.failed': 'The session could not be kept open. Try again.',
  'layout.fileTypes': 'PDF, JPEG, PNG, DOCX or ODT',
};
