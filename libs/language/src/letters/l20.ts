import type { Paper } from '../paper.js';
import { link, says, type LetterDate } from './frame.js';
import { staffPaper, type StaffFrame } from './staff-frame.js';

/** L20, signature request to the signatory, at once. */
export interface L20Facts {
  readonly signDue: LetterDate;
  readonly statutory: LetterDate;
}

/** Writes L20. */
export function letterL20({ signDue, statutory }: L20Facts, frame: StaffFrame): Paper {
  return staffPaper(frame, 'L20', 'letter.L20.heading', [
    says(frame, 'letter.L20.what', { caseNumber: frame.caseNumber }),
    says(frame, 'letter.L20.do', { signDue, link: link(frame.link) }),
    says(frame, 'letter.L20.deadline', { statutory }),
  ]);
}
