import type { consoleAction as source } from '../fi/console-action.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const consoleAction: Texts<typeof source> = {
  'console.remedy.confirmedOn': 'Bekräftad {date:short}',
  'console.nav.parked': 'Stoppade uppgifter',
  'console.clarify.everything': 'Kunden vill ha alla uppgifter',
  'console.files.whole': 'Hela filen',
  'console.conflict.lead':
    'Ärendet ändrades medan du skrev. Din text finns kvar nedan. Jämför och spara på nytt.',
};
