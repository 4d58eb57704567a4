import type { CellValue } from './csv.js';
import { csvRows } from './csv-reading.js';
import type { ColumnType, ReplyTable } from './table.js';
import { xlsxRows } from './xlsx-reading.js';

/** Most that a table may hold: it is read whole, one at a time. */
export const TABLE_LIMITS = { bytes: 5_000_000, columns: 200, rows: 50_000 } as const;

/** Media types of the tables that a register owner can give. */
export const TABLE_MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type TableMediaType = (typeof TABLE_MEDIA_TYPES)[keyof typeof TABLE_MEDIA_TYPES];

/** What is wrong with a table, and on which line or row (the header is 1) where that can be said. */
export interface TableFault {
  readonly kind:
    'too-large' | 'not-text' | 'not-a-table' | 'header-empty' | 'header-repeated' | 'no-rows' | 'row-uneven';
  readonly line: number | null;
}

/** A table as it was given: its headings as they stand, a type that every value of the column has, and the values. */
export interface GivenTable {
  readonly columns: readonly { readonly title: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly CellValue[])[];
}

export type TableReading =
  { readonly ok: true; readonly table: GivenTable } | { readonly ok: false; readonly fault: TableFault };

/** The media type that a file's name claims; null when it is no table. The content decides whether it is one. */
export function tableTypeOf(fileName: string): TableMediaType | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const known = Object.entries(TABLE_MEDIA_TYPES).find(([format]) => format === ending);
  return known?.[1] ?? null;
}

/** Narrows a stored media type. */
export const isTableMediaType = (mediaType: string): mediaType is TableMediaType =>
  Object.values<string>(TABLE_MEDIA_TYPES).includes(mediaType);

const fault = (kind: TableFault['kind'], line: number | null = null): TableReading => ({
  ok: false,
  fault: { kind, line },
});

/** Reads and checks a table; of a workbook the first sheet. Never throws for what a file may hold. */
export async function readTable(bytes: Buffer, mediaType: TableMediaType): Promise<TableReading> {
  if (bytes.length > TABLE_LIMITS.bytes) return fault('too-large');
  if (mediaType !== TABLE_MEDIA_TYPES.xlsx) return readText(bytes, mediaType);
  const rows = await xlsxRows(bytes, TABLE_LIMITS);
  if (rows === 'too-large') return fault('too-large');
  return rows === null ? fault('not-a-table') : checked(rows);
}

function readText(
  bytes: Buffer,
  mediaType: Exclude<TableMediaType, typeof TABLE_MEDIA_TYPES.xlsx>,
): TableReading {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault('not-text');
  }
  if (/[\0-\x08\x0B\x0C\x0E-\x1F]/.test(text)) return fault('not-text');
  const lines = mediaType === TABLE_MEDIA_TYPES.csv ? csvRows(text, TABLE_LIMITS.rows + 1) : jsonRows(text);
  if (lines === null) return fault('not-a-table');
  return checked(lines);
}

function checked([header = [], ...rows]: readonly (readonly CellValue[])[]): TableReading {
  const titles = header.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  if (titles.length === 0 || titles.includes('')) return fault('header-empty', 1);
  if (new Set(titles.map((title) => title.toLowerCase())).size < titles.length)
    return fault('header-repeated', 1);
  if (titles.length > TABLE_LIMITS.columns || rows.length > TABLE_LIMITS.rows) return fault('too-large');
  if (rows.length === 0) return fault('no-rows');
  const uneven = rows.findIndex((row) => row.length !== titles.length);
  if (uneven >= 0) return fault('row-uneven', uneven + 2);
  const types = titles.map((_, index) => typeOf(rows.map((row) => row[index] ?? null)));
  return {
    ok: true,
    table: {
      columns: titles.map((title, index) => ({ title, type: types[index] ?? 'string' })),
      rows: rows.map((row) => row.map((cell, index) => typed(cell, types[index] ?? 'string'))),
    },
  };
}

/** Whole numbers that lose nothing as numbers: a leading zero (a postal code, an identifier) makes a text. */
const WHOLE = /^-?(0|[1-9]\d{0,14})$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The narrowest type that holds every value; a column without values is text. */
function typeOf(cells: readonly CellValue[]): ColumnType {
  const values = cells.filter((cell) => cell !== null);
  const all = (test: (cell: string | number | boolean) => boolean): boolean =>
    values.length > 0 && values.every(test);
  if (
    all((cell) =>
      typeof cell === 'number' ? Number.isSafeInteger(cell) : typeof cell === 'string' && WHOLE.test(cell),
    )
  )
    return 'integer';
  if (all((cell) => typeof cell === 'number')) return 'number';
  if (all((cell) => typeof cell === 'boolean')) return 'boolean';
  return all((cell) => typeof cell === 'string' && DATE.test(cell)) ? 'date' : 'string';
}

const typed = (cell: CellValue, type: ColumnType): CellValue => {
  if (cell === null || type === 'number' || type === 'boolean') return cell;
  return type === 'integer' ? Number(cell) : String(cell);
};

/** An array of flat objects. The first names the columns; a missing value is empty, an unknown one is no table. */
function jsonRows(text: string): readonly (readonly CellValue[])[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (!Array.isArray(value) || !value.every(isFlat)) return null;
  const names = Object.keys(value[0] ?? {});
  if (value.some((row) => Object.keys(row).some((name) => !names.includes(name)))) return null;
  return [names, ...value.map((row) => names.map((name) => row[name] ?? null))];
}

const isFlat = (row: unknown): row is Readonly<Record<string, CellValue>> =>
  typeof row === 'object' &&
  row !== null &&
  !Array.isArray(row) &&
  Object.values(row).every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell));

/** A table for the package, in the words of the owner: its columns are called what the owner called them. */
export function asReplyTable(name: string, { columns, rows }: GivenTable): ReplyTable {
  const same = (text: string) => ({ fi: text, sv: text, en: text });
  const taken = new Set<string>();
  return {
    name,
    title: same(name),
    columns: columns.map(({ title, type }) => ({
      name: columnName(title, taken),
      type,
      title: same(title),
      description: same(title),
    })),
    rows: () => rows,
  };
}

/** Letters, digits and `_`, each name once. */
function columnName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '') || 'column';
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain}_${String(number)}`;
  taken.add(name.toLowerCase());
  return name;
}
