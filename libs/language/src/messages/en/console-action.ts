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
  'console.conflict.theirs': 'Changes by others',
  'console.conflict.mine': 'Your text',
  'contact.phone': 'Phone',
  'contact.email': 'Email',
  'contact.address': 'Address',
  'contact.contactAddress': 'Contact address',
  'contact.reason.call': 'I will call the customer',
  'contact.reason.write': 'I will send a letter or message',
  'contact.reason.identify': 'I will confirm the identity',
  'contact.reason.compare': 'I will compare it with what is given out',
};
