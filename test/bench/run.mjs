/**
 * `npm run bench`: runs every `*.bench.mjs` of this folder, one after the other, and writes what they print to
 * docs/performance.md. `npm run bench -- pdf` runs those whose name contains that piece and writes nothing.
 * Ends with 1 when a bench missed its bar.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../tools/compile/index.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const LONGEST_MS = 15 * 60_000;

await build();
const pieces = process.argv.slice(2);
const chosen = readdirSync(HERE)
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => pieces.length === 0 || pieces.some((piece) => file.includes(piece)))
  .sort();
const results = chosen.map(run);
if (pieces.length === 0) writeFileSync(PAGE, page(results));
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

function page(all) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  const sections = all.map(
    ({ name, file, said, met }) =>
      `## ${name}\n\n\`node test/bench/${file}\`: ${met ? 'bar met' : '**bar missed**'}\n\n\`\`\`\n${said}\n\`\`\`\n`,
  );
  return `# Performance

Written by \`npm run bench\` on ${machine}. Absolute figures belong to that machine; ratios, measured in one run against
the same machine, are what the bars are about.

${sections.join('\n')}`;
}
