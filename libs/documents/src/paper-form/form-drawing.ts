import type { Line } from '../pdf/line-breaking.js';
import { SHEET, TEXT_WIDTH, type TypeSize } from '../pdf/page-geometry.js';
import { INK, type PageFlow } from '../pdf/page-flow.js';
import type { Tag } from '../pdf/pdf-sheet.js';
import { plainRun } from '../pdf/runs.js';
import type { FormFields } from './form-fields.js';
import type { FormItem, Tick } from './form-item.js';

/** Text of the form: never under 12 points (ux C17). */
export const TEXT: TypeSize = { size: 12, leading: 15.5, bold: false };
const LABEL: TypeSize = { ...TEXT, bold: true };
/** Room of one handwritten line: eight millimetres. */
const LINE_HEIGHT = 23;
const BOX = 12;
const TICK_INDENT = 20;
const COLUMN_GAP = 14;

/** A question and its hint; either may be empty. */
interface Head {
  readonly label: string;
  readonly hint: string;
}

type Ticks = Extract<FormItem, { kind: 'ticks' }>;
type Lines = Extract<FormItem, { kind: 'lines' }>;
type Row = Extract<FormItem, { kind: 'row' }>;

/** Draws the items of the form: what stands in print, the room for the answer, and the field that fills it in. */
export class FormDrawing {
  constructor(
    private readonly flow: PageFlow,
    private readonly fields: FormFields,
  ) {}

  draw(parent: Tag, item: FormItem): void {
    this.flow.ensure(this.heightOf(item));
    switch (item.kind) {
      case 'note':
        this.drawHead(parent, { label: '', hint: item.text });
        break;
      case 'ticks':
        this.drawTicks(parent, item);
        break;
      case 'lines':
        this.drawLines(parent, item);
        break;
      case 'row':
        this.drawRow(parent, item);
        break;
      default:
        item satisfies never;
    }
    this.flow.gap(4);
  }

  /** Height that an item takes; it is never divided between pages. */
  heightOf(item: FormItem | undefined): number {
    if (item === undefined) return 0;
    switch (item.kind) {
      case 'note':
        return this.set(item.text, TEXT).length * TEXT.leading;
      case 'ticks': {
        const rows = rowsOf(item.ticks, this.columnsFor(item.ticks));
        return this.headHeight(item) + rows.reduce((sum, row) => sum + this.rowHeight(row, item.ticks), 0);
      }
      case 'lines':
        return this.headHeight(item) + item.count * LINE_HEIGHT;
      case 'row':
        return Math.max(...this.labelsOf(item).map(({ lines }) => lines.length)) * TEXT.leading + LINE_HEIGHT;
      default:
        return item satisfies never;
    }
  }

  private headHeight(head: Head): number {
    return this.headLines(head).length * TEXT.leading;
  }

  /** The question in bold, and how to answer it right behind. */
  private headLines({ label, hint }: Head): Line[] {
    if (label === '' && hint === '') return [];
    const question = { ...plainRun(label === '' ? '' : `${label} `), bold: true };
    return this.flow.lines([question, plainRun(hint)], TEXT, TEXT_WIDTH);
  }

  private set(text: string, type: TypeSize, width = TEXT_WIDTH): Line[] {
    return this.flow.lines([plainRun(text)], type, width);
  }

  private drawHead(parent: Tag, head: Head): void {
    const lines = this.headLines(head);
    if (lines.length === 0) return;
    const tag = this.flow.sheet.struct('P');
    parent.add(tag);
    this.flow.drawLines(tag, lines, TEXT, SHEET.left);
    tag.end();
  }

