import type { Paper } from '../paper.js';
import { listOf } from '../wording.js';
import {
  forReader,
  letter,
  link,
  list,
  says,
  type LetterDate,
  type LetterFrame,
  type Words,
} from './frame.js';
import { disagreeAndAsk } from './blocks.js';

/** L14, no data found: an answer, not a refusal (law RT-6, RF-9). */
export interface L14Facts {
  readonly received: LetterDate;
  readonly registers: readonly Words[];
  readonly searched: LetterDate;
  /** With what it was searched, in plain words: `nimi`, `syntymäaika`; never the values. */
  readonly terms: readonly string[];
  readonly period: Words;
  readonly retention: Words;
  readonly statusUrl: string;
  readonly reopenUntil: LetterDate;
  /** How long the case file is kept, in years from its end. */
  readonly caseYears: number;
}

/** Writes L14. */
export function letterL14(facts: L14Facts, frame: LetterFrame): Paper {
  const { received, searched, terms, period, retention, reopenUntil } = facts;
  const title = forReader(frame, 'letter.L14.heading', 'letter.L14.headingOther');
  return letter(frame, 'L14', title, [
    says(frame, forReader(frame, 'letter.L14.what', 'letter.L14.whatOther'), { received }),
    list(facts.registers.map((register) => [register])),
    says(frame, 'letter.L14.searched', { searched, terms: listOf(terms, frame.language), period }),
    says(frame, 'letter.L14.retention', { retention }),
    says(frame, 'letter.L14.again', { url: link(facts.statusUrl), reopenUntil }),
    says(frame, 'letter.L14.caseFile', { years: facts.caseYears }),
    ...disagreeAndAsk(frame),
  ]);
}
