/**
 * `npm run faults` (short) and `npm run faults:full`: breaks the running house on purpose and prints, for each promise,
 * what was promised, the figure and whether it was kept. Needs redis-server for the Redis half.
 *
 *   node test/faults/run.mjs [--full] [--only R2,R3] [--queue postgres|redis] [--seed 42] [--write]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build } from '../../tools/compile/index.mjs';
import { PROMISES } from './promises/index.mjs';
import { randomOf } from './rig/random.mjs';
import { Site } from './rig/site.mjs';
import { capped } from './rig/wait.mjs';
import { writeReport } from './rig/report.mjs';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    queue: { type: 'string' },
    seed: { type: 'string', default: '20261121' },
    write: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const only = values.only?.split(',');
const chosen = PROMISES.filter(({ id, fullOnly }) => only?.includes(id) ?? (values.full || !fullOnly));
const queues = values.queue === undefined ? ['postgres', 'redis'] : [values.queue];
if (queues.includes('redis') && spawnSync('redis-server', ['--version']).status !== 0) {
  console.error(
    'redis-server is not installed: the Redis half cannot be shown (apt-get install redis-server).',
  );
  process.exit(1);
}

await build();
console.log(`faults: ${values.full ? 'full' : 'short'} set, seed ${seed}`);
const results = [];
const site = await Site.open();
try {
  for (const promise of chosen) {
    for (const queue of promise.perQueue ? queues : [promise.queue ?? 'postgres']) {
      results.push(await tryPromise(promise, queue));
    }
  }
} finally {
  await site.close();
}
const failed = results.filter(({ pass }) => !pass);
console.log(`\n${results.length - failed.length} kept, ${failed.length} broken`);
if (values.write) writeReport(results, { full: values.full, seed });
process.exit(failed.length === 0 ? 0 : 1);

async function tryPromise(promise, queue) {
  const began = performance.now();
  const house = await site.house(queue);
  const random = randomOf(seed + Number(promise.id.slice(1)));
  let result;
  try {
    result = await capped(promise.capMs, promise.id, promise.run(house, { full: values.full, random, seed }));
  } catch (error) {
    result = { pass: false, figure: `broke off: ${error.message}` };
  }
  if (!result.pass) console.log(house.lastWords);
  await house.close().catch((error) => console.log(`not closed cleanly: ${error.message}`));
  const seconds = Math.round((performance.now() - began) / 1000);
  const row = {
    id: promise.id,
    promise: promise.promise,
    queue: promise.perQueue ? queue : '–',
    seconds,
    ...result,
  };
  console.log(
    `${row.pass ? 'kept  ' : 'BROKEN'} ${row.id} [${row.queue}] ${row.promise}\n       ${row.figure} (${seconds} s)`,
  );
  return row;
}
