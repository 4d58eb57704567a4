import { drawnWord, settable } from './typed-text.js';

/** A stretch of text in one style, as the blocks give it. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly lang: string | null;
  readonly href: string | null;
}

/** A stretch of one line: drawn at once, in one style. */
export interface Piece extends Run {
  readonly width: number;
  /** The typed text, when the drawn signs alone would not read back as it. */
  readonly actual: string | null;
}

/** One line of set text. The last piece may end in spaces that stick out of the measure. */
export type Line = readonly Piece[];

/** Width of a text in one of the two weights. */
export type Measure = (text: string, bold: boolean) => number;

type Word = readonly Piece[];

/** Sets runs into lines of at most `width`. A word wider than the line is broken where it must be. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  const newLine = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of wordsOf(runs, measure)) {
    if (word === 'line-end') {
      line.push(...spaceAfter(line, measure));
      newLine();
      continue;
    }
    const inkWidth = widthOf(word) - trailingSpace(word, measure);
    if (line.length > 0 && used + inkWidth > width) newLine();
    if (inkWidth <= width) {
      line.push(...word);
      used += widthOf(word);
      continue;
    }
    for (const part of splitWide(word, width, measure)) {
      if (line.length > 0 && used + widthOf(part) > width) newLine();
      line.push(...part);
      used += widthOf(part);
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines.map(mergePieces);
}

/** Width of the widest word and of the whole text on one line. */
export function naturalWidths(
  runs: readonly Run[],
  measure: Measure,
): { readonly word: number; readonly line: number } {
  let word = 0;
  let line = 0;
  let current = 0;
  for (const next of wordsOf(runs, measure)) {
    if (next === 'line-end') {
      current = 0;
      continue;
    }
    const width = widthOf(next);
    word = Math.max(word, width);
    current += width;
    line = Math.max(line, current);
  }
  return { word, line };
}

/** Words with the spaces that follow them; runs that touch without a space make one word. */
function* wordsOf(runs: readonly Run[], measure: Measure): Generator<Word | 'line-end'> {
  let word: Piece[] = [];
  for (const run of runs) {
    for (const token of settable(run.text).match(/\n|[^ \n]+ *| +/g) ?? []) {
      if (token === '\n') {
        if (word.length > 0) yield word;
        word = [];
        yield 'line-end';
        continue;
      }
      word.push(pieceOf(token, run, measure));
      if (token.endsWith(' ')) {
        yield word;
        word = [];
      }
    }
  }
  if (word.length > 0) yield word;
}

function pieceOf(token: string, run: Run, measure: Measure): Piece {
  const { drawn, actual } = drawnWord(token, run.bold);
  return { ...run, text: drawn, actual, width: measure(drawn, run.bold) };
}

/** Breaks one word that is wider than a line, between characters as the font draws them. */
function splitWide(word: Word, width: number, measure: Measure): Word[] {
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let used = 0;
  for (const piece of word) {
    for (const { segment } of graphemes.segment(piece.actual ?? piece.text)) {
      const next = pieceOf(segment, piece, measure);
      if (part.length > 0 && used + next.width > width) {
        parts.push(part);
        part = [];
        used = 0;
      }
      part.push(next);
      used += next.width;
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/** Joins neighbours of the same style, so that a line is drawn in as few strokes as it has styles. */
function mergePieces(line: readonly Piece[]): Line {
  const merged: Piece[] = [];
  for (const piece of line) {
    const last = merged.at(-1);
    if (last && sameStyle(last, piece) && (last.actual === null) === (piece.actual === null)) {
      merged[merged.length - 1] = {
        ...last,
        text: last.text + piece.text,
        actual: last.actual === null ? null : last.actual + (piece.actual ?? ''),
        width: last.width + piece.width,
      };
    } else {
      merged.push(piece);
    }
  }
  return merged;
}

function sameStyle(a: Piece, b: Piece): boolean {
  return a.bold === b.bold && a.lang === b.lang && a.href === b.href;
}

/** A line end that was typed still separates two words for a reader that hears the text. */
function spaceAfter(line: readonly Piece[], measure: Measure): Piece[] {
  const last = line.at(-1);
  if (!last || last.text.endsWith(' ')) return [];
  return [
    { text: ' ', bold: last.bold, lang: last.lang, href: null, actual: null, width: measure(' ', last.bold) },
  ];
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

function trailingSpace(word: Word, measure: Measure): number {
  const last = word.at(-1);
  const spaces = last ? last.text.length - last.text.trimEnd().length : 0;
  return spaces > 0 && last ? measure(' '.repeat(spaces), last.bold) : 0;
}
