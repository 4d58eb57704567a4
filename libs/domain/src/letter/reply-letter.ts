import { givesData } from '../case/reply-content.js';
import type { Outcome } from '../case/vocabulary.js';
import type { Right } from '../right/right.js';
import type { LetterCode } from './letter.js';

type Endings = Readonly<Record<Outcome, LetterCode>>;

/** Endings that read alike whatever the right. */
const SHARED = {
  refused: 'L12',
  'no-data': 'L14',
  withdrawn: 'L17',
  transferred: 'L15',
  'lapsed-no-identity': 'L18',
} as const satisfies Partial<Endings>;

const endings = (granted: LetterCode): Endings => ({ granted, 'partly-granted': 'L13', ...SHARED });

/** Which letter tells an outcome of a right. A partly granted item gets L13 with the certificate for the refused part. */
export const REPLY_LETTERS: Readonly<Record<Right, Endings>> = {
  access: endings('L10'),
  rectification: endings('L11'),
  erasure: endings('L21'),
  restriction: endings('L19'),
  portability: endings('L10'),
  objection: endings('L21'),
  'automated-decision': endings('L21'),
  'consent-withdrawal': endings('L21'),
};

/** The letter that tells an outcome. */
export const replyLetterFor = (right: Right, outcome: Outcome): LetterCode => REPLY_LETTERS[right][outcome];

/**
 * The letter about one item that goes with a reply beside its cover letter; null where something else tells it: the cover letter
 * and the paper with the data (L10, L13), the certificate (L12), or the letter of the withdrawal or the lapse (L17, L18).
 */
export function ownLetterFor(right: Right, outcome: Outcome): LetterCode | null {
  const code = replyLetterFor(right, outcome);
  if (givesData({ right, outcome })) return null;
  return code === 'L12' || code === 'L17' || code === 'L18' ? null : code;
}
