import type { Paper } from '../paper.js';
import {
  heading,
  letter,
  list,
  says,
  when,
  type LetterFrame,
  type LetterRemedy,
  type Words,
} from './frame.js';
import { reviewDisagreeAndAsk } from './blocks.js';

/** L13, partial refusal: the certificate goes along for the refused part only (law RF-2). */
export interface L13Facts {
  readonly granted: readonly Words[];
  readonly refused: readonly Words[];
  /** Covered places are numbered in the files. */
  readonly numbered: boolean;
  readonly remedy: LetterRemedy | null;
}

/** Writes L13. */
export function letterL13({ granted, refused, numbered, remedy }: L13Facts, frame: LetterFrame): Paper {
  const end = reviewDisagreeAndAsk(frame, remedy);
  const blocks = [
    says(frame, 'letter.L13.what'),
    heading(frame, 'letter.L13.granted'),
    list(granted.map((each) => [each])),
    heading(frame, 'letter.L13.refused'),
    list(refused.map((each) => [each])),
    says(frame, 'letter.L13.certificate'),
    ...when(numbered, says(frame, 'letter.L13.numbered')),
    ...end.blocks,
  ];
  return letter(frame, 'L13', 'letter.L13.heading', blocks, end.attachments);
}
