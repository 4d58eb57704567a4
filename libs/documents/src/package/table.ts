import type { Localised } from '@oikeuspolku/domain';
import { Readable } from 'node:stream';
import { csvLine, type CellValue } from './csv.js';

/** What a column holds. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** A column with its dictionary in three languages. */
export interface TableColumn {
  /** Name in the file: letters, digits and `_`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly title: Localised;
  readonly description: Localised;
}

/** A table of a register that goes into a reply. Rows are read once, one at a time. */
export interface ReplyTable {
  /** Name in the package: small letters, digits and `-`. */
  readonly name: string;
  readonly title: Localised;
  readonly columns: readonly TableColumn[];
  readonly rows: () => AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>;
}

const FORMATS: Readonly<Record<ColumnType, object>> = {
  string: { type: ['string', 'null'] },
  integer: { type: ['integer', 'null'] },
  number: { type: ['number', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
};

/** The rows as CSV with a header line; formula-safe. */
export function tableAsCsv(table: ReplyTable): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from(`\uFEFF${csvLine(table.columns.map(({ name }) => name))}`, 'utf8');
      for await (const row of table.rows()) yield Buffer.from(csvLine(row), 'utf8');
    })(),
  );
}

/** The rows as a JSON array of objects, one a line. */
export function tableAsJson(table: ReplyTable): Readable {
  return Readable.from(
    (async function* () {
      let before = '[\n';
      for await (const row of table.rows()) {
        const entries = table.columns.map(({ name }, index) => [name, row[index] ?? null] as const);
        yield Buffer.from(`${before}${JSON.stringify(Object.fromEntries(entries))}`, 'utf8');
        before = ',\n';
      }
      yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n', 'utf8');
    })(),
  );
}

/** JSON Schema (draft 2020-12) of the JSON form, with titles and descriptions in Finnish and beside it in all languages. */
export function tableSchema(table: ReplyTable): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: table.title.fi,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: table.columns.map(({ name }) => name),
      properties: Object.fromEntries(
        table.columns.map(({ name, type, title, description }) => [
          name,
          {
            ...FORMATS[type],
            title: title.fi,
            description: description.fi,
            'x-title': title,
            'x-description': description,
          },
        ]),
      ),
    },
  };
}

/** The fields of the table in the words of Frictionless Table Schema. */
export function tableFields(table: ReplyTable): readonly object[] {
  return table.columns.map(({ name, type, title, description }) => ({
    name,
    type,
    title: title.fi,
    description: description.fi,
    'x-title': title,
    'x-description': description,
  }));
}
