/** A value of a PDF file. `plain` is kept as it was written: a number, a name, a string, true, false, null. */
export type PdfNode =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'list'; readonly items: readonly PdfNode[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfEntries };

/** Entries of a dictionary by their names without the slash. */
export type PdfEntries = ReadonlyMap<string, PdfNode>;

/** A file that is not written the way this house writes its papers. */
export class UnreadablePdf extends Error {
  constructor(where: number) {
    super(`the file is not one of ours, byte ${where}`);
    this.name = 'UnreadablePdf';
  }
}

/** Values in values in values: papers of this house need about ten. */
const DEEPEST = 40;
const SPACE = /[\0\t\n\f\r ]*/y;
const REFERENCE = /(\d+) 0 R(?![A-Za-z])/y;
/** A name, a number or a word, up to the next sign that ends it. */
const WORD = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEXADECIMAL = /<[0-9A-Fa-f\s]*>/y;

/** Reads values from the bytes of a file, one character a byte. Throws `UnreadablePdf` for what it does not know. */
export class PdfValueReader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  value(depth = 0): PdfNode {
    this.skipSpace();
    if (depth > DEEPEST) throw new UnreadablePdf(this.at);
    if (this.text.startsWith('<<', this.at)) return this.dictionary(depth);
    switch (this.text[this.at]) {
      case '[':
        return this.list(depth);
      case '(':
        return this.literal();
      case '<':
        return { kind: 'plain', text: this.take(HEXADECIMAL) };
      default:
        return this.referenceOrWord();
    }
  }

  /** Moves behind a word that must stand here. */
  expect(word: string): void {
    this.skipSpace();
    if (!this.text.startsWith(word, this.at)) throw new UnreadablePdf(this.at);
    this.at += word.length;
  }

  /** Whether a word stands here; moves behind it when it does. */
  passes(word: string): boolean {
    this.skipSpace();
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private dictionary(depth: number): PdfNode {
    this.expect('<<');
    const entries = new Map<string, PdfNode>();
    while (!this.passes('>>')) {
      const name = this.take(WORD);
      if (!name.startsWith('/')) throw new UnreadablePdf(this.at);
      entries.set(name.slice(1), this.value(depth + 1));
    }
    return { kind: 'dictionary', entries };
  }

  private list(depth: number): PdfNode {
    this.expect('[');
    const items: PdfNode[] = [];
    while (!this.passes(']')) items.push(this.value(depth + 1));
    return { kind: 'list', items };
  }

  /** A string in brackets; brackets inside it are paired or escaped. */
  private literal(): PdfNode {
    const start = this.at;
    let open = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at += 1;
      else if (sign === '(') open += 1;
      else if (sign === ')') open -= 1;
      if (open === 0) {
        this.at += 1;
        return { kind: 'plain', text: this.text.slice(start, this.at) };
      }
    }
    throw new UnreadablePdf(start);
  }

  private referenceOrWord(): PdfNode {
    REFERENCE.lastIndex = this.at;
    const found = REFERENCE.exec(this.text);
    if (found === null) return { kind: 'plain', text: this.take(WORD) };
    this.at = REFERENCE.lastIndex;
    return { kind: 'reference', number: Number(found[1]) };
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new UnreadablePdf(this.at);
    this.at += found.length;
    return found;
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }
}

/** A value as it is written into a file. */
export function written(node: PdfNode): string {
  switch (node.kind) {
    case 'plain':
      return node.text;
    case 'reference':
      return `${node.number} 0 R`;
    case 'list':
      return `[${node.items.map(written).join(' ')}]`;
    case 'dictionary':
      return `<<\n${[...node.entries].map(([name, value]) => `/${name} ${written(value)}\n`).join('')}>>`;
    default:
      return node satisfies never;
  }
}

export const plain = (text: string | number): PdfNode => ({ kind: 'plain', text: String(text) });
export const reference = (number: number): PdfNode => ({ kind: 'reference', number });
export const list = (items: readonly PdfNode[]): PdfNode => ({ kind: 'list', items });
export const dictionary = (entries: Readonly<Record<string, PdfNode>>): PdfNode => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
});
