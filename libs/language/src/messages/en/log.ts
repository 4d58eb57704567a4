import type { log as source } from '../fi/log.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const log: Texts<typeof source> = {
  'log.read': 'Personal data was viewed',
  'log.search': 'Search',
  'log.refused': 'Refused attempt',
  'log.organisation-edited': "The organisation's settings were changed",
  'log.register-edited': 'A register was changed',
  'log.register-imported': 'A register was imported',
  'log.remedy-confirmed': 'The appeal instructions were confirmed',
  'log.holidays-changed': 'Changes of holidays were taken into use',
  'log.deadlines-recomputed': 'The deadlines were counted anew',
  'log.password-set': 'The password was changed',
  'log.sign-in': 'Sign-in',
  'log.sign-in-failed': 'Failed sign-in',
  'log.task-code-asked': 'A one-time code to a task was asked for',
  'log.task-code-accepted': 'The task was opened with a code by email',
  'log.task-code-refused': 'Wrong or expired code to a task',
  'log.what.case': 'the case',
  'log.what.document': 'a document',
  'log.what.file': 'a file',
  'log.what.public-case-list': 'public case list',
  'log.what.log': 'event log',
  'log.what.queue': 'list of the queue',
  'log.what.certificate': 'certificate',
  'log.what.selection': 'chosen cases',
  'log.what.contact': 'contact details',
  'log.hits.one': '{n} hit',
  'log.hits.other': '{n} hits',
};
