import type { Paper } from '../paper.js';
import type { LetterFrame } from './frame.js';
import { letterL1, type L1Facts } from './l1.js';
import { letterL10, type L10Facts } from './l10.js';
import { letterL11, type L11Facts } from './l11.js';
import { letterL13, type L13Facts } from './l13.js';
import { letterL14, type L14Facts } from './l14.js';
import { letterL15, type L15Facts } from './l15.js';
import { letterL16, type L16Facts } from './l16.js';
import { letterL17, type L17Facts } from './l17.js';
import { letterL18, type L18Facts } from './l18.js';
import { letterL19, type L19Facts } from './l19.js';
import { letterL2, type L2Facts } from './l2.js';
import { letterL21, type L21Facts } from './l21.js';
import { letterL22, type L22Facts } from './l22.js';
import { letterL23, type L23Facts } from './l23.js';
import { letterL3, type L3Facts } from './l3.js';
import { letterL4, type L4Facts } from './l4.js';

export type { LetterDate, LetterFrame, LetterRemedy, Words } from './frame.js';
export { coverPaper } from './cover.js';
export {
  dataPaper,
  packageIndexPaper,
  withheldPaper,
  type DataFacts,
  type PackageFrame,
} from './data-paper.js';
export { informationPaper, informationWords } from './information-paper.js';
export type { CoverFacts, CoverInformation, CoverItem } from './cover.js';
export type { RecipientsTold } from './recipients.js';
export { digestPaper, HANDLER_WARNINGS, warningPaper } from './digest.js';
export type { DigestLine, HandlerWarning, WarningLine } from './digest.js';
export type { StaffFrame, TaskOfMail } from './staff-frame.js';
export { letterL5, type L5Facts } from './l5.js';
export { letterL6, type L6Facts } from './l6.js';
export { letterL7, type L7Facts } from './l7.js';
export { letterL8, type L8Facts } from './l8.js';
export { letterL9, type L9Facts } from './l9.js';
export { letterOwnerCode, type OwnerCodeFacts } from './owner-code.js';
export { letterL20, type L20Facts } from './l20.js';

/** The facts of each letter that goes out of the house as a document (L12 is the certificate). */
export interface LetterFacts {
  readonly L1: L1Facts;
  readonly L2: L2Facts;
  readonly L3: L3Facts;
  readonly L4: L4Facts;
  readonly L10: L10Facts;
  readonly L11: L11Facts;
  readonly L13: L13Facts;
  readonly L14: L14Facts;
  readonly L15: L15Facts;
  readonly L16: L16Facts;
  readonly L17: L17Facts;
  readonly L18: L18Facts;
  readonly L19: L19Facts;
  readonly L21: L21Facts;
  readonly L22: L22Facts;
  readonly L23: L23Facts;
}

/** Code of a letter to a citizen or a recipient. */
export type DocumentLetter = keyof LetterFacts;

const LETTERS: {
  readonly [Code in DocumentLetter]: (facts: LetterFacts[Code], frame: LetterFrame) => Paper;
} = {
  L1: letterL1,
  L2: letterL2,
  L3: letterL3,
  L4: letterL4,
  L10: letterL10,
  L11: letterL11,
  L13: letterL13,
  L14: letterL14,
  L15: letterL15,
  L16: letterL16,
  L17: letterL17,
  L18: letterL18,
  L19: letterL19,
  L21: letterL21,
  L22: letterL22,
  L23: letterL23,
};

/** Codes of the letters that `letterPaper` writes. */
export const DOCUMENT_LETTERS = Object.keys(LETTERS) as readonly DocumentLetter[];

/** Writes a letter as a paper. Throws when a fact is missing, so that no letter leaves with a hole. */
export function letterPaper<Code extends DocumentLetter>(
  code: Code,
  facts: LetterFacts[Code],
  frame: LetterFrame,
): Paper {
  return LETTERS[code](facts, frame);
}

export {
  letterL1,
  letterL10,
  letterL11,
  letterL13,
  letterL14,
  letterL15,
  letterL16,
  letterL17,
  letterL18,
  letterL19,
  letterL2,
  letterL21,
  letterL22,
  letterL23,
  letterL3,
  letterL4,
};
export type {
  L1Facts,
  L10Facts,
  L11Facts,
  L13Facts,
  L14Facts,
  L15Facts,
  L16Facts,
  L17Facts,
  L18Facts,
  L19Facts,
  L2Facts,
  L21Facts,
  L22Facts,
  L23Facts,
  L3Facts,
  L4Facts,
};
