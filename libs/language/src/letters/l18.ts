import { dateShort } from '../dates.js';
import type { Paper } from '../paper.js';
import { listOf } from '../wording.js';
import { letter, says, type LetterDate, type LetterFrame, type LetterRemedy, type Words } from './frame.js';
import { reviewDisagreeAndAsk } from './blocks.js';

/** L18, closed because identity was not proved: never silently, with a short certificate (law RT-17, DL-17). */
export interface L18Facts {
  readonly asked: readonly LetterDate[];
  readonly why: Words;
  readonly reopenUntil: LetterDate;
  readonly remedy: LetterRemedy | null;
}

/** Writes L18. It never says whether the registers hold data. */
export function letterL18({ asked, why, reopenUntil, remedy }: L18Facts, frame: LetterFrame): Paper {
  const dates = listOf(asked.map(dateShort), frame.language);
  const end = reviewDisagreeAndAsk(frame, remedy);
  const blocks = [
    says(frame, 'letter.L18.what', { dates, why }),
    says(frame, 'letter.L18.therefore'),
    says(frame, 'letter.L18.continue', { reopenUntil }),
    says(frame, 'letter.L18.otherWay', { phone: frame.contact.phone }),
    says(frame, 'letter.L18.certificate'),
    ...end.blocks,
  ];
  return letter(frame, 'L18', 'letter.L18.heading', blocks, end.attachments);
}
