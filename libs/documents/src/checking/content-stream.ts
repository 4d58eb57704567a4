/** What one operator of a page draws, and under which marks. */
export interface Drawing {
  /** `text` shows signs, `path` paints a line or a shape. */
  readonly kind: 'text' | 'path';
  /** Number of the marked content that ties it to the structure tree; null outside. */
  readonly mcid: number | null;
  readonly artifact: boolean;
  /** Text that stands for the drawn signs, with a number that is the same for one stretch. */
  readonly actual: { readonly text: string; readonly stretch: number } | null;
  /** Name of the font and the glyph numbers, for `text`. */
  readonly font: string;
  readonly glyphs: readonly number[];
}

interface Mark {
  readonly mcid: number | null;
  readonly artifact: boolean;
  readonly actual: string | null;
  readonly stretch: number;
}

const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

/** Reads the drawing operators of a page's content. Throws when the marks are not balanced. */
export function readDrawings(content: Buffer): Drawing[] {
  const drawings: Drawing[] = [];
  const marks: Mark[] = [];
  let operands: string[] = [];
  let font = '';
  let stretch = 0;
  const state = (): Pick<Drawing, 'mcid' | 'artifact' | 'actual' | 'font'> => {
    const actual = marks.findLast((mark) => mark.actual !== null);
    return {
      mcid: marks.findLast((mark) => mark.mcid !== null)?.mcid ?? null,
      artifact: marks.some((mark) => mark.artifact),
      actual: actual ? { text: actual.actual ?? '', stretch: actual.stretch } : null,
      font,
    };
  };
  for (const token of tokens(content.toString('latin1'))) {
    if (!/^[A-Za-z'"*]+$/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') {
      stretch += 1;
      marks.push(markOf(operands, stretch));
    } else if (token === 'EMC') {
      if (!marks.pop()) throw new Error('EMC without a beginning');
    } else if (token === 'Tf') {
      font = operands[0] ?? '';
    } else if (token === 'Tj' || token === 'TJ') {
      drawings.push({ kind: 'text', ...state(), glyphs: glyphsOf(operands) });
    } else if (PAINTING.has(token)) {
      drawings.push({ kind: 'path', ...state(), glyphs: [] });
    }
    operands = [];
  }
  if (marks.length > 0) throw new Error('marked content without an end');
  return drawings;
}

/** Names, numbers, strings in hex and in parentheses, brackets and operators. */
function* tokens(content: string): Generator<string> {
  const pattern = /<<|>>|<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\[\s\S])*\)|\/[^\s/<>[\]()]*|[[\]]|[^\s/<>[\]()]+/g;
  for (const match of content.matchAll(pattern)) yield match[0];
}

function markOf(operands: readonly string[], stretch: number): Mark {
  const after = (name: string): string | undefined => {
    const index = operands.indexOf(name);
    return index < 0 ? undefined : operands[index + 1];
  };
  const mcid = after('/MCID');
  const actual = after('/ActualText');
  return {
    mcid: mcid === undefined ? null : Number(mcid),
    artifact: operands[0] === '/Artifact',
    actual: actual === undefined ? null : literalText(actual),
    stretch,
  };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text of a string in parentheses: UTF-16 with its mark, or Latin letters. */
function literalText(token: string): string {
  const raw = token.slice(1, -1).replace(/\\([\s\S])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
  if (!raw.startsWith('\u00FE\u00FF')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
}

function glyphsOf(operands: readonly string[]): number[] {
  return operands
    .filter((operand) => operand.startsWith('<'))
    .flatMap((hex) => hex.match(/[0-9A-Fa-f]{4}/g) ?? [])
    .map((digits) => Number.parseInt(digits, 16));
}
