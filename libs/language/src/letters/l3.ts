import type { Paper } from '../paper.js';
import { letter, link, says, type LetterDate, type LetterFrame, type Words } from './frame.js';
import { whoToAsk } from './blocks.js';

/** L3, request for clarification: shown only in the service (GDPR recital 63; law DL-14). */
export interface L3Facts {
  readonly question: Words;
  readonly why: Words;
  readonly due: LetterDate;
  readonly pausedFrom: LetterDate | null;
  readonly statusUrl: string;
}

/** Writes L3. */
export function letterL3({ question, why, due, pausedFrom, statusUrl }: L3Facts, frame: LetterFrame): Paper {
  const { phone } = frame.contact;
  return letter(frame, 'L3', 'letter.L3.heading', [
    says(frame, 'letter.L3.what'),
    says(frame, 'letter.L3.question', { question }),
    says(frame, 'letter.L3.why', { why }),
    says(frame, 'letter.L3.free'),
    says(frame, 'letter.L3.answer', { url: link(statusUrl), phone, due }),
    ...(pausedFrom === null ? [] : [says(frame, 'letter.L3.pause', { from: pausedFrom })]),
    says(frame, 'letter.L3.otherwise'),
    whoToAsk(frame),
  ]);
}
