import type { Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import type { TableGiven } from './tables-given.js';

/** Rows that are shown of a table. */
const SHOWN_ROWS = 10;

/** The first rows of a table as the package will have them, and how many there are in all. */
export const tablePreview = ({ name, table: { columns, rows } }: TableGiven, language: Language): object => ({
  caption: t(language, 'owner.table.caption', { name, rows: rows.length, columns: columns.length }),
  header: columns.map(({ title }) => title),
  rows: rows.slice(0, SHOWN_ROWS).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  more: rows.length > SHOWN_ROWS ? t(language, 'owner.table.more', { n: SHOWN_ROWS }) : null,
});
