/** A value of a table cell. Numbers and truths are written bare; text is guarded. */
export type CellValue = string | number | boolean | null;

/** Signs at the start of a text that a spreadsheet takes for a formula, also in their wide forms and behind spaces. */
const FORMULA = /^[\s\u00A0\u200B\uFEFF]*[=+\-@|%\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20\u2212]/;

/**
 * One cell of a CSV file (RFC 4180). A text that a spreadsheet could run as a formula gets an apostrophe in front, which
 * spreadsheets show as text; every text that needs it is quoted. Control characters that break files are left out.
 */
export function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  // Control characters except tab and line ends: programs cut the file at some of them.
  const clean = value.replace(/(?![\t\r\n])\p{Cc}/gu, '\uFFFD');
  const guarded = FORMULA.test(clean) ? `'${clean}` : clean;
  return /[",\r\n';\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One line of a CSV file. */
export function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
