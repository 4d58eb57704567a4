import type { receipt as source } from '../fi/receipt.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const receipt: Texts<typeof source> = {
  'receipt.heading': 'Receipt of the request',
  'receipt.received': 'Your request arrived on {received}.',
  'receipt.number': 'Case number',
  'receipt.secret': 'Tracking code',
  'receipt.secretHidden': 'The code is not printed again.',
  'receipt.keep': 'Keep the code safe. Do not give it to others.',
  'receipt.follow': 'Follow the request at {url}.',
  'receipt.requests': 'What you asked',
  'receipt.dates': 'Deadlines',
  'receipt.howCounted': 'How the dates were counted',
  'receipt.next': 'What happens next',
  'receipt.lost':
    'If you lose the code, you can get a new one at the service point or by identifying yourself online.',
};
