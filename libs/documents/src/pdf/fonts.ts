import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The two weights that a paper uses, with the code points that each draws and reads back one to one. */
export interface PaperFonts {
  readonly regular: Font;
  readonly bold: Font;
  /** Code points for which drawing the glyph and reading the text back gives the same code point. */
  readonly exact: ReadonlySet<number>;
}

/** Ligatures that the fonts make by themselves; see `teachLigatures`. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];

let loaded: PaperFonts | undefined;

/**
 * The embedded Noto Sans (SIL Open Font License), parsed once per process: parsing it for each letter makes a letter
 * eight times slower.
 */
export function paperFonts(): PaperFonts {
  loaded ??= loadFonts();
  return loaded;
}

function loadFonts(): PaperFonts {
  const regular = openFont('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
  const bold = openFont('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf');
  const exactRegular = teach(regular);
  const exactBold = teach(bold);
  return { regular, bold, exact: new Set([...exactRegular].filter((codePoint) => exactBold.has(codePoint))) };
}

function openFont(path: string): Font {
  const require = createRequire(import.meta.url);
  return create(readFileSync(require.resolve(path))) as Font;
}

/**
 * A parsed font remembers for each glyph the first text that asked for it, and the PDF says that text when it is
 * copied or read aloud. Without this the wording of one letter could change how the next one reads: so every glyph
 * is asked for once, in a fixed order, before any letter is drawn.
 */
function teach(font: Font): Set<number> {
  for (const ligature of LIGATURES) font.layout(ligature);
  const exact = new Set<number>();
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) {
    const glyph = font.glyphForCodePoint(codePoint);
    const readsBack = glyph.codePoints.length === 1 && glyph.codePoints[0] === codePoint;
    if (readsBack && isPlain(codePoint)) exact.add(codePoint);
  }
  return exact;
}

/** Letters, digits and signs that stand alone: no marks that join others, no invisible characters. */
function isPlain(codePoint: number): boolean {
  return (
    /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(String.fromCodePoint(codePoint)) &&
    !/\p{Script=Devanagari}/u.test(String.fromCodePoint(codePoint))
  );
}
