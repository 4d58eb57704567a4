import type { Paper } from '../paper.js';
import {
  forReader,
  letter,
  link,
  says,
  unended,
  when,
  type LetterDate,
  type LetterFrame,
  type Words,
} from './frame.js';
import { disagreeAndAsk } from './blocks.js';
import { recipientsSentence, type RecipientsTold } from './recipients.js';

/** L11, rectification done (GDPR Art. 16, 19). */
export interface L11Facts {
  readonly done: LetterDate;
  readonly register: Words;
  /** The entry before and now; null when the record was completed with a statement only. */
  readonly values: { readonly old: Words; readonly new: Words } | null;
  /** What was done, in the words of the decision; null when old and new value say it. */
  readonly given: Words | null;
  /** The person's own statement was added (Art. 16, second sentence). */
  readonly completed: boolean;
  /** Why the earlier entry stays in the change history; null when it does not. */
  readonly historyKept: Words | null;
  readonly recipients: RecipientsTold;
  /** What was not corrected; a certificate speaks about it. */
  readonly notCorrected: Words | null;
  readonly statusUrl: string;
}

/** Writes L11. */
export function letterL11(facts: L11Facts, frame: LetterFrame): Paper {
  const { done, register, values, given, historyKept, notCorrected } = facts;
  const title = forReader(frame, 'letter.L11.heading', 'letter.L11.headingOther');
  return letter(frame, 'L11', title, [
    says(frame, forReader(frame, 'letter.L11.done', 'letter.L11.doneOther'), { done, register }),
    ...(values === null ? [] : [says(frame, 'letter.L11.values', values)]),
    ...(given === null ? [] : [{ kind: 'paragraph', content: [given] } as const]),
    ...when(facts.completed, says(frame, 'letter.L11.completed')),
    ...(historyKept === null ? [] : [says(frame, 'letter.L11.history', { why: historyKept })]),
    recipientsSentence(facts.recipients, frame),
    ...(notCorrected === null
      ? []
      : [says(frame, 'letter.L11.notCorrected', { item: unended(notCorrected) })]),
    says(frame, 'letter.L11.check', { url: link(facts.statusUrl) }),
    ...disagreeAndAsk(frame),
  ]);
}
