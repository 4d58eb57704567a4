import type { Paper } from '../paper.js';
import { letter, link, says, type LetterDate, type LetterFrame } from './frame.js';
import { whoToAsk } from './blocks.js';

/** L17, closed because withdrawn (ux C15). */
export interface L17Facts {
  readonly withdrawn: LetterDate;
  readonly undoUntil: LetterDate;
  readonly newRequestUrl: string;
  readonly caseYears: number;
}

/** Writes L17. */
export function letterL17(
  { withdrawn, undoUntil, newRequestUrl, caseYears }: L17Facts,
  frame: LetterFrame,
): Paper {
  return letter(frame, 'L17', 'letter.L17.heading', [
    says(frame, 'letter.L17.what', { withdrawn }),
    says(frame, 'letter.L17.notYou'),
    says(frame, 'letter.L17.undo', { undoUntil }),
    says(frame, 'letter.L17.again', { url: link(newRequestUrl) }),
    says(frame, 'letter.L17.keep', { years: caseYears }),
    whoToAsk(frame),
  ]);
}
