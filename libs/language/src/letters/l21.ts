import type { Block, Paper } from '../paper.js';
import { letter, says, type LetterDate, type LetterFrame, type Words } from './frame.js';
import { disagreeAndAsk } from './blocks.js';
import { recipientsSentence, type RecipientsTold } from './recipients.js';

/** L21, erasure, objection or withdrawal of consent carried out (GDPR Art. 17, 21, 7(3)). */
export type L21Facts =
  | {
      readonly kind: 'erased';
      readonly done: LetterDate;
      readonly items: Words;
      readonly recipients: RecipientsTold;
    }
  /** A decision that a machine had made was looked at again by a person (Art. 22(3)). */
  | { readonly kind: 'reviewed'; readonly done: LetterDate; readonly result: Words }
  | { readonly kind: 'use-stopped'; readonly done: LetterDate; readonly purpose: Words }
  | { readonly kind: 'consent-withdrawn'; readonly from: LetterDate };

/** Writes L21. */
export function letterL21(facts: L21Facts, frame: LetterFrame): Paper {
  return letter(frame, 'L21', `letter.L21.heading.${facts.kind}`, [
    ...done(facts, frame),
    ...disagreeAndAsk(frame),
  ]);
}

function done(facts: L21Facts, frame: LetterFrame): readonly Block[] {
  switch (facts.kind) {
    case 'erased':
      return [
        says(frame, 'letter.L21.erased', { done: facts.done, items: facts.items }),
        recipientsSentence(facts.recipients, frame),
      ];
    case 'reviewed':
      return [says(frame, 'letter.L21.reviewed', { done: facts.done, result: facts.result })];
    case 'use-stopped':
      return [says(frame, 'letter.L21.use-stopped', { done: facts.done, purpose: facts.purpose })];
    case 'consent-withdrawn':
      return [says(frame, 'letter.L21.consent-withdrawn', { from: facts.from })];
    default:
      return facts satisfies never;
  }
}
