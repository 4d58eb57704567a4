import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../../docs/reliability.md', import.meta.url);
const HEAD = ['| | Promise | Queue | | Figure | Run |', '| --- | --- | --- | --- | --- | --- |'];

/**
 * Puts the figures of this run into docs/reliability.md, those of the short and of the full set each under its own heading;
 * promises that were not tried keep their last ones.
 */
export function writeReport(results, { full, seed, on }) {
  const set = full ? 'full' : 'short';
  const [begin, end] = [`<!-- figures: ${set} -->`, `<!-- /figures: ${set} -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`docs/reliability.md has no place for the ${set} figures`);
  const rows = new Map(page.slice(from, to).split('\n').flatMap(keyed));
  for (const result of results) {
    const row = rowOf(result, seed, on);
    for (const [key] of keyed(row)) rows.set(key, row);
  }
  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  const table = [...HEAD, ...sorted].join('\n');
  writeFileSync(PAGE, `${page.slice(0, from)}${begin}\n\n${table}\n\n${page.slice(to)}`);
}

function rowOf({ id, promise, queue, pass, figure, seconds }, seed, on) {
  const told = figure.replace(/\s+/g, ' ').replaceAll('|', '/');
  return `| ${id} | ${promise} | ${queue} | ${pass ? 'kept' : '**broken**'} | ${told} | ${on}, seed ${seed}, ${seconds} s |`;
}

/** A row under its promise and queue, `R02 postgres`; nothing for other lines. */
function keyed(line) {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, letter, number] = /^([A-Z])(\d+)$/.exec(cells[1] ?? '') ?? [];
  return number === undefined
    ? []
    : [[`${letter === 'R' ? 0 : 1}${number.padStart(2, '0')} ${cells[3]}`, line.trim()]];
}
