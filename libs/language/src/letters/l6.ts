import type { Paper } from '../paper.js';
import { t } from '../translate.js';
import { link, says, type LetterDate } from './frame.js';
import { staffPaper, type StaffFrame, type TaskOfMail } from './staff-frame.js';

/** L6, first reminder: three working days before the due date. */
export interface L6Facts extends TaskOfMail {
  readonly due: LetterDate;
  readonly deputy: string | null;
}

/** Writes L6. */
export function letterL6({ right, due, deputy }: L6Facts, frame: StaffFrame): Paper {
  return staffPaper(frame, 'L6', 'letter.L6.heading', [
    says(frame, 'letter.L6.what', { due }),
    says(frame, 'letter.L6.open', {
      task: t(frame.language, `letter.task.${right}`),
      link: link(frame.link),
    }),
    deputy === null ? says(frame, 'letter.L6.helpNoDeputy') : says(frame, 'letter.L6.help', { deputy }),
    says(frame, 'letter.digest.noMail'),
  ]);
}
