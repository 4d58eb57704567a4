import type { citizenAnswer as source } from '../fi/citizen-answer.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenAnswer: Texts<typeof source> = {
  'citizen.answer.heading': 'Answer the question',
  'citizen.answer.question': 'Our question',
  'citizen.answer.why': 'Why we ask',
  'citizen.answer.text': 'Your answer',
  'citizen.answer.everything': 'I want all the information, I do not want to be more exact',
  'citizen.answer.hint': 'You do not have to give reasons for your request.',
  'citizen.answer.done': 'Your answer has been sent',
  'citizen.add.heading': 'Add information to your request',
  'citizen.add.text': 'What do you want to add?',
  'citizen.add.done': 'The information has been added',
  'citizen.prove.heading': 'Prove your identity',
  'citizen.prove.show': 'Show this number at the service point: {number}',
  'citizen.prove.known': 'Tell us who knows you and where they work',
  'citizen.prove.chosen': 'In your request you chose: {way}. You can still choose another way.',
  'citizen.download.heading': 'Download the answer',
  'citizen.download.until': 'You can download the answer until {date:until}.',
  'citizen.download.identityNeeded': 'The answer holds personal data. Confirm your identity first.',
  'citizen.download.pin': 'The PIN you got at the service point',
  'citizen.download.pin.hint': '8 digits',
  'citizen.download.pin.locked':
    'The PIN is locked. Ask for a new one at the service point or identify yourself online',
  'citizen.download.files': 'Files',
  'citizen.download.all': 'Download everything as one ZIP file',
  'citizen.download.logged': 'Earlier downloads',
  'citizen.download.loggedRow': 'Downloaded {time}',
  'citizen.download.help': 'If a file does not open, call {phone}.',
  'citizen.download.otherFormat': 'Ask for the answer in another format',
  'citizen.deliveryChange.heading': 'Change how you get the answer',
  'citizen.deliveryChange.done': 'How you get the answer has been changed',
};
