import type { desk as source } from '../fi/desk.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const desk: Texts<typeof source> = {
  'desk.heading': 'Development desk',
  'desk.lead': 'This page is for development only. The people and cases are invented.',
  'desk.places': 'Services',
  'desk.citizenOf': 'Citizen service: {organisation}',
  'desk.console': 'Staff console',
  'desk.api': 'Machine API',
  'desk.clock': 'Clock',
  'desk.clockNow': 'The service’s clock now shows {now}.',
  'desk.clockAt': 'Move the clock to',
  'desk.clockHint': 'For example 2026-03-03T10:00+02:00',
  'desk.clockMove': 'Move the clock',
  'desk.clockReset': 'Return to the machine’s time',
  'desk.clockWrong': 'Enter the time in the form 2026-03-03T10:00+02:00',
  'desk.signIn': 'Sign in with one click',
  'desk.signInAs': '{name}, {title}',
  'desk.samples': 'Sample cases',
  'desk.samplesLead': 'Load {count} invented cases at every stage.',
  'desk.samplesLoad': 'Load sample cases',
  'desk.samplesLoaded': '{count} sample cases were loaded.',
  'desk.mailbox': 'Mailbox',
  'desk.mailboxEmpty': 'There are no messages.',
  'desk.mailAt': 'Time',
  'desk.mailTo': 'To',
  'desk.mailSubject': 'Subject',
  'desk.mailRepeat': 'repeated',
};
