import type { reply as source } from '../fi/reply.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const reply: Texts<typeof source> = {
  'letter.name.data': 'Your information in the register',
  'reply.package': 'the whole reply as one ZIP file',
  'reply.file': 'a file of the reply',
  'reply.readme':
    'This is your reply. Open the cover letter first. The information follows register by register.',
  'reply.readmeTitle': 'Your reply',
  'reply.dataHeading': 'Your information in the register',
  'reply.dataIntro':
    'You asked for information on {received}. Here is the information that the keeper of the register wrote in the reply.',
  'reply.texts': 'The information as text',
  'reply.files': 'Files that you get',
  'reply.noFiles': 'There are no files.',
  'reply.withheldTitle': 'What we do not give',
  'reply.withheldLead': 'These parts are missing from the reply. The reason is in the refusal certificate.',
  'reply.where': 'Register',
  'reply.what': 'What is missing',
  'reply.ground': 'Ground',
  'reply.reopen': 'Ask for the download again',
  'reply.reopenDone': 'Your request has been sent. We will tell you when the reply can be downloaded again.',
  'reply.reopenMessage': 'I ask that the download of the reply is opened again.',
  'reply.ended': 'The right of the guardian has ended because the child has turned 18. Contact us: {phone}.',
  'reply.none': 'There is no information to download in this case.',
  'reply.pinMissing': 'Enter the PIN, which has 8 digits',
  'reply.pinWrong': 'The PIN is wrong. After five wrong attempts the PIN is locked',
  'reply.noPin': 'You have no PIN yet. You get it at the service point when you prove your identity',
  'reply.download': 'Download {name}',
  'reply.dataDoc': 'Your information: {register}',
  'reply.cover': 'The cover letter and the certificates open without the PIN on the page of your request.',
  'reply.withhold': '{name}: what is done?',
  'reply.give': 'Given',
  'reply.held': 'Not given: {ground}',
  'reply.heldDescription': '{name}: description that does not reveal the content',
  'reply.released': 'Text that is given (answer of the register: remove what is not given)',
  'reply.left': 'What was left out of the text',
};
