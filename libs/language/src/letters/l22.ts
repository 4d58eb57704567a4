import type { Paper } from '../paper.js';
import { letter, link, says, type LetterFrame } from './frame.js';

/** L22, a message is waiting: the only thing a mail says of every other letter. */
export interface L22Facts {
  readonly statusUrl: string;
}

/** Writes L22. */
export function letterL22({ statusUrl }: L22Facts, frame: LetterFrame): Paper {
  return letter(frame, 'L22', 'letter.L22.heading', [
    says(frame, 'letter.L22.what', { url: link(statusUrl), caseNumber: frame.caseNumber }),
    says(frame, 'letter.L22.noSecretMail'),
  ]);
}
