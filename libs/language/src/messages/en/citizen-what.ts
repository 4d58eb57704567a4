import type { citizenWhat as source } from '../fi/citizen-what.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenWhat: Texts<typeof source> = {
  'citizen.what.heading': 'What do you want to do?',
  'citizen.what.hint': 'You can add another request before sending.',
  'citizen.service.heading': 'Which service is the information from?',
  'citizen.service.hint': 'Select all that apply. The official name of the register is in small print.',
  'citizen.service.officialName': 'Register: {name}',
  'citizen.service.unknown': 'I do not know / all services',
  'citizen.service.other': 'Other, which?',
  'citizen.service.filter': 'Find a service',
  'citizen.service.filter.result.one': '{n} service found',
  'citizen.service.filter.result.other': '{n} services found',
  'citizen.service.group.school': 'School and pre-primary education',
  'citizen.service.group.upper-secondary': 'Upper secondary and vocational school',
  'citizen.service.group.student-records': 'Student transcripts and certificates',
  'citizen.service.group.early-childhood': 'Early childhood education',
  'citizen.service.group.transport': 'School transport',
  'citizen.service.group.afternoon': 'Morning and afternoon activities',
  'citizen.service.group.other': 'Other services',
  'citizen.period.heading': 'What period do you want information from?',
  'citizen.period.all': 'All information',
  'citizen.period.between': 'A certain period',
  'citizen.period.from': 'Start date',
  'citizen.period.to': 'End date',
  'citizen.period.hint': 'If you do not remember the exact day, you can leave the day empty.',
  'citizen.files.label': 'Attachments',
  'citizen.files.hint': 'Up to {n} files, each at most {size}. Formats: {types}.',
  'citizen.files.add': 'Add a file',
  'citizen.files.added': 'Added files',
  'citizen.files.remove': 'Remove the file {name}',
};
