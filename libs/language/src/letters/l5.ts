import type { Paper } from '../paper.js';
import { t } from '../translate.js';
import { item, link, list, says, type LetterDate } from './frame.js';
import { staffPaper, type StaffFrame, type TaskOfMail } from './staff-frame.js';

/** L5, new task: to the register's contact persons, at once. */
export interface L5Facts extends TaskOfMail {
  readonly due: LetterDate;
  readonly target: LetterDate;
  /** Name and phone of the data protection officer. */
  readonly dpo: string;
}

const WAYS = [
  'letter.L5.way.found',
  'letter.L5.way.none',
  'letter.L5.way.time',
  'letter.L5.way.notMine',
] as const;

/** Writes L5. */
export function letterL5({ register, right, due, target, dpo }: L5Facts, frame: StaffFrame): Paper {
  return staffPaper(frame, 'L5', 'letter.L5.heading', [
    says(frame, 'letter.L5.what', { register, task: t(frame.language, `letter.task.${right}`) }),
    says(frame, 'letter.L5.due', { due, target }),
    says(frame, 'letter.L5.open', { link: link(frame.link) }),
    says(frame, 'letter.L5.ways'),
    list(WAYS.map((key) => item(frame, key))),
    says(frame, 'letter.L5.noMail'),
    says(frame, 'letter.L5.help', { dpo }),
  ]);
}
