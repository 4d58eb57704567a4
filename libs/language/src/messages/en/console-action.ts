import type { consoleAction as source } from '../fi/console-action.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const consoleAction: Texts<typeof source> = {
  'console.remedy.confirmedOn': 'Confirmed on {date:short}',
  'console.nav.parked': 'Parked duties',
  'console.clarify.everything': 'The customer wants all the information',
  'console.files.whole': 'The whole file',
  'console.conflict.lead':
    'The case changed while you were writing. Your text is kept below. Compare and save again.',
};
