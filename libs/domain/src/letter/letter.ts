import type { EventType } from '../case/event.js';
import type { LadderStep } from '../reminder/ladder.js';
import type { LetterFact } from './letter-fact.js';

/** The letters of the service (letters L1–L22; L23 tells of an intended fee, law FE-3). */
export const LETTER_CODES = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6',
  'L7',
  'L8',
  'L9',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
  'L17',
  'L18',
  'L19',
  'L20',
  'L21',
  'L22',
  'L23',
] as const;
export type LetterCode = (typeof LETTER_CODES)[number];

/** Who reads a letter. */
export type LetterReader = 'requester' | 'owners' | 'ladder' | 'escalation' | 'recipient' | 'signatory';

/**
 * How a letter travels. Citizens get mail of L1, L2 and L22 only; every other letter is a document in the service that
 * L22 announces (design §9). Mail to staff holds no personal data.
 */
export type LetterCarrier = 'mail' | 'document' | 'mail-and-document';

/** What opens a document: the case secret, or the secret and a confirmed identity (design §9). */
export type LetterKey = 'secret' | 'secret-and-identity';

/** Blocks at the end: A who to ask, B if you disagree, C appeal instructions (letters, blocks). */
export type LetterBlock = 'A' | 'B' | 'C';

/** Why a letter is written: an act of the case, an ending of an item, a step of the ladder, or another letter that waits. */
export type LetterOccasion =
  | { readonly kind: 'event'; readonly events: readonly EventType[] }
  | { readonly kind: 'ending' }
  | { readonly kind: 'ladder'; readonly step: LadderStep }
  | { readonly kind: 'announcement' };

/** What neutral mode changes (letters, rules for all letters; law ID-26, NT-4). */
export type NeutralRule =
  /** Sender and subject show the organisation and the case number only; no address anywhere; post only to a contact address. */
  | 'citizen'
  /** Nothing to change: the letter never names the person. */
  | 'no-person'
  /** Notices to recipients carry no address data (law NT-4). */
  | 'no-address-data';

/** The law and the logistics of one letter; its words live in libs/language under `letter.<code>`. */
export interface LetterRow {
  readonly code: LetterCode;
  readonly to: LetterReader;
  readonly occasion: LetterOccasion;
  readonly carrier: LetterCarrier;
  /** Null for mail to staff and for notices to recipients, which go by a secure channel. */
  readonly opensWith: LetterKey | null;
  readonly requiredFacts: readonly LetterFact[];
  readonly blocks: readonly LetterBlock[];
  readonly neutral: NeutralRule;
  readonly source: string;
}
