import { allowedLink } from '@oikeuspolku/language';
import type { Line, Piece, Run } from './line-breaking.js';
import { breakLines } from './line-breaking.js';
import { LETTER_FRAME, type PageFrame, type TypeSize } from './page-geometry.js';
import type { PdfSheet, Tag } from './pdf-sheet.js';

/** Ink of text, of links and of thin lines. */
export const INK = { text: '#1a1a1a', soft: '#4d4d4d', link: '#003a70', line: '#9a9a9a' } as const;

interface Placed {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
}

/** A link is known by more than its colour. */
interface Underline {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Where text goes next: the page, the height on it, and the rules of turning the page. */
export class PageFlow {
  y: number;

  constructor(
    readonly sheet: PdfSheet,
    private readonly linkHosts: readonly string[],
    private readonly frame: PageFrame = LETTER_FRAME,
  ) {
    this.y = frame.top;
  }

  /** Room left on this page. */
  get room(): number {
    return this.frame.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= this.frame.top;
  }

  newPage(): void {
    this.sheet.addPage();
    this.y = this.frame.top;
  }

  /** Turns the page unless `height` fits here; a page that is still empty is not turned. */
  ensure(height: number): void {
    if (this.room < height && !this.atTop) this.newPage();
  }

  /** Leaves space, except at the top of a page. */
  gap(height: number): void {
    if (!this.atTop) this.y += height;
  }

  readonly measure =
    (size: number) =>
    (text: string, bold: boolean): number => {
      this.sheet.font(bold ? 'bold' : 'regular', size);
      return this.sheet.widthOfString(text);
    };

  /** Breaks runs into lines for one size; text of a bold size is bold throughout. */
  lines(runs: readonly Run[], type: TypeSize, width: number): Line[] {
    const weighted = type.bold ? runs.map((run) => ({ ...run, bold: true })) : runs;
    return breakLines(weighted, width, this.measure(type.size));
  }

  /**
   * Draws lines under a tag at the current height, turning the page where the text is full and never leaving one
   * line of a longer text alone on either page. Moves `y` below the last line.
   */
  drawLines(tag: Tag, lines: readonly Line[], type: TypeSize, x: number): void {
    let rest = lines;
    while (rest.length > 0) {
      const count = linesThatFit(rest.length, this.room, type.leading, this.atTop);
      if (count === 0) {
        this.newPage();
        continue;
      }
      this.drawLinesHere(tag, rest.slice(0, count), type, x, this.y);
      this.y += count * type.leading;
      rest = rest.slice(count);
    }
  }

  /** Draws lines under a tag at a place on this page, without turning it. */
  drawLinesHere(tag: Tag, lines: readonly Line[], type: TypeSize, x: number, top: number): void {
    const placed: Placed[] = [];
    lines.forEach((line, index) => {
      let left = x;
      for (const piece of line) {
        placed.push({ piece, x: left, y: top + index * type.leading });
        left += piece.width;
      }
    });
    for (const group of groupsOf(placed)) this.drawGroup(tag, group, type);
  }

  /** Draws something that is no content: a rule, a running title. Assistive technology passes it by. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.sheet.markContent('Artifact', { type });
    draw();
    this.sheet.endMarkedContent();
  }

  /** Draws lines that are no content; only inside `artifact`. */
  drawDecoration(lines: readonly Line[], type: TypeSize, x: number, top: number): void {
    lines.forEach((line, index) => {
      let left = x;
      for (const piece of line) {
        this.drawPiece({ piece, x: left, y: top + index * type.leading }, type, INK.soft);
        left += piece.width;
      }
    });
  }

  /** A thin line, as decoration. */
  rule(x1: number, y1: number, x2: number, y2: number, ink: string = INK.line): void {
    this.artifact('Layout', () => {
      this.sheet.save().lineWidth(0.5).strokeColor(ink).moveTo(x1, y1).lineTo(x2, y2).stroke().restore();
    });
  }

  private drawGroup(tag: Tag, group: readonly Placed[], type: TypeSize): void {
    const first = group[0];
    if (!first) return;
    const { href, lang } = first.piece;
    const url = href === null ? null : allowedLink(href, this.linkHosts);
    const draw = (): void => {
      for (const placed of group) this.drawPiece(placed, type, url === null ? INK.text : INK.link);
    };
    if (url === null && lang === null) {
      tag.add(draw);
      return;
    }
    const child = this.sheet.struct(url === null ? 'Span' : 'Link', lang === null ? {} : { lang });
    tag.add(child);
    child.add(draw);
    const underlines = url === null ? [] : this.drawLink(child, group, type, url);
    child.end();
    for (const { left, right, y } of underlines) this.rule(left, y, right, y, INK.link);
  }

  /** One clickable area per line; the structure element holds the text and its areas. */
  private drawLink(tag: Tag, group: readonly Placed[], type: TypeSize, url: string): Underline[] {
    const text = group
      .map(({ piece }) => piece.actual ?? piece.text)
      .join('')
      .trim();
    const rows = new Map<number, { left: number; right: number }>();
    for (const { piece, x, y } of group) {
      const row = rows.get(y);
      rows.set(y, { left: row?.left ?? x, right: x + piece.width });
    }
    for (const [y, { left, right }] of rows) {
      // pdfkit writes a plain string as a name; a String object becomes a text string.
      const Contents = Object(text) as unknown;
      this.sheet.link(left, y, right - left, type.leading, url, { structParent: tag, Contents });
    }
    return [...rows].map(([y, row]) => ({ y: y + type.size * 1.2, ...row }));
  }

  private drawPiece({ piece, x, y }: Placed, type: TypeSize, colour: string): void {
    const { sheet } = this;
    sheet.font(piece.bold ? 'bold' : 'regular', type.size).fillColor(colour);
    if (piece.actual !== null) sheet.markContent('Span', { actual: piece.actual });
    sheet.text(piece.text, x, y, { lineBreak: false });
    if (piece.actual !== null) sheet.endMarkedContent();
  }
}

/** Pieces in reading order, split where the language or the link changes. */
function groupsOf(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const next of placed) {
    const group = groups.at(-1);
    const last = group?.at(-1)?.piece;
    if (group && last && last.href === next.piece.href && last.lang === next.piece.lang) group.push(next);
    else groups.push([next]);
  }
  return groups;
}

/** How many of `total` lines go on this page, keeping at least two together at both ends. */
export function linesThatFit(total: number, room: number, leading: number, atTop: boolean): number {
  const fit = Math.max(atTop ? 1 : 0, Math.floor((room + 0.01) / leading));
  if (fit >= total) return total;
  if (atTop) return fit;
  const kept = total - fit < 2 ? fit - 1 : fit;
  return kept < 2 ? 0 : kept;
}
