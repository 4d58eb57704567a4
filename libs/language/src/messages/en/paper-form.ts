import type { paperForm as source } from '../fi/paper-form.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const paperForm: Texts<typeof source> = {
  'paper.form.title': 'Data protection request',
  'paper.form.url': 'You can also make the request online:',
  'paper.form.lead':
    'Fill in the form on a computer or by hand. If you run out of space, go on on paper of your own.',
  'paper.form.give': 'Return the form to the service point: {place}. You can also call: {phone}.',
  'paper.form.other': 'Fill in the following parts only if you ask for someone else.',
  'paper.form.other.name': 'Their name',
  'paper.form.birthDate': 'Date of birth (dd.mm.yyyy)',
  'paper.form.several': 'You can choose several.',
  'paper.form.files': '{label}: give a copy with the form.',
  'paper.form.questions': 'Tell us more',
  'paper.form.questions.how': 'Answer only what concerns your request.',
  'paper.form.address': 'Address, if you want the answer by letter',
  'paper.form.office.heading': 'Filled in by staff',
  'paper.form.office.received': 'Received (date)',
  'paper.form.office.document': 'Document shown (kind, no number)',
  'paper.form.office.checker': 'Identity checked by, date',
  'paper.form.link': 'Form to print (PDF)',
  'paper.form.link.lead':
    'You can fill in the form on a computer or by hand and take it to the service point.',
};
