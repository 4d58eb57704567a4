import type { consoleAction as source } from '../fi/console-action.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const consoleAction: Texts<typeof source> = {
  'console.remedy.confirmedOn': 'Confirmed on {date:short}',
  'console.nav.parked': 'Parked duties',
  'console.nav.queues': 'Queues',
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
  'preview.heading': 'Preview of the file',
  'preview.open': 'Preview: {name}',
  'preview.page': 'Page {page}/{pages}',
  'preview.text': 'Text of the page',
  'preview.download': 'Download the file',
  'preview.addressFound':
    'The file has a contact detail of a protected person. Remove it before it is given out.',
  'preview.addressLimits':
    'The address is searched for in the text of a PDF (at most 200 pages) and in a CSV table. The search does not read pictures, scanned pages or office files. Look at the file yourself.',
  'preview.refusal.no-program': 'Previews are not in use in this service. Download the file.',
  'preview.refusal.not-shown': 'This file format cannot be previewed. Download the file.',
  'preview.refusal.busy': 'There are too many previews right now. Try again in a while.',
  'preview.refusal.failed': 'The file could not be shown safely. Handle it with care.',
};
