import type { letterCover as source } from '../fi/letter-cover.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const letterCover: Texts<typeof source> = {
  'letter.cover.subject': 'Answer to your request – case {caseNumber}',
  'letter.cover.heading': 'Answer to your request',
  'letter.cover.intro': 'We received your request on {received}. Here is our answer.',
  'letter.cover.item': '{right}: {register}',
  'letter.cover.given': 'What we did or give',
  'letter.cover.withheld': 'What we do not give',
  'letter.cover.withheldLine': '{description} Ground: {ground}',
  'letter.cover.certificate':
    'The reason is in the refusal certificate {number}. It also tells how to seek a review.',
  'letter.cover.noData':
    'We do not process data in this register. If there may be another name or unit, tell us: {url}.',
  'letter.cover.check': 'Please check. If it is still wrong, reply in your case: {url}.',
  'letter.cover.restricted': 'During the restriction the data is only stored. We tell you before it ends.',
  'letter.cover.earlierUse': 'The earlier use based on your consent was lawful.',
  'letter.cover.information': 'About the register: {register}',
  'letter.cover.informationLanguage':
    'Some of the texts come straight from the privacy notice, which is in Finnish.',
  'letter.cover.rights': 'If something is wrong or you want something else, make a new request: {url}.',
};
