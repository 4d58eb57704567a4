import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../../docs/reliability.md', import.meta.url);
const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

/** Puts the last figures into docs/reliability.md, between its two marks. */
export function writeReport(results, { full, seed }) {
  const rows = results.map(
    ({ id, promise, queue, pass, figure, seconds }) =>
      `| ${id} | ${promise} | ${queue} | ${pass ? 'kept' : '**broken**'} | ${figure} | ${seconds} s |`,
  );
  const table = [
    `Last run: ${full ? 'full' : 'short'} set, seed ${seed}, Node ${process.versions.node}.`,
    '',
    '| | Promise | Queue | | Figure | Took |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const [before] = page.split(BEGIN);
  const after = page.split(END)[1] ?? '\n';
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
}
