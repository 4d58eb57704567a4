import type { consoleIntake as source } from '../fi/console-intake.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const consoleIntake: Texts<typeof source> = {
  'intake.heading': 'Register a request',
  'intake.received': 'When did the request arrive?',
  'intake.receivedDate': 'Date received',
  'intake.receivedTime': 'Time',
  'intake.channel': 'How did the request arrive?',
  'intake.channel.oral': 'Orally',
  'intake.channel.paper': 'On paper',
  'intake.channel.email': 'By email',
  'intake.channel.phone': 'By phone',
  'intake.channel.own-initiative': 'Own finding of an error',
  'intake.scan': 'Scanned form',
  'intake.identityNow': 'Identity now',
  'intake.identityNow.document': 'Seen from a document',
  'intake.identityNow.known': 'I know the person',
  'intake.identityNow.later': 'Later',
  'intake.readAloud': 'I read the text aloud and the customer confirmed it',
  'intake.save': 'Save draft',
  'intake.send': 'Register the request',
  'intake.done.heading': 'The request is registered',
  'intake.done.print': 'Print the receipt for a closed envelope',
};
