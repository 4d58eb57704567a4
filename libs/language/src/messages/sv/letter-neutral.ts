import type { letterNeutral as source } from '../fi/letter-neutral.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const letterNeutral: Texts<typeof source> = {
  'letter.neutral.subject': '{organisation} – ärende {caseNumber}',
  'letter.neutral.ask':
    'Frågor? Kontakta: {handler}, {phone} (vardagar kl. 9–15). Uppge ärendenumret {caseNumber}.',
};
