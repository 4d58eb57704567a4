import { readDrawings, type Drawing } from './content-stream.js';
import type { PdfDictionary, PdfObjects, PdfValue } from './pdf-objects.js';

/** What stands on one page: drawings, and the text of each piece of marked content. */
export interface PageText {
  readonly reference: string;
  readonly drawings: readonly Drawing[];
  /** Text by marked-content number, as a reading program hears it. */
  readonly texts: ReadonlyMap<number, string>;
  /** Glyph number 0 is the empty box; it must never be drawn. */
  readonly drawsMissingGlyph: boolean;
}

/** Reads every page of a file. Throws when a page's marks are not balanced. */
export function readPages(file: PdfObjects): PageText[] {
  return file.pages().map(({ reference, page }) => readPage(file, reference, page));
}

function readPage(file: PdfObjects, reference: string, page: PdfDictionary): PageText {
  const fonts = fontMaps(file, page);
  const streams = file.list(page['/Contents']).map((stream) => file.stream(stream) ?? Buffer.alloc(0));
  const drawings = readDrawings(Buffer.concat(streams));
  const texts = new Map<number, string>();
  let stretch = 0;
  for (const drawing of drawings) {
    if (drawing.mcid === null || drawing.kind !== 'text') continue;
    const before = texts.get(drawing.mcid) ?? '';
    if (drawing.actual && drawing.actual.stretch === stretch) continue;
    stretch = drawing.actual?.stretch ?? 0;
    texts.set(drawing.mcid, before + (drawing.actual?.text ?? glyphText(drawing, fonts)));
  }
  return { reference, drawings, texts, drawsMissingGlyph: drawings.some(({ glyphs }) => glyphs.includes(0)) };
}

function glyphText(drawing: Drawing, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  const map = fonts.get(drawing.font);
  return drawing.glyphs.map((glyph) => map?.get(glyph) ?? '\uFFFD').join('');
}

/** For each font of a page: which text each glyph stands for, from its ToUnicode map. */
function fontMaps(file: PdfObjects, page: PdfDictionary): Map<string, Map<number, string>> {
  const fonts = file.dictionary(file.dictionary(page['/Resources'])['/Font']);
  const maps = Object.entries(fonts).map(([name, font]): [string, Map<number, string>] => {
    return [name, toUnicode(file, file.dictionary(font)['/ToUnicode'])];
  });
  return new Map(maps);
}

function toUnicode(file: PdfObjects, reference: PdfValue | undefined): Map<number, string> {
  const map = new Map<number, string>();
  const source = file.stream(reference)?.toString('latin1') ?? '';
  for (const [, first, , list] of source.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
    const start = Number.parseInt(first ?? '0', 16);
    (list?.match(/<[^>]*>/g) ?? []).forEach((entry, index) => {
      const hex = entry.replace(/[<>\s]/g, '');
      map.set(start + index, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    });
  }
  return map;
}
