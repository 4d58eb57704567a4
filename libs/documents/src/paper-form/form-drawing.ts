import type { Line } from '../pdf/line-breaking.js';
import type { TypeSize } from '../pdf/page-geometry.js';
import { INK, type PageFlow } from '../pdf/page-flow.js';
import type { PdfReference, Tag } from '../pdf/pdf-sheet.js';
import { plainRun } from '../pdf/runs.js';
import type { FieldPlace, FormFields } from './form-fields.js';
import { BOX, COLUMN_GAP, FORM, LABEL, LINE_HEIGHT, TEXT, TICK_INDENT } from './form-geometry.js';
import type { FormItem, ProsePiece, ShortField, Tick, TickGroup } from './form-item.js';
import { Prose } from './prose.js';

type Row = Extract<FormItem, { kind: 'row' }>;

/** A short field with its place: `above` when its words are too long to stand in front of the line. */
interface PlacedField extends ShortField {
  readonly x: number;
  readonly width: number;
  readonly words: readonly Line[];
  readonly wordsWidth: number;
  readonly above: boolean;
}

/** Words in front of a line leave at least this share of it to write on. */
const WORDS_AT_MOST = 0.68;
/** So few answers may stand in one line instead of in columns. */
const FEW_TICKS = 5;
const ROW_GAP = 3;
const ITEM_GAP = 3;

/** Draws the items of the form: what stands in print, the room for the answer, and the field that fills it in. */
export class FormDrawing {
  private readonly groups = new Map<string, PdfReference>();

  /** @param roomLines ruled lines of the room for one's own words */
  constructor(
    private readonly flow: PageFlow,
    private readonly fields: FormFields,
    private readonly roomLines: number,
  ) {}

  draw(parent: Tag, item: FormItem): void {
    this.flow.ensure(this.heightOf(item));
    switch (item.kind) {
      case 'prose':
        this.drawProse(parent, item.pieces);
        break;
      case 'ticks':
        if (this.flowsBetter(item)) this.drawProse(parent, [item]);
        else this.drawTicks(parent, item);
        break;
      case 'row':
        this.drawRow(parent, item);
        break;
      case 'room':
        this.drawRoom(parent, item);
        break;
      default:
        item satisfies never;
    }
    this.flow.gap(ITEM_GAP);
  }

  /** Height that an item takes; it is never divided between pages. */
  heightOf(item: FormItem | undefined): number {
    if (item === undefined) return 0;
    switch (item.kind) {
      case 'prose':
        return this.proseHeight(item.pieces);
      case 'ticks':
        return this.flowsBetter(item)
          ? this.proseHeight([item])
          : this.gridHeight(item.ticks, this.columnsFor(item.ticks));
      case 'row':
        return rowHeight(this.placed(item));
      case 'room':
        return this.roomLines * LINE_HEIGHT;
      default:
        return item satisfies never;
    }
  }

  private drawProse(parent: Tag, pieces: readonly ProsePiece[]): void {
    const tag = this.paragraph(parent);
    new Prose(this.flow, pieces).draw(tag, (within, { group, tick }, x, y) => {
      this.drawTick(within, group, tick, { x, y, width: BOX, height: BOX });
    });
    tag.end();
  }

  private drawTicks(parent: Tag, item: TickGroup): void {
    const columns = this.columnsFor(item.ticks);
    const width = columnWidth(columns);
    for (const row of rowsOf(item.ticks, columns)) {
      row.forEach((tick, column) => {
        const x = FORM.left + column * (width + COLUMN_GAP);
        const tag = this.paragraph(parent);
        this.drawTick(tag, item, tick, { x, y: this.flow.y + 3, width: BOX, height: BOX });
        this.flow.drawLinesHere(tag, this.tickLines(tick, columns), TEXT, x + TICK_INDENT, this.flow.y);
        tag.end();
      });
      this.flow.y += this.gridRowHeight(row, columns);
    }
  }

  /** One box with its field. The boxes of a question belong together however they are drawn. */
  private drawTick(tag: Tag, group: TickGroup, tick: Tick, place: FieldPlace): void {
    const label = group.label === '' ? tick.text : `${group.label} ${tick.text}`;
    this.fields.tick(tag, group.name, tick.value, label, place, this.groupOf(group));
    this.box(place);
  }

  private groupOf({ several, name, label }: TickGroup): PdfReference | null {
    if (several) return null;
    const known = this.groups.get(name) ?? this.fields.group(name, label === '' ? name : label);
    this.groups.set(name, known);
    return known;
  }

