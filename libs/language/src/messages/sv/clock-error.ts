import type { clockError as source } from '../fi/clock-error.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const clockError: Texts<typeof source> = {
  'clock-error.EXTENSION_TOO_LONG': 'Tilläggstiden är högst två månader.',
  'clock-error.VERIFIED_BEFORE_REQUESTED': 'Identiteten har verifierats innan den begärdes.',
  'clock-error.ANSWERED_BEFORE_ASKED': 'Svaret har getts före frågan.',
  'clock-error.VERIFIED_BEFORE_RECEIVED': 'Identiteten har verifierats innan begäran kom in.',
  'clock-error.ASKED_BEFORE_RECEIVED': 'Frågan har ställts innan begäran kom in.',
  'clock-error.ASKED_AFTER_CLOSED': 'Frågan har ställts efter att ärendet avslutades.',
  'clock-error.EXTENSION_BEFORE_RECEIVED': 'Tilläggstiden har meddelats innan begäran kom in.',
  'clock-error.EXTENSION_AFTER_CLOSED': 'Tilläggstiden har meddelats efter att ärendet avslutades.',
  'clock-error.CLOSED_BEFORE_RECEIVED': 'Ärendet har avslutats innan begäran kom in.',
  'clock-error.ORDERED_BEFORE_RECEIVED': 'Dagen i föreläggandet är före ankomstdagen.',
};
