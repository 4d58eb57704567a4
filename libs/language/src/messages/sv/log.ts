import type { log as source } from '../fi/log.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const log: Texts<typeof source> = {
  'log.read': 'Personuppgifter lästes',
  'log.search': 'Sökning',
  'log.refused': 'Stoppat försök',
  'log.organisation-edited': 'Organisationens inställningar ändrades',
  'log.register-edited': 'Registrets uppgifter ändrades',
  'log.register-imported': 'Registret importerades från en fil',
  'log.remedy-confirmed': 'Besvärsanvisningen bekräftades',
  'log.holidays-changed': 'Ändringar av helgdagar togs i bruk',
  'log.deadlines-recomputed': 'Förfallodagarna räknades om',
  'log.password-set': 'Lösenordet byttes',
  'log.sign-in': 'Inloggning',
  'log.sign-in-failed': 'Misslyckad inloggning',
  'log.task-code-asked': 'En engångskod till en arbetsuppgift begärdes',
  'log.task-code-accepted': 'Arbetsuppgiften öppnades med en kod per e-post',
  'log.task-code-refused': 'Fel eller gammal kod till en arbetsuppgift',
  'log.what.case': 'ärendet',
  'log.what.document': 'handlingen',
  'log.what.file': 'filen',
  'log.what.public-case-list': 'offentlig ärendeförteckning',
  'log.what.log': 'händelselogg',
  'log.what.queue': 'kölista',
  'log.what.certificate': 'intyg',
  'log.what.selection': 'valda ärenden',
  'log.what.contact': 'kontaktuppgifterna',
  'log.hits.one': '{n} träff',
  'log.hits.other': '{n} träffar',
};
