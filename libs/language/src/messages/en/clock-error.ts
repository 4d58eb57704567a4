import type { clockError as source } from '../fi/clock-error.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const clockError: Texts<typeof source> = {
  'clock-error.EXTENSION_TOO_LONG': 'The extra time is two months at most.',
  'clock-error.VERIFIED_BEFORE_REQUESTED': 'The identity was confirmed before it was asked for.',
  'clock-error.ANSWERED_BEFORE_ASKED': 'The answer is before the question.',
  'clock-error.VERIFIED_BEFORE_RECEIVED': 'The identity was confirmed before the request arrived.',
  'clock-error.ASKED_BEFORE_RECEIVED': 'The question is before the request arrived.',
  'clock-error.ASKED_AFTER_CLOSED': 'The question is after the case ended.',
  'clock-error.EXTENSION_BEFORE_RECEIVED': 'The extension notice is before the request arrived.',
  'clock-error.EXTENSION_AFTER_CLOSED': 'The extension notice is after the case ended.',
  'clock-error.CLOSED_BEFORE_RECEIVED': 'The case ended before the request arrived.',
  'clock-error.ORDERED_BEFORE_RECEIVED': 'The day of the order is before its receipt.',
};
