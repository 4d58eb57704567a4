import type { Line, Run } from '../pdf/line-breaking.js';
import type { PageFlow } from '../pdf/page-flow.js';
import type { Tag } from '../pdf/pdf-sheet.js';
import { plainRun } from '../pdf/runs.js';
import { BOX, FORM, TEXT } from './form-geometry.js';
import type { ProsePiece, Tick, TickGroup } from './form-item.js';

/** Where a box stands in the text: no breaking space, so that it stays with the first word of its answer. */
const ROOM_FOR_BOX = '\u00A0'.repeat(5);
/** A run that is no text but the room of a box; no link of a form begins so. */
const BOX_MARK = 'box:';

/** A box that stands in running text. */
export interface BoxInText {
  readonly group: TickGroup;
  readonly tick: Tick;
}

/** Running text with boxes in it, broken into lines. */
export class Prose {
  readonly lines: readonly Line[];
  private readonly boxes: BoxInText[] = [];

  constructor(
    private readonly flow: PageFlow,
    pieces: readonly ProsePiece[],
  ) {
    const runs = pieces.flatMap((piece, index) => {
      const last = index === pieces.length - 1;
      return piece.kind === 'text'
        ? [{ ...plainRun(last ? piece.text : `${piece.text} `), bold: piece.strong }]
        : this.runsOf(piece, last);
    });
    this.lines = flow.lines(runs, TEXT, FORM.width);
  }

  /** Draws the text under a tag; `drawBox` draws each box where it stands. */
  draw(tag: Tag, drawBox: (tag: Tag, box: BoxInText, x: number, y: number) => void): void {
    for (const line of this.lines) {
      let x: number = FORM.left;
      let words: Line[number][] = [];
      let start = x;
      const drawWords = (): void => {
        if (words.length > 0) this.flow.drawLinesHere(tag, [words], TEXT, start, this.flow.y);
        words = [];
      };
      for (const piece of line) {
        const box = this.boxOf(piece.href);
        if (box !== undefined) {
          drawWords();
          drawBox(tag, box, x + 0.5, this.flow.y + (TEXT.leading - BOX) / 2 + 0.5);
        } else {
          if (words.length === 0) start = x;
          words.push(piece);
        }
        x += piece.width;
      }
      drawWords();
      this.flow.y += TEXT.leading;
    }
  }

  private runsOf(group: Extract<ProsePiece, { kind: 'ticks' }>, lastPiece: boolean): Run[] {
    return group.ticks.flatMap((tick, index) => {
      const mark = `${BOX_MARK}${this.boxes.push({ group, tick }) - 1}`;
      const last = lastPiece && index === group.ticks.length - 1;
      const words = plainRun(last ? tick.text : `${tick.text}  `);
      return [{ ...plainRun(ROOM_FOR_BOX), href: mark }, words];
    });
  }

  private boxOf(href: string | null): BoxInText | undefined {
    return href?.startsWith(BOX_MARK) === true ? this.boxes[Number(href.slice(BOX_MARK.length))] : undefined;
  }
}
