/**
 * `npm run bench`: runs every `*.bench.mjs` of this folder, one after the other, and writes what they print to
 * docs/performance.md. `npm run bench -- pdf` runs those whose name contains that piece; the others keep their last
 * figures on the page. Ends with 1 when a bench missed its bar.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../tools/compile/index.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const LONGEST_MS = 15 * 60_000;
const HEAD = `# Performance

Written by \`npm run bench\`. Absolute figures belong to the machine that is named; ratios, measured in one run against the same
machine, are what the bars are about. What holds intake back: every submission is encrypted, journaled and explained before it
is written, and its statements travel one after the other (about ten round trips) while pgbench only sends them.

The sweep of duties reads the same heap pages and the same leaf of \`duty_due\` whether a million duties lie in the future or none.
What differs is the way down to that leaf: an index of a few hundred entries is a single page, one of a million has two levels above
its leaves, and a search reads one page of each (the bench asks \`bt_metap\` how many there are and allows exactly those; a thousand
million entries would be one more). Nothing that scales with the future is read. The two pages could be saved by a second, smaller index
over what is due soon, which something would have to move duties into as time goes on; if that something stood still, reminders would be
lost in silence. Two cached pages are the cheaper price.
`;

await build();
const pieces = process.argv.slice(2);
const chosen = readdirSync(HERE)
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => pieces.length === 0 || pieces.some((piece) => file.includes(piece)))
  .sort();
const results = chosen.map(run);
writeFileSync(PAGE, page(results));
const missed = results.filter(({ met }) => !met).map(({ name }) => name);
console.log(
  missed.length === 0 ? `${results.length} benches met their bars.` : `Missed: ${missed.join(', ')}`,
);
process.exit(missed.length === 0 ? 0 : 1);

function run(file) {
  const name = basename(file, '.bench.mjs');
  console.log(`== ${name}`);
  const result = spawnSync(process.execPath, ['--expose-gc', join(HERE, file)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_MS,
    maxBuffer: 10_000_000,
  });
  process.stdout.write(result.stdout);
  return { name, file, said: result.stdout.trim(), met: result.status === 0 };
}

/** The page with the sections of this run in the place of their earlier ones; sections of benches that are gone fall out. */
function page(all) {
  const known = readdirSync(HERE).map((file) => basename(file, '.bench.mjs'));
  const sections = new Map(earlierSections().filter(([name]) => known.includes(name)));
  for (const result of all) sections.set(result.name, section(result));
  const sorted = [...sections].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  return `${HEAD}\n${sorted.join('\n')}`;
}

function earlierSections() {
  if (!existsSync(PAGE)) return [];
  const [, ...parts] = readFileSync(PAGE, 'utf8').split(/^(?=## )/m);
  return parts.map((part) => [part.slice('## '.length, part.indexOf('\n')), `${part.trimEnd()}\n`]);
}

function section({ name, file, said, met }) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  const verdict = met ? 'bar met' : '**bar missed**';
  return `## ${name}\n\n\`node test/bench/${file}\` on ${machine}: ${verdict}\n\n\`\`\`\n${said}\n\`\`\`\n`;
}
