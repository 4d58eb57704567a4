import type { Block, Paper } from '../paper.js';
import { letter, says, unended, type LetterDate, type LetterFrame, type Words } from './frame.js';
import { disagreeAndAsk, whoToAsk } from './blocks.js';

/** L15, transfer to the right controller (Hallintolaki 21 §; law DL-3). */
export interface L15Facts {
  readonly other: Words;
  readonly why: Words;
  readonly otherContact: Words;
  /** The day it was passed on to another authority; null when it is no authority and the person must ask there. */
  readonly transferred: LetterDate | null;
  /** What is handled here, and by when; null when nothing is. */
  readonly ownPart: { readonly part: Words; readonly target: LetterDate } | null;
}

/** Writes L15. Block B stands only when no part is handled here. */
export function letterL15(facts: L15Facts, frame: LetterFrame): Paper {
  const { other, why, ownPart, transferred } = facts;
  const title = transferred === null ? 'letter.L15.headingNotOurs' : 'letter.L15.heading';
  return letter(frame, 'L15', title, [
    says(frame, 'letter.L15.what', { other, organisation: frame.organisationName, why }),
    ...whatNow(facts, frame),
    ...(ownPart === null ? [] : [says(frame, 'letter.L15.own', { ...ownPart, part: unended(ownPart.part) })]),
    ...(ownPart === null ? disagreeAndAsk(frame) : [whoToAsk(frame)]),
  ]);
}

function whatNow(
  { transferred, other, otherContact: contact }: L15Facts,
  frame: LetterFrame,
): readonly Block[] {
  return transferred === null
    ? [says(frame, 'letter.L15.cannot', { contact }), says(frame, 'letter.L15.copy')]
    : [
        says(frame, 'letter.L15.transferred', { transferred }),
        says(frame, 'letter.L15.newClock', { other, contact }),
      ];
}
