import type { rightExplained as source } from '../fi/right-explained.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const rightExplained: Texts<typeof source> = {
  'right.access.explained':
    'You get to know what information is used about you and a copy of it. We also tell what it is used for and who gets it.',
  'right.rectification.explained':
    "We correct wrong information and complete what is missing. If you disagree with a professional's assessment, you can add your own view.",
  'right.erasure.explained':
    'By law many records must be kept for a certain time. You can still ask, and a person will assess it.',
  'right.restriction.explained':
    'During a restriction the information is only stored. We tell you before it ends.',
  'right.portability.explained':
    'This covers data you gave yourself and that is used on consent or contract. Otherwise we offer the data through an access request.',
  'right.objection.explained':
    'Tell us which use you object to and what is special in your situation. Direct marketing is always stopped.',
  'right.automated-decision.explained':
    'A person reviews a decision that a computer made alone. If there is no such decision, we tell you.',
  'right.consent-withdrawal.explained':
    'You can withdraw your consent at any time. You do not have to say why.',
  'right.not-sure.explained': 'Tell us what you want. You do not need to know the name of the law.',
};
