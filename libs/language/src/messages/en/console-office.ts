import type { consoleOffice as source } from '../fi/console-office.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const consoleOffice: Texts<typeof source> = {
  'error.S30': 'Confirm that you read the text aloud and the customer confirmed it',
  'error.S31': 'Enter the time in the format 9.30',
  'error.S32': 'Enter the name of the person whom the information is about',
  'error.S33': 'Select which document was shown',
  'error.S34': 'Enter the name of the person asking',
  'intake.lead': 'Record the request as the customer made it. The deadline is counted from its arrival.',
  'intake.received.hint': 'If the request came by post, give the day the letter arrived.',
  'intake.time.hint': 'For example 9.30. If you do not know, leave it empty.',
  'intake.requester': 'Who is asking?',
  'intake.requesterOnly': 'Fill these in if a guardian or a representative is asking.',
  'intake.requesterName': 'Name of the person asking',
  'intake.requesterBirth': 'Date of birth of the person asking',
  'intake.requesterBasis': 'What is the representation based on?',
  'intake.what': 'What is asked for?',
  'intake.questions': '{right}: further questions',
  'intake.where': 'Which service is the request about?',
  'intake.protected': 'The address must not be shown to others',
  'intake.withoutContact': 'The customer gives no contact details and follows the request with the code.',
  'intake.address.hint': 'Needed if the reply is sent by letter.',
  'intake.replyLanguage': 'Language of the reply',
  'intake.identityNow.hint':
    '{name} is recorded as the one who checked. No document number or copy is stored.',
  'intake.scan.add': 'Add the scanned form',
  'intake.scan.hint': 'Add the files first. Formats: {types}. Do not add a copy of an identity document.',
  'intake.draftSaved': 'The draft is saved. Saved at {time}.',
  'intake.draftForget': 'Discard the draft',
  'intake.oralOnly': 'You are recording a request that was made to you orally.',
  'intake.done.lead':
    'Give the receipt to the customer in a closed envelope. The code and the PIN are shown only now.',
  'intake.done.pin': 'PIN for opening the reply',
  'intake.done.pinLead':
    'The identity is recorded as confirmed. Opening the reply needs the code and the PIN.',
  'intake.done.repeated':
    'The request was already recorded. This is the same receipt. The PIN was shown then.',
  'intake.done.followAt': 'The request can be followed at {url}.',
  'intake.done.openCase': 'Open the case',
  'intake.done.another': 'Record another request',
};
