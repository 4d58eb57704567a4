import type { letterNeutral as source } from '../fi/letter-neutral.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const letterNeutral: Texts<typeof source> = {
  'letter.neutral.subject': '{organisation} – case {caseNumber}',
  'letter.neutral.ask':
    'Questions? Contact: {handler}, {phone} (weekdays 9–15). Give the case number {caseNumber}.',
};
