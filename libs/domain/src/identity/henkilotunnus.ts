import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import { daysInMonth } from '../calendar/day-number.js';

/** Why a text is not a personal identity code, in the order in which the reasons are looked for (law HT-5). */
export const HENKILOTUNNUS_REASONS = [
  'LENGTH',
  'NOT_DIGITS',
  'CENTURY_SIGN',
  'CHECK_CHARACTER_ALPHABET',
  'DATE',
  'INDIVIDUAL_NUMBER',
  'CHECK_CHARACTER',
  'FUTURE_DATE',
  'TEST_RANGE',
] as const;
export type HenkilotunnusReason = (typeof HENKILOTUNNUS_REASONS)[number];

/** Century of birth by sign. Source: Act 661/2009 and Decree 128/2010 as in force from 1.1.2023; law HT-2. */
export const CENTURY_OF_SIGN = {
  '+': 1800,
  '-': 1900,
  Y: 1900,
  X: 1900,
  W: 1900,
  V: 1900,
  U: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
} as const;
export type CenturySign = keyof typeof CENTURY_OF_SIGN;

/** Check characters by remainder; G, I, O, Q and Z are not used (law HT-1). */
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** 000 and 001 are never given (law HT-4). */
const FIRST_INDIVIDUAL_NUMBER = 2;

/** 900–999 are temporary or test codes, never in the population register (law HT-4). */
const FIRST_TEST_NUMBER = 900;

/**
 * A valid personal identity code. The whole of `code` identifies: two people may differ only in the sign (law HT-3).
 * The sex is never derived (law HT-6).
 */
export interface Henkilotunnus {
  /** The canonical form: eleven characters. */
  readonly code: string;
  readonly birthDate: PlainDate;
  readonly centurySign: CenturySign;
  readonly individualNumber: string;
  readonly testRange: boolean;
}

/** What the environment decides: today's Helsinki date, and whether 900–999 are accepted (never in production). */
export interface HenkilotunnusTerms {
  readonly today: PlainDate;
  readonly allowTestRange: boolean;
}

export type HenkilotunnusResult =
  | { readonly ok: true; readonly henkilotunnus: Henkilotunnus }
  | { readonly ok: false; readonly reason: HenkilotunnusReason };

/**
 * The canonical writing of what a person typed: trimmed, ASCII letters in upper case, every kind of dash as `-`.
 * For the edge of the system only; `parseHenkilotunnus` itself is strict.
 */
export function normaliseHenkilotunnus(typed: string): string {
  return typed
    .trim()
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/**
 * Reads a personal identity code strictly, or gives the first reason why it is none.
 * Source: Decree 128/2010 s. 2; law HT-1…HT-5.
 */
export function parseHenkilotunnus(code: string, terms: HenkilotunnusTerms): HenkilotunnusResult {
  const parts = partsOf(code);
  if (typeof parts === 'string') return { ok: false, reason: parts };
  const birthDate = birthDateOf(parts);
  if (birthDate === null) return { ok: false, reason: 'DATE' };
  const individual = Number(parts.individualNumber);
  if (individual < FIRST_INDIVIDUAL_NUMBER) return { ok: false, reason: 'INDIVIDUAL_NUMBER' };
  const checkCharacter = checkCharacterOf(`${parts.digits}${parts.individualNumber}`);
  if (parts.checkCharacter !== checkCharacter) return { ok: false, reason: 'CHECK_CHARACTER' };
  if (Temporal.PlainDate.compare(birthDate, terms.today) > 0) return { ok: false, reason: 'FUTURE_DATE' };
  const testRange = individual >= FIRST_TEST_NUMBER;
  if (testRange && !terms.allowTestRange) return { ok: false, reason: 'TEST_RANGE' };
  const { centurySign, individualNumber } = parts;
  return { ok: true, henkilotunnus: { code, birthDate, centurySign, individualNumber, testRange } };
}

/** The check character of the nine digits DDMMYYNNN; the sign is not part of the number (law HT-1). */
export function checkCharacterOf(nineDigits: string): string {
  return CHECK_CHARACTERS.charAt(Number(nineDigits) % CHECK_CHARACTERS.length);
}

/** The code as it may be shown: the birth date and sign only, e.g. `100190-****` (law HT-6). */
export function maskHenkilotunnus(henkilotunnus: Henkilotunnus): string {
  return `${henkilotunnus.code.slice(0, 7)}****`;
}

interface Parts {
  /** DDMMYY */
  readonly digits: string;
  readonly centurySign: CenturySign;
  readonly individualNumber: string;
  readonly checkCharacter: string;
}

/** The parts of a code whose form is right, or the first reason of form. */
function partsOf(code: string): Parts | HenkilotunnusReason {
  const characters = Array.from(code);
  if (characters.length !== 11) return 'LENGTH';
  const digits = characters.slice(0, 6).join('');
  const individualNumber = characters.slice(7, 10).join('');
  if (!/^[0-9]{9}$/.test(digits + individualNumber)) return 'NOT_DIGITS';
  const sign = characters[6] ?? '';
  if (!isCenturySign(sign)) return 'CENTURY_SIGN';
  const checkCharacter = characters[10] ?? '';
  if (!CHECK_CHARACTERS.includes(checkCharacter)) return 'CHECK_CHARACTER_ALPHABET';
  return { digits, centurySign: sign, individualNumber, checkCharacter };
}

function isCenturySign(sign: string): sign is CenturySign {
  return Object.hasOwn(CENTURY_OF_SIGN, sign);
}

/** The date of birth in the sign's century, or null when there is no such date. */
function birthDateOf(parts: Parts): PlainDate | null {
  const day = Number(parts.digits.slice(0, 2));
  const month = Number(parts.digits.slice(2, 4));
  const year = CENTURY_OF_SIGN[parts.centurySign] + Number(parts.digits.slice(4, 6));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return new Temporal.PlainDate(year, month, day);
}
