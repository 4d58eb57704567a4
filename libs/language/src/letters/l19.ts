import type { Paper } from '../paper.js';
import { forReader, letter, says, type LetterDate, type LetterFrame, type Words } from './frame.js';
import { disagreeAndAsk } from './blocks.js';

/** L19, a restriction is in force or will be lifted; the latter leaves before the end (GDPR Art. 18(3)). */
export type L19Facts =
  | { readonly kind: 'in-force'; readonly from: LetterDate }
  | { readonly kind: 'ending'; readonly to: LetterDate; readonly why: Words };

/** Writes L19. */
export function letterL19(facts: L19Facts, frame: LetterFrame): Paper {
  switch (facts.kind) {
    case 'in-force': {
      const title = forReader(frame, 'letter.L19.heading.in-force', 'letter.L19.heading.in-forceOther');
      return letter(frame, 'L19', title, [
        says(frame, forReader(frame, 'letter.L19.in-force', 'letter.L19.in-forceOther'), {
          from: facts.from,
        }),
        says(frame, 'letter.L19.beforeEnd'),
        ...disagreeAndAsk(frame),
      ]);
    }
    case 'ending':
      return letter(frame, 'L19', 'letter.L19.heading.ending', [
        says(frame, 'letter.L19.ending', { to: facts.to, why: facts.why }),
        ...disagreeAndAsk(frame),
      ]);
    default:
      return facts satisfies never;
  }
}
