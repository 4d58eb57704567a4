import type { EventType } from '../case/event.js';
import type { LetterFact } from './letter-fact.js';
import { LETTER_CODES } from './letter.js';
import type { LetterCode } from './letter.js';
import { LETTERS } from './letter-table.js';

/** The letters that a citizen may get by mail (design §9). */
export const CITIZEN_MAIL: readonly LetterCode[] = LETTER_CODES.filter(
  (code) => LETTERS[code].to === 'requester' && LETTERS[code].carrier !== 'document',
);

/** Letters that an act of the case calls for, in order. */
export const lettersOn = (type: EventType): readonly LetterCode[] =>
  LETTER_CODES.filter((code) => {
    const { occasion } = LETTERS[code];
    return occasion.kind === 'event' && occasion.events.includes(type);
  });

/** Whether a message goes to the person who asked. A step that is no letter's code is a reminder to that person. */
export const goesToRequester = (step: string): boolean => {
  const code = LETTER_CODES.find((known) => known === step);
  return code === undefined || LETTERS[code].to === 'requester';
};

/** Whether a document must be announced to the person by L22. */
export const isAnnounced = (code: LetterCode): boolean =>
  LETTERS[code].to === 'requester' && LETTERS[code].carrier === 'document';

/** Facts a letter lacks, in the order of its list; an empty list means that it can be written. */
export const missingLetterFacts = (
  code: LetterCode,
  given: Readonly<Partial<Record<LetterFact, unknown>>>,
): readonly LetterFact[] =>
  LETTERS[code].requiredFacts.filter(
    (fact) => given[fact] === undefined || given[fact] === null || given[fact] === '',
  );
