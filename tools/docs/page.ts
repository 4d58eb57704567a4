/** A generated page: a title, a warning not to edit it, and its parts. */
export const generatedPage = (title: string, parts: readonly string[]): string =>
  [
    `# ${title}`,
    '<!-- Generated from libs/domain by tools/docs; a test compares. Do not edit. -->',
    ...parts,
  ].join('\n\n') + '\n';

/** A table in the form that prettier leaves alone: columns padded to the longest cell. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = heads.map((_head, column) =>
    Math.max(3, ...lines.map((cells) => (cells[column] ?? '').length)),
  );
  const written = lines.map(
    (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written[0], rule, ...written.slice(1)].join('\n');
}
