import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../../docs/reliability.md', import.meta.url);
const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';
const HEAD = ['| | Promise | Queue | | Figure | Run |', '| --- | --- | --- | --- | --- | --- |'];

/** Puts the figures of this run into docs/reliability.md; promises that were not tried keep their last ones. */
export function writeReport(results, { full, seed }) {
  const page = readFileSync(PAGE, 'utf8');
  const [before] = page.split(BEGIN);
  const between = page.slice(page.indexOf(BEGIN), page.indexOf(END));
  const after = page.split(END)[1] ?? '\n';
  const rows = new Map(between.split('\n').flatMap((line) => keyed(line)));
  for (const result of results) {
    const row = rowOf(result, full, seed);
    for (const [key] of keyed(row)) rows.set(key, row);
  }
  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${[...HEAD, ...sorted].join('\n')}\n\n${END}${after}`);
}

function rowOf({ id, promise, queue, pass, figure, seconds }, full, seed) {
  const told = figure.replace(/\s+/g, ' ').replaceAll('|', '/');
  const run = `${full ? 'full' : 'short'}, seed ${seed}, ${seconds} s`;
  return `| ${id} | ${promise} | ${queue} | ${pass ? 'kept' : '**broken**'} | ${told} | ${run} |`;
}

/** A row under its promise and queue, `R02 postgres`; nothing for other lines. */
function keyed(line) {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, letter, number] = /^([A-Z])(\d+)$/.exec(cells[1] ?? '') ?? [];
  return number === undefined
    ? []
    : [[`${letter === 'R' ? 0 : 1}${number.padStart(2, '0')} ${cells[3]}`, line.trim()]];
}