  private drawTicks(parent: Tag, item: Ticks): void {
    this.drawHead(parent, item);
    const group = item.several ? null : this.fields.group(item.name, item.label || item.name);
    const columns = this.columnsFor(item.ticks);
    const width = (TEXT_WIDTH - COLUMN_GAP * (columns - 1)) / columns;
    for (const row of rowsOf(item.ticks, columns)) {
      row.forEach((tick, column) => {
        const x = SHEET.left + column * (width + COLUMN_GAP);
        const tag = this.flow.sheet.struct('P');
        parent.add(tag);
        const place = { x, y: this.flow.y + 2, width: BOX, height: BOX };
        const label = item.label === '' ? tick.text : `${item.label} ${tick.text}`;
        this.fields.tick(tag, item.name, tick.value, label, place, group);
        const lines = this.set(tick.text, TEXT, width - TICK_INDENT);
        this.flow.drawLinesHere(tag, lines, TEXT, x + TICK_INDENT, this.flow.y);
        tag.end();
        this.box(place);
      });
      this.flow.y += this.rowHeight(row, item.ticks);
    }
  }

  private drawLines(parent: Tag, item: Lines): void {
    this.drawHead(parent, item);
    const height = item.count * LINE_HEIGHT;
    const place = { x: SHEET.left, y: this.flow.y + 3, width: TEXT_WIDTH, height: height - 4 };
    const tag = this.flow.sheet.struct('P');
    parent.add(tag);
    this.fields.text(tag, item.name, item.label, place, item.count > 1);
    tag.end();
    for (let line = 1; line <= item.count; line += 1) {
      const y = this.flow.y + line * LINE_HEIGHT;
      this.flow.rule(SHEET.left, y, SHEET.left + TEXT_WIDTH, y, INK.soft);
    }
    this.flow.y += height;
  }

  private drawRow(parent: Tag, item: Row): void {
    const labels = this.labelsOf(item);
    const head = Math.max(...labels.map(({ lines }) => lines.length)) * TEXT.leading;
    for (const { name, label, lines, x, width } of labels) {
      const tag = this.flow.sheet.struct('P');
      parent.add(tag);
      const top = this.flow.y + head - lines.length * TEXT.leading;
      this.flow.drawLinesHere(tag, lines, LABEL, x, top);
      const place = { x, y: this.flow.y + head + 2, width, height: LINE_HEIGHT - 4 };
      this.fields.text(tag, name, label, place, false);
      tag.end();
      const y = this.flow.y + head + LINE_HEIGHT;
      this.flow.rule(x, y, x + width, y, INK.soft);
    }
    this.flow.y += head + LINE_HEIGHT;
  }

  private labelsOf({ fields }: Row) {
    const shares = fields.reduce((sum, { share }) => sum + share, 0);
    const room = TEXT_WIDTH - COLUMN_GAP * (fields.length - 1);
    let x: number = SHEET.left;
    return fields.map(({ name, label, share }) => {
      const width = (room * share) / shares;
      const placed = { name, label, x, width, lines: this.set(label, LABEL, width) };
      x += width + COLUMN_GAP;
      return placed;
    });
  }

  /** Two columns where every text fits on one line of half the width; one otherwise. */
  private columnsFor(ticks: readonly Tick[]): 1 | 2 {
    const half = (TEXT_WIDTH - COLUMN_GAP) / 2 - TICK_INDENT;
    const short = ticks.every(({ text }) => this.set(text, TEXT, half).length === 1);
    return ticks.length > 1 && short ? 2 : 1;
  }

  private rowHeight(row: readonly Tick[], ticks: readonly Tick[]): number {
    const columns = this.columnsFor(ticks);
    const width = (TEXT_WIDTH - COLUMN_GAP * (columns - 1)) / columns - TICK_INDENT;
    return Math.max(...row.map(({ text }) => this.set(text, TEXT, width).length)) * TEXT.leading + 3;
  }

  /** The box that a pen ticks; a program draws its cross into the same place. */
  private box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
    const right = x + width;
    const bottom = y + height;
    this.flow.rule(x, y, right, y, INK.text);
    this.flow.rule(right, y, right, bottom, INK.text);
    this.flow.rule(right, bottom, x, bottom, INK.text);
    this.flow.rule(x, bottom, x, y, INK.text);
  }
}

function rowsOf(ticks: readonly Tick[], columns: number): Tick[][] {
  const rows: Tick[][] = [];
  for (let start = 0; start < ticks.length; start += columns) rows.push(ticks.slice(start, start + columns));
  return rows;
}
