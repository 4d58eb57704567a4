import type { Block } from '@oikeuspolku/language';
import { naturalWidths, type Line } from './line-breaking.js';
import { BLOCK_GAP, SHEET, TABLE_HEAD, TABLE_TEXT, TEXT_WIDTH, type TypeSize } from './page-geometry.js';
import type { PageFlow } from './page-flow.js';
import type { Tag } from './pdf-sheet.js';
import { plainRun, runsOf } from './runs.js';

type Facts = Extract<Block, { kind: 'facts' }>;
type Table = Extract<Block, { kind: 'table' }>;

const PADDING = 3;
const COLUMN_GAP = 10;
/** Share of the width that the labels of facts take. */
const LABEL_SHARE = 0.34;

interface Cell {
  readonly tag: Tag;
  readonly lines: readonly Line[];
  readonly type: TypeSize;
  readonly x: number;
}

/** Label and value pairs: a table whose first column heads the row. */
export function drawFacts(flow: PageFlow, parent: Tag, facts: Facts): void {
  const table = flow.sheet.struct('Table');
  parent.add(table);
  for (const row of facts.rows) {
    const { label, value } = factLines(flow, row);
    const tr = flow.sheet.struct('TR');
    table.add(tr);
    const head: Cell = { tag: cellTag(flow, tr, 'Row'), lines: label, type: TABLE_HEAD, x: SHEET.left };
    const data: Cell = {
      tag: cellTag(flow, tr, null),
      lines: value,
      type: TABLE_TEXT,
      x: SHEET.left + labelWidth() + COLUMN_GAP,
    };
    drawRow(flow, [head, data], () => undefined);
    tr.end();
  }
  table.end();
  flow.gap(BLOCK_GAP);
}

/** Height of the first row of facts, for keeping a heading with it. */
export function factsHeadHeight(flow: PageFlow, facts: Facts): number {
  const first = facts.rows[0];
  if (!first) return 0;
  const { label, value } = factLines(flow, first);
  return Math.min(4, Math.max(label.length, value.length)) * TABLE_TEXT.leading + 2 * PADDING;
}

function factLines(flow: PageFlow, row: Facts['rows'][number]): { label: Line[]; value: Line[] } {
  const valueWidth = TEXT_WIDTH - labelWidth() - COLUMN_GAP;
  return {
    label: flow.lines([plainRun(row.label)], TABLE_HEAD, labelWidth()),
    value: flow.lines(runsOf(row.value), TABLE_TEXT, valueWidth),
  };
}

function labelWidth(): number {
  return TEXT_WIDTH * LABEL_SHARE;
}

/** A table with a caption and a header row that is repeated (as decoration) when the page turns. */
export function drawTable(flow: PageFlow, parent: Tag, table: Table): void {
  const columns = columnWidths(flow, table);
  flow.ensure(tableHeadHeight(flow, table));
  const tag = flow.sheet.struct('Table');
  parent.add(tag);
  drawCaption(flow, tag, table.caption);
  drawHeader(flow, tag, table.header, columns);
  for (const row of table.rows) {
    const tr = flow.sheet.struct('TR');
    tag.add(tr);
    const cells = columns.map(({ x, width }, index): Cell => {
      const lines = flow.lines([plainRun(row[index] ?? '')], TABLE_TEXT, width);
      return { tag: cellTag(flow, tr, null), lines, type: TABLE_TEXT, x };
    });
    drawRow(flow, cells, () => repeatHeader(flow, table.header, columns));
    tr.end();
  }
  tag.end();
  flow.gap(BLOCK_GAP);
}

