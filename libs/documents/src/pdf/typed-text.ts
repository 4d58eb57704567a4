import { paperFonts } from './fonts.js';

/** What is drawn for a character that the embedded font has no sign for; the text itself stays in the file. */
const REPLACEMENT = '\uFFFD';

/** A word as it is drawn. `actual` is set when the drawn signs alone would not read back as the typed text. */
export interface DrawnWord {
  readonly drawn: string;
  readonly actual: string | null;
}

/**
 * Makes typed text safe to set: line ends become `\n`, tabs become spaces, and what is no character at all (control
 * characters, halves of a surrogate pair) becomes the replacement character.
 */
export function settable(typed: string): string {
  return typed
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Surrogate}|(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}/gu, REPLACEMENT);
}

/**
 * Chooses the signs for one word. Ordinary letters are drawn as they are. A word with invisible characters, joined
 * marks or characters that the font lacks is drawn as well as the font can, and carries its typed text beside it
 * (`ActualText`), so that copying and reading aloud give what was typed.
 */
export function drawnWord(word: string, bold: boolean): DrawnWord {
  const { exact, regular, bold: heavy } = paperFonts();
  if (isExact(word, exact)) return { drawn: word, actual: null };
  const font = bold ? heavy : regular;
  let drawn = '';
  for (const character of word) {
    if (/\p{Cf}|\u034F|[\u115F\u1160\u3164\uFFA0]|\p{Variation_Selector}/u.test(character)) continue;
    drawn += font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : REPLACEMENT;
  }
  if (drawn === '') drawn = REPLACEMENT;
  const readsBack = font
    .layout(drawn)
    .glyphs.flatMap((glyph) => glyph.codePoints)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
  return { drawn, actual: readsBack === word ? null : word };
}

function isExact(word: string, exact: ReadonlySet<number>): boolean {
  for (const character of word) if (!exact.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}
