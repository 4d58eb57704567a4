import type { desk as source } from '../fi/desk.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const desk: Texts<typeof source> = {
  'desk.heading': 'Utvecklingsbord',
  'desk.lead': 'Den här sidan är bara för utveckling. Personerna och ärendena är påhittade.',
  'desk.places': 'Tjänster',
  'desk.citizenOf': 'Medborgarens tjänst: {organisation}',
  'desk.console': 'Personalens tjänst',
  'desk.api': 'Gränssnitt',
  'desk.clock': 'Klocka',
  'desk.clockNow': 'Tjänstens klocka är nu {now}.',
  'desk.clockAt': 'Flytta klockan till',
  'desk.clockHint': 'Till exempel 2026-03-03T10:00+02:00',
  'desk.clockMove': 'Flytta klockan',
  'desk.clockReset': 'Återställ datorns tid',
  'desk.clockWrong': 'Skriv tiden i formen 2026-03-03T10:00+02:00',
  'desk.signIn': 'Logga in med ett tryck',
  'desk.signInAs': '{name}, {title}',
  'desk.samples': 'Exempelärenden',
  'desk.samplesLead': 'Ladda {count} påhittade ärenden i olika skeden.',
  'desk.samplesLoad': 'Ladda exempelärenden',
  'desk.samplesLoaded': '{count} exempelärenden laddades.',
  'desk.mailbox': 'Postlåda',
  'desk.mailboxEmpty': 'Det finns inga meddelanden.',
  'desk.mailAt': 'Tid',
  'desk.mailTo': 'Mottagare',
  'desk.mailSubject': 'Ämne',
  'desk.mailRepeat': 'upprepat',
};