/** Height of caption, header and the beginning of the first row. */
export function tableHeadHeight(flow: PageFlow, table: Table): number {
  const caption = flow.lines([plainRun(table.caption)], TABLE_HEAD, TEXT_WIDTH).length * TABLE_HEAD.leading;
  const columns = columnWidths(flow, table);
  const rows = [headerLines(flow, table.header, columns), bodyLines(flow, table.rows[0] ?? [], columns)];
  const heights = rows.map((cells) => Math.min(4, tallest(cells)) * TABLE_TEXT.leading + 2 * PADDING);
  return caption + PADDING + heights.reduce((sum, height) => sum + height, 0);
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Columns as wide as their text wants, shrunk towards their widest word when the sheet is too narrow. */
function columnWidths(flow: PageFlow, table: Table): Column[] {
  const measure = flow.measure(TABLE_TEXT.size);
  const wants = table.header.map((header, index) => {
    const head = naturalWidths([{ ...plainRun(header), bold: true }], measure);
    const cells = table.rows.map((row) => naturalWidths([plainRun(row[index] ?? '')], measure));
    return {
      word: Math.max(head.word, ...cells.map((cell) => cell.word)) + 1,
      line: Math.max(head.line, ...cells.map((cell) => cell.line)) + 1,
    };
  });
  const available = TEXT_WIDTH - COLUMN_GAP * (wants.length - 1);
  const widths = shareWidth(wants, available);
  let x: number = SHEET.left;
  return widths.map((width) => {
    const column = { x, width };
    x += width + COLUMN_GAP;
    return column;
  });
}

function shareWidth(wants: readonly { word: number; line: number }[], available: number): number[] {
  const lines = wants.reduce((sum, want) => sum + want.line, 0);
  if (lines <= available) return wants.map((want) => want.line + (available - lines) / wants.length);
  const words = wants.reduce((sum, want) => sum + want.word, 0);
  if (words >= available) return wants.map((want) => (available * want.word) / words);
  return wants.map((want) => want.word + ((available - words) * (want.line - want.word)) / (lines - words));
}

function drawCaption(flow: PageFlow, table: Tag, text: string): void {
  const caption = flow.sheet.struct('Caption');
  table.add(caption);
  flow.drawLines(caption, flow.lines([plainRun(text)], TABLE_HEAD, TEXT_WIDTH), TABLE_HEAD, SHEET.left);
  flow.y += PADDING;
}

function drawHeader(flow: PageFlow, table: Tag, header: readonly string[], columns: readonly Column[]): void {
  const tr = flow.sheet.struct('TR');
  table.add(tr);
  const lines = headerLines(flow, header, columns);
  const cells = columns.map(({ x }, index): Cell => {
    return { tag: cellTag(flow, tr, 'Column'), lines: lines[index] ?? [], type: TABLE_HEAD, x };
  });
  drawRow(flow, cells, () => undefined);
  tr.end();
}

/** The tallest header that is repeated on the next page, in lines: a taller one would eat the page. */
const REPEATED_HEADER_LINES = 6;

function repeatHeader(flow: PageFlow, header: readonly string[], columns: readonly Column[]): void {
  const lines = headerLines(flow, header, columns);
  if (tallest(lines) > REPEATED_HEADER_LINES) return;
  flow.artifact('Pagination', () => {
    columns.forEach(({ x }, index) => {
      flow.drawDecoration(lines[index] ?? [], TABLE_HEAD, x, flow.y + PADDING);
    });
  });
  flow.y += tallest(lines) * TABLE_HEAD.leading + 2 * PADDING;
  flow.rule(SHEET.left, flow.y, SHEET.left + TEXT_WIDTH, flow.y);
}

function headerLines(flow: PageFlow, header: readonly string[], columns: readonly Column[]): Line[][] {
  return columns.map(({ width }, index) => flow.lines([plainRun(header[index] ?? '')], TABLE_HEAD, width));
}

function bodyLines(flow: PageFlow, row: readonly string[], columns: readonly Column[]): Line[][] {
  return columns.map(({ width }, index) => flow.lines([plainRun(row[index] ?? '')], TABLE_TEXT, width));
}

function tallest(cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}

function cellTag(flow: PageFlow, row: Tag, scope: 'Row' | 'Column' | null): Tag {
  const tag = scope === null ? flow.sheet.struct('TD') : flow.sheet.struct('TH', { scope });
  row.add(tag);
  return tag;
}

/** Rows of up to this many lines are not divided between pages. */
const WHOLE_ROW_LINES = 6;

/** Draws the cells of one row side by side, over as many pages as the longest cell needs, and a rule below. */
function drawRow(flow: PageFlow, cells: readonly Cell[], onNewPage: () => void): void {
  const leading = TABLE_TEXT.leading;
  const total = tallest(cells.map((cell) => cell.lines));
  let done = 0;
  let fresh = flow.atTop;
  while (done < total) {
    const rest = total - done;
    const room = Math.floor((flow.room - 2 * PADDING + 0.01) / leading);
    const wanted = done === 0 && rest <= WHOLE_ROW_LINES ? rest : Math.min(rest, 2);
    if (room < wanted && !fresh) {
      flow.newPage();
      onNewPage();
      fresh = true;
      continue;
    }
    const count = Math.max(1, Math.min(rest, room));
    for (const cell of cells) {
      const part = cell.lines.slice(done, done + count);
      if (part.length > 0) flow.drawLinesHere(cell.tag, part, cell.type, cell.x, flow.y + PADDING);
    }
    flow.y += count * leading + 2 * PADDING;
    done += count;
    fresh = false;
  }
  flow.rule(SHEET.left, flow.y, SHEET.left + TEXT_WIDTH, flow.y);
}
