import type { paperForm as source } from '../fi/paper-form.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const paperForm: Texts<typeof source> = {
  'paper.form.title': 'Data protection request',
  'paper.form.url': 'You can also make the request online:',
  'paper.form.how': 'How to fill in the form',
  'paper.form.lead':
    'Fill in the form on a computer or by hand. Answer only the parts that concern your request. If you need more room, continue on paper of your own.',
  'paper.form.give': 'Return the form to the service point: {place}. You can also call: {phone}.',
  'paper.form.other': 'Fill in the following parts only if you ask for someone else.',
  'paper.form.other.name': 'Name of the child or the person you represent',
  'paper.form.birthDate': 'Date of birth (day.month.year)',
  'paper.form.several': 'You can choose several.',
  'paper.form.only': 'Only if you chose: {right}',
  'paper.form.files': '{label}. Give a copy with the form.',
  'paper.form.address': 'Address, if you want the answer by letter',
  'paper.form.office.heading': 'Filled in by staff',
  'paper.form.office.received': 'Received (date)',
  'paper.form.office.document': 'Document shown (kind, no number)',
  'paper.form.office.checker': 'Identity checked by, date',
  'paper.form.link': 'Form to print (PDF)',
  'paper.form.link.lead':
    'You can fill in the form on a computer or by hand and take it to the service point.',
};
