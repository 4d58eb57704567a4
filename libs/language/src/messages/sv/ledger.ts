import type { ledger as source } from '../fi/ledger.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const ledger: Texts<typeof source> = {
  'ledger.received': 'Begäran kom in {date:day}.',
  'ledger.ordered-by':
    'Dataombudsmannens föreläggande {reference}: sista dagen är {date:day}. Ingenting flyttar den.',
  'ledger.four-weeks': 'Fyra veckor: {date:day}.',
  'ledger.one-month.one': 'En månad: {date:day}.',
  'ledger.one-month.other': '{n} månader: {date:day}.',
  'ledger.refusal-month': 'En månad utan tilläggstid: {date:day}.',
  'ledger.month-end-clamped': 'Månaden har ingen {day}:e dag, så den sista dagen är {date:day}.',
  'ledger.suspended-days.one': 'Tidsfristen var avbruten i {n} dag. Den sista dagen flyttas: {date:day}.',
  'ledger.suspended-days.other': 'Tidsfristen var avbruten i {n} dagar. Den sista dagen flyttas: {date:day}.',
  'ledger.rolled.one': 'Dagen {from:day} är {reason}. Nästa vardag är {date:day}.',
  'ledger.rolled.other': 'Dessa dagar är inte vardagar: {days}. Nästa vardag är {date:day}.',
  'ledger.limit-due.four-weeks': 'Vi lovar att svara senast {date:day}.',
  'ledger.limit-due.one-month': 'Enligt lag ska svaret ges senast {date:day}.',
  'ledger.limit-due.refusal-notice': 'En vägran ska meddelas senast {date:day}.',
  'ledger.provisional-due': 'Tidsfristen är avbruten. Om kunden svarar i dag går tidsfristen ut {date:day}.',
  'ledger.provisional-due.citizen':
    'Tidsfristen är avbruten. Om du svarar i dag går tidsfristen ut {date:day}.',
  'ledger.without-pauses': 'Utan avbrott skulle den sista dagen vara {date:day}.',
  'ledger.effective-due.four-weeks':
    'Den tidigare dagen avgör: {date:day}. Den följer av löftet om fyra veckor.',
  'ledger.effective-due.one-month': 'Den avgörande dagen är {date:day}. Den följer av lagen.',
  'ledger.effective-due.refusal-notice': 'Den avgörande dagen är {date:day}. Den gäller vägran.',
  'ledger.overdue-from': 'Svaret är försenat om det inte har getts före {date:day}.',
  'ledger.dispatch-by-letter':
    'Ett brev bör skickas senast {date:day}. Det anses komma fram på {days} dagar.',
  'ledger.dispatch-by-electronic':
    'Ett elektroniskt meddelande bör skickas senast {date:day}. Det anses komma fram på {days} dagar.',
  'ledger.extension-notice-by': 'Tilläggstid ska meddelas senast {date:day}.',
  'ledger.extension.one': 'Tidsfristen förlängdes med en månad. Meddelandet skickades {date:day}.',
  'ledger.extension.other': 'Tidsfristen förlängdes med {n} månader. Meddelandet skickades {date:day}.',
  'ledger.extension-ignored.no-months':
    'Meddelandet {date:day} förlänger inte tidsfristen: antalet månader saknas.',
  'ledger.extension-ignored.no-reasons':
    'Meddelandet {date:day} förlänger inte tidsfristen: orsaken angavs inte.',
  'ledger.extension-ignored.notice-late':
    'Meddelandet {date:day} förlänger inte tidsfristen: det skickades för sent.',
  'ledger.extension-ignored.already-extended':
    'Meddelandet {date:day} förlänger inte tidsfristen: den har redan förlängts en gång.',
  'ledger.pause.identity':
    'Vi väntade på att identiteten skulle verifieras {from:day}–{date:day}. Tidsfristen var avbruten {days}.',
  'ledger.pause.clarification':
    'Vi väntade på en precisering {from:day}–{date:day}. Tidsfristen var avbruten {days}.',
  'ledger.pause-open.identity':
    'Vi väntar på att identiteten ska verifieras från och med {from:day}. Tidsfristen har varit avbruten {days}.',
  'ledger.pause-open.clarification':
    'Vi väntar på en precisering från och med {from:day}. Tidsfristen har varit avbruten {days}.',
  'ledger.pause-ignored.no-doubt':
    'Frågan {from:day} avbryter inte tidsfristen: det fanns inget skäl att betvivla identiteten.',
  'ledger.pause-ignored.not-recital-63':
    'Frågan {from:day} avbryter inte tidsfristen: uppgifterna är inte så många att en precisering behövs.',
  'ledger.pause-ignored.asked-late': 'Frågan {from:day} avbryter inte tidsfristen: den ställdes för sent.',
  'ledger.pause-ignored.period-ended': 'Frågan {from:day} avbryter inte tidsfristen: den hade redan gått ut.',
  'ledger.answered': 'Svaret gavs {date:day}.',
  'ledger.withdrawn': 'Begäran återtogs {date:day}.',
  'ledger.days.one': 'i {n} dag',
  'ledger.days.other': 'i {n} dagar',
  'ledger.heading': 'Så räknades det',
  'ledger.source': 'Källa: {source}',
};
