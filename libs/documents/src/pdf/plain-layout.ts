import type { Font, Glyph } from 'fontkit';
import { paperFonts } from './fonts.js';
import type { PdfSheet } from './pdf-sheet.js';

/** A word as pdfkit wants it laid out, in thousandths of the type size. */
interface Layout {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Place[];
  readonly advanceWidth: number;
}

interface Place {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

/** Most pairs of letters whose distance is kept for each weight. A pair says nothing about anybody. */
const MOST_PAIRS = 20_000;
const CODE_POINTS = 0x110000;

/** One weight of the font with what was asked of it before: each glyph and each distance once per process. */
class PlainSetter {
  private readonly glyphs = new Map<number, Glyph>();
  private readonly distances = new Map<number, number>();
  private readonly scale: number;

  constructor(
    private readonly font: Font,
    private readonly plain: ReadonlySet<number>,
  ) {
    this.scale = 1000 / font.unitsPerEm;
  }

  /** The layout of a word, or null when a sign of it is not plain. */
  layOut(text: string): Layout | null {
    const glyphs: Glyph[] = [];
    const positions: Place[] = [];
    let advanceWidth = 0;
    let codePoint = text.codePointAt(0) ?? 0;
    for (let at = 0; at < text.length;) {
      const glyph = this.glyphOf(codePoint);
      if (glyph === null) return null;
      at += codePoint > 0xffff ? 2 : 1;
      const next = text.codePointAt(at);
      const distance = next === undefined ? 0 : this.distanceOf(codePoint, next);
      const xAdvance = (glyph.advanceWidth + distance) * this.scale;
      glyphs.push(glyph);
      positions.push({
        xAdvance,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
        advanceWidth: glyph.advanceWidth * this.scale,
      });
      advanceWidth += xAdvance;
      codePoint = next ?? 0;
    }
    return { glyphs, positions, advanceWidth };
  }

  private glyphOf(codePoint: number): Glyph | null {
    const known = this.glyphs.get(codePoint);
    if (known !== undefined) return known;
    if (!this.plain.has(codePoint)) return null;
    const glyph = this.font.glyphForCodePoint(codePoint);
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  /** How much closer or wider the font sets two signs that stand side by side. */
  private distanceOf(first: number, second: number): number {
    const pair = first * CODE_POINTS + second;
    const known = this.distances.get(pair);
    if (known !== undefined) return known;
    const { glyphs, positions } = this.font.layout(String.fromCodePoint(first, second));
    const [glyph, other] = glyphs;
    const [place] = positions;
    const distance = glyph && other && place ? place.xAdvance - glyph.advanceWidth : 0;
    if (this.distances.size < MOST_PAIRS) this.distances.set(pair, distance);
    return distance;
  }
}

let setters: Readonly<Record<'regular' | 'bold', PlainSetter>> | undefined;

function plainSetters(): Readonly<Record<'regular' | 'bold', PlainSetter>> {
  const { regular, bold, exact } = paperFonts();
  setters ??= { regular: new PlainSetter(regular, exact), bold: new PlainSetter(bold, exact) };
  return setters;
}

/**
 * Lays out words of plain letters by their pairs: sign by sign, with the font's own distance for each pair and without
 * ligatures. The full layout asks the font's tables about every word anew and was most of the work of a letter; it is
 * still used for every word that is not plain. Words are remembered for this document only.
 */
export function layOutPlainWords(sheet: PdfSheet): void {
  const known = plainSetters();
  for (const weight of ['regular', 'bold'] as const) {
    const font = sheet.font(weight, 10)._font;
    const layOutFully = font.layoutCached.bind(font);
    const words = new Map<string, unknown>();
    font.layoutCached = (text) => {
      const found = words.get(text);
      if (found !== undefined) return found;
      const layout = known[weight].layOut(text) ?? layOutFully(text);
      words.set(text, layout);
      return layout;
    };
  }
}
