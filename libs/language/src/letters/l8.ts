import type { Paper } from '../paper.js';
import { link, says, type LetterDate } from './frame.js';
import { staffPaper, type StaffFrame, type TaskOfMail } from './staff-frame.js';

/** L8, overdue: two working days after the due date. */
export interface L8Facts extends TaskOfMail {
  readonly due: LetterDate;
  readonly target: LetterDate;
  readonly statutory: LetterDate;
  readonly escalation: LetterDate;
}

/** Writes L8. */
export function letterL8({ due, target, statutory, escalation }: L8Facts, frame: StaffFrame): Paper {
  return staffPaper(frame, 'L8', 'letter.L8.heading', [
    says(frame, 'letter.L8.what', { due }),
    says(frame, 'letter.L8.target', { target, statutory }),
    says(frame, 'letter.L8.do', { link: link(frame.link) }),
    says(frame, 'letter.L8.next', { escalation }),
    says(frame, 'letter.digest.noMail'),
  ]);
}
