import type { Paper } from '../paper.js';
import { link, says, type LetterDate } from './frame.js';
import { staffPaper, type StaffFrame, type TaskOfMail } from './staff-frame.js';

/** L7, second reminder: on the due date at 8.00. */
export interface L7Facts extends TaskOfMail {
  /** How long the task usually takes. */
  readonly minutes: number;
  readonly overdueNotice: LetterDate;
}

/** Writes L7. */
export function letterL7({ minutes, overdueNotice }: L7Facts, frame: StaffFrame): Paper {
  return staffPaper(frame, 'L7', 'letter.L7.heading', [
    says(frame, 'letter.L7.what', { link: link(frame.link) }),
    says(frame, 'letter.L7.effort', { minutes }),
    says(frame, 'letter.L7.next', { overdueNotice }),
    says(frame, 'letter.digest.noMail'),
  ]);
}