  private drawRow(parent: Tag, item: Row): void {
    const placed = this.placed(item);
    const height = rowHeight(placed);
    const foot = this.flow.y + height;
    for (const { name, label, x, width, words, wordsWidth, above } of placed) {
      const tag = this.paragraph(parent);
      const top = above
        ? foot - LINE_HEIGHT - words.length * TEXT.leading
        : foot - LINE_HEIGHT + (LINE_HEIGHT - TEXT.leading);
      this.flow.drawLinesHere(tag, words, LABEL, x, top);
      const left = above ? x : x + wordsWidth + 5;
      const place = { x: left, y: foot - LINE_HEIGHT + 3, width: x + width - left, height: LINE_HEIGHT - 4 };
      this.fields.text(tag, name, label, place, false);
      tag.end();
      this.flow.rule(left, foot, x + width, foot, INK.soft);
    }
    this.flow.y = foot + ROW_GAP;
  }

  private drawRoom(parent: Tag, { name, label }: Extract<FormItem, { kind: 'room' }>): void {
    const height = this.roomLines * LINE_HEIGHT;
    const tag = this.paragraph(parent);
    const place = { x: FORM.left, y: this.flow.y + 3, width: FORM.width, height: height - 4 };
    this.fields.text(tag, name, label, place, true);
    tag.end();
    for (let line = 1; line <= this.roomLines; line += 1) {
      const y = this.flow.y + line * LINE_HEIGHT;
      this.flow.rule(FORM.left, y, FORM.left + FORM.width, y, INK.soft);
    }
    this.flow.y += height;
  }

  private placed({ fields }: Row): readonly PlacedField[] {
    const shares = fields.reduce((sum, { share }) => sum + share, 0);
    const room = FORM.width - COLUMN_GAP * (fields.length - 1);
    let x: number = FORM.left;
    return fields.map((field) => {
      const width = (room * field.share) / shares;
      const wordsWidth = this.flow.measure(LABEL.size)(field.label, true);
      const above = wordsWidth > width * WORDS_AT_MOST;
      const words = this.set(field.label, LABEL, width);
      const placed = { ...field, x, width, words, wordsWidth, above };
      x += width + COLUMN_GAP;
      return placed;
    });
  }

  private proseHeight(pieces: readonly ProsePiece[]): number {
    return new Prose(this.flow, pieces).lines.length * TEXT.leading;
  }

  /** A few short answers take less room one after the other; a long list is read better in columns. */
  private flowsBetter(item: Extract<FormItem, { kind: 'ticks' }>): boolean {
    const { ticks } = item;
    if (ticks.length > FEW_TICKS) return false;
    return this.proseHeight([item]) < this.gridHeight(ticks, this.columnsFor(ticks));
  }

  /** The number of columns that takes least room; of two that take the same, the one with fewer columns reads better. */
  private columnsFor(ticks: readonly Tick[]): number {
    const heights = [1, 2, 3].map((columns) => ({ columns, height: this.gridHeight(ticks, columns) }));
    return heights.reduce((best, next) => (next.height < best.height ? next : best)).columns;
  }

  private gridHeight(ticks: readonly Tick[], columns: number): number {
    return rowsOf(ticks, columns).reduce((sum, row) => sum + this.gridRowHeight(row, columns), 0);
  }

  private gridRowHeight(row: readonly Tick[], columns: number): number {
    return Math.max(...row.map((tick) => this.tickLines(tick, columns).length)) * TEXT.leading + 1;
  }

  private tickLines(tick: Tick, columns: number): Line[] {
    return this.set(tick.text, TEXT, columnWidth(columns) - TICK_INDENT);
  }

  private set(text: string, type: TypeSize, width: number): Line[] {
    return this.flow.lines([plainRun(text)], type, width);
  }

  private paragraph(parent: Tag): Tag {
    const tag = this.flow.sheet.struct('P');
    parent.add(tag);
    return tag;
  }

  /** The box that a pen ticks; a program draws its cross into the same place. */
  private box({ x, y, width, height }: FieldPlace): void {
    const right = x + width;
    const bottom = y + height;
    this.flow.rule(x, y, right, y, INK.text);
    this.flow.rule(right, y, right, bottom, INK.text);
    this.flow.rule(right, bottom, x, bottom, INK.text);
    this.flow.rule(x, bottom, x, y, INK.text);
  }
}

const columnWidth = (columns: number): number => (FORM.width - COLUMN_GAP * (columns - 1)) / columns;

const rowHeight = (placed: readonly PlacedField[]): number =>
  LINE_HEIGHT + Math.max(...placed.map(({ above, words }) => (above ? words.length * TEXT.leading : 0)));

function rowsOf(ticks: readonly Tick[], columns: number): Tick[][] {
  const rows: Tick[][] = [];
  for (let start = 0; start < ticks.length; start += columns) rows.push(ticks.slice(start, start + columns));
  return rows;
}
