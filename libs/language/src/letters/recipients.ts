import type { Block } from '../paper.js';
import { listOf } from '../wording.js';
import { says, type LetterFrame, type Words } from './frame.js';

/** Whether the recipients of the data were told (GDPR Art. 19). */
export type RecipientsTold =
  | { readonly kind: 'told'; readonly names: readonly string[] }
  /** They are told next; the notice is not out yet. */
  | { readonly kind: 'later'; readonly names: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible'; readonly why: Words };

/** The sentence about the recipients. */
export function recipientsSentence(told: RecipientsTold, frame: LetterFrame): Block {
  switch (told.kind) {
    case 'told':
      return says(frame, 'letter.recipients.told', { recipients: listOf(told.names, frame.language) });
    case 'later':
      return says(frame, 'letter.recipients.later', { recipients: listOf(told.names, frame.language) });
    case 'none':
      return says(frame, 'letter.recipients.none');
    case 'impossible':
      return says(frame, 'letter.recipients.impossible', { why: told.why });
    default:
      return told satisfies never;
  }
}
