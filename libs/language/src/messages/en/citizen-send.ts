import type { citizenSend as source } from '../fi/citizen-send.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenSend: Texts<typeof source> = {
  'citizen.check.heading': 'Check your answers before sending',
  'citizen.check.button': 'Send request',
  'citizen.check.addAnother': 'Add another request',
  'citizen.check.removeRequest': 'Remove this request',
  'citizen.check.section.who': 'Whose information',
  'citizen.check.section.what': 'Request',
  'citizen.check.section.whatNumber': 'Request {n}',
  'citizen.check.section.reply': 'Answer and contact details',
  'citizen.check.section.identity': 'Identity',
  'citizen.check.whose': 'Whose information',
  'citizen.check.what': 'What you ask for',
  'citizen.check.service': 'Service',
  'citizen.check.period': 'Period',
  'citizen.check.periodBetween': '{from}–{to}',
  'citizen.check.delivery': 'How you get the answer',
  'citizen.check.replyLanguage': 'Language of the answer',
  'citizen.check.protectedOn': 'Your address is not shown to others',
  'citizen.check.identity': 'How you prove your identity',
  'citizen.sent.heading': 'Your request has been sent',
  'citizen.sent.number': 'Your case number',
  'citizen.sent.secret': 'Your tracking code',
  'citizen.sent.secret.once': 'The code is shown only now. Write it down or print this page.',
  'citizen.sent.secret.keep': 'Keep the code safe. Do not give it to others.',
  'citizen.sent.secret.lost':
    'If you lose the code, you can get a new one at the service point or by identifying yourself online.',
  'citizen.sent.due': 'We will answer by {date}.',
  'citizen.sent.statutory': 'By law you must get an answer by {date}.',
  'citizen.sent.howCounted': 'How the dates were counted',
  'citizen.sent.next.heading': 'What happens next',
  'citizen.sent.next.identity': 'Prove your identity, if you have not done so yet.',
  'citizen.sent.next.collect': 'We collect your information from the registers.',
  'citizen.sent.next.answer': 'We tell you when the answer is ready.',
  'citizen.sent.next.noContact': 'You gave no contact details. Follow the request on this website.',
  'citizen.sent.again': 'The request has already been sent. Here is the same receipt again.',
  'citizen.sent.expired':
    'Your request has been sent and the receipt can no longer be shown. You can follow it with the case number and the code.',
  'citizen.sent.follow': 'Follow your request',
  'citizen.sent.pdf': 'Download the receipt (PDF)',
  'citizen.wait.heading': 'Please wait a moment',
  'citizen.wait.full.heading': 'There are too many requests',
  'citizen.wait.lead':
    'Many requests have been sent from the same network. You can send yours in {n} seconds.',
};
