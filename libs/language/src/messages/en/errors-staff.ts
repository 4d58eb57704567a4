import type { errorsStaff as source } from '../fi/errors-staff.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const errorsStaff: Texts<typeof source> = {
  'error.S01': 'The date received must be today or earlier',
  'error.S02': 'Select how the request arrived',
  'error.S03':
    'The deadline passed on {date}. It can no longer be extended. Answer now and give the reason for the delay',
  'error.S04': 'Enter for the customer why more time is needed',
  'error.S05': 'The new deadline can be {date:short} at the latest',
  'error.S06': 'Select why the clock is paused',
  'error.S07': 'Select at least one ground for refusal',
  'error.S08': 'Enter the reasons in plain words. The customer will get this text',
  'error.S09': 'Confirm the identity before sending',
  'error.S10': 'Answers are missing from {n} registers: {list}. Wait or send a partial reply',
  'error.S11': 'The certificate has not been signed',
  'error.S12':
    "The customer's address is protected. Remove it from the letter or choose another delivery method",
  'error.S13': '{name} changed the case at {time}. Your text is saved. Compare and save again',
  'error.S14': 'Select an outcome',
  'error.S15': 'Enter why you need more time',
  'error.S16': 'The new date can be {date:short} at the latest so that the customer is answered in time',
  'error.S17': 'Select whether data was found',
  'error.S18': 'Confirm that you have read the certificate',
  'error.S19': 'The person who drafted the certificate cannot approve it. Choose another approver',
  'error.S20': 'You do not have access to this. Ask the data protection officer {contact}',
  'error.S21': 'The username or password is wrong',
  'error.S22': 'No cases found. Remove filters or check the search word',
  'error.S23': 'Select how the identity was confirmed',
  'error.S24': 'The register has no contact person. Add one or choose who does the task',
  'error.S25': 'Enter a message',
  'error.S26': 'Enter at least one contact person and their email address',
  'error.S27': 'A required part is missing from the template: {part}. Put it back before publishing',
  'error.S28': 'The clock can be paused only from the day the question was sent ({date:short})',
  'error.S29': 'The task has been given to someone else. Ask the data protection officer to pass it to you',
  'error.S30': 'Write how this was settled',
};
