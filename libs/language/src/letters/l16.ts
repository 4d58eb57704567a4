import type { Paper } from '../paper.js';
import { letter, link, says, when, type LetterDate, type LetterFrame, type Words } from './frame.js';

/** L16, notice to a recipient of data, or an instruction to a processor (GDPR Art. 19, 28(3); law NT-1, NT-3). */
export interface L16Facts {
  readonly change: 'rectification' | 'erasure' | 'restriction';
  readonly register: Words;
  /** Day of the disclosure; null when the data go regularly and no single day is known. */
  readonly disclosed: LetterDate | null;
  readonly done: LetterDate;
  /** A processor is given an instruction instead of a request. */
  readonly processor: boolean;
  readonly confirmBy: LetterDate;
  /** Where to confirm; null: to the contact person. */
  readonly link: string | null;
}

/** Writes L16: formal, by a secure channel; the person stands only in the protected attachment. */
export function letterL16(facts: L16Facts, frame: LetterFrame): Paper {
  const { change, register, disclosed, done, processor, confirmBy } = facts;
  const { handler, phone } = frame.contact;
  return letter(frame, 'L16', `letter.L16.heading.${change}`, [
    disclosed === null
      ? says(frame, `letter.L16.regular.${change}`, { register, done })
      : says(frame, `letter.L16.what.${change}`, { disclosed, register, done }),
    says(frame, 'letter.L16.attachment'),
    says(frame, processor ? 'letter.L16.instruction' : 'letter.L16.do'),
    ...when(change === 'restriction', says(frame, 'letter.L16.storedOnly')),
    facts.link === null
      ? says(frame, 'letter.L16.confirmContact', { confirmBy })
      : says(frame, 'letter.L16.confirm', { confirmBy, link: link(facts.link) }),
    says(frame, 'letter.L16.basis', { handler, phone }),
  ]);
}
