import type { PdfSheet } from './pdf-sheet.js';

/**
 * Words that any letter may hold: small letters and signs around them. Names, numbers and codes begin with a capital or
 * hold a digit; they are laid out anew in each document and are not kept in memory after it.
 */
const ORDINARY = /^[(\p{Ll}][\p{Ll}.,:;)-]{0,30} ?$/u;

/** Most words that are kept for each weight; about four megabytes together. */
const MOST_WORDS = 4_000;

const layouts = { regular: new Map<string, unknown>(), bold: new Map<string, unknown>() };

/**
 * Lets documents share the laid-out glyphs of ordinary words. Laying out is half the work of a letter, and letters
 * repeat their words. A layout is read only and depends on nothing but the word, so the file stays the same.
 */
export function shareLayouts(sheet: PdfSheet): void {
  for (const weight of ['regular', 'bold'] as const) {
    const font = sheet.font(weight, 10)._font;
    const layOut = font.layoutCached.bind(font);
    const known = layouts[weight];
    font.layoutCached = (text) => {
      const found = known.get(text);
      if (found !== undefined) return found;
      const layout = layOut(text);
      if (known.size < MOST_WORDS && ORDINARY.test(text)) known.set(text, layout);
      return layout;
    };
  }
}
