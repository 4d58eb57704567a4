import type { paperForm as source } from '../fi/paper-form.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const paperForm: Texts<typeof source> = {
  'paper.form.title': 'Dataskyddsbegäran',
  'paper.form.url': 'Du kan också göra begäran på nätet:',
  'paper.form.lead':
    'Fyll i blanketten på dator eller för hand. Om utrymmet tar slut, fortsätt på ett eget papper.',
  'paper.form.give': 'Lämna blanketten på servicepunkten: {place}. Du kan också ringa: {phone}.',
  'paper.form.other': 'Fyll i följande punkter bara om du begär för någon annan.',
  'paper.form.other.name': 'Personens namn',
  'paper.form.birthDate': 'Födelsedatum (dd.mm.åååå)',
  'paper.form.several': 'Du kan välja flera.',
  'paper.form.files': '{label}: bifoga en kopia till blanketten.',
  'paper.form.questions': 'Berätta närmare',
  'paper.form.questions.how': 'Svara bara på det som gäller din begäran.',
  'paper.form.address': 'Adress, om du vill ha svaret per brev',
  'paper.form.office.heading': 'Ifylls av personalen',
  'paper.form.office.received': 'Ankommit (datum)',
  'paper.form.office.document': 'Uppvisad handling (typ, inte nummer)',
  'paper.form.office.checker': 'Identiteten kontrollerad av, datum',
  'paper.form.link': 'Blankett att skriva ut (PDF)',
  'paper.form.link.lead': 'Du kan fylla i blanketten på dator eller för hand och ta den till servicepunkten.',
};
