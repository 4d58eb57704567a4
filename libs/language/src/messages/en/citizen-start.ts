import type { citizenStart as source } from '../fi/citizen-start.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenStart: Texts<typeof source> = {
  'citizen.start.heading': 'Ask for your information or for a change to it',
  'citizen.start.lead':
    'You have the right to know what information {organisation} holds about you. You can also ask for it to be corrected or erased.',
  'citizen.start.button': 'Start',
  'citizen.start.canAsk.heading': 'What you can ask for',
  'citizen.start.facts.time': 'Filling in the form takes about 5 minutes.',
  'citizen.start.facts.free': 'The request is free of charge.',
  'citizen.start.facts.answer': 'You get an answer in four weeks.',
  'citizen.start.facts.account': 'You do not need an account or bank codes.',
  'citizen.start.need.heading': 'What you need',
  'citizen.start.need.body': 'Your name and date of birth. You can prove your identity now or later.',
  'citizen.start.privacy.heading': 'How we use what you write here',
  'citizen.start.privacy.body':
    'We use your information only to handle the request. Unfinished answers are deleted after 24 hours.',
  'citizen.start.privacy.session':
    'After you have opened your case, it closes if you do not use the page for {n} minutes. The page warns you 5 minutes before, if the browser allows scripts.',
  'citizen.start.others.heading': 'Other ways to ask',
  'citizen.start.others.phone': 'Call: {phone}',
  'citizen.start.others.visit': 'Visit the service point: {place}',
  'citizen.start.others.paper': 'Fill in the paper form',
  'citizen.start.others.oral': 'You can also make the request orally.',
  'citizen.start.follow': 'Have you already made a request? Follow your request',
  'citizen.start.wrongPlace.heading': 'This is not the right place if you want',
  'citizen.start.wrongPlace.patient': 'your patient records: ask your wellbeing services county',
  'citizen.start.wrongPlace.population':
    'your population register data: ask the Digital and Population Data Services Agency',
  'citizen.start.wrongPlace.documents':
    "other people's information or public documents: make a document request",
  'citizen.start.wrongPlace.appeal': 'to appeal a decision: see the instructions in the decision',
};
