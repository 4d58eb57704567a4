/**
 * `npm run faults` (short) and `npm run faults:full`: breaks the running house on purpose and prints, for each promise,
 * what was promised, the figure and whether it was kept. Needs redis-server and faketime.
 *
 *   node test/faults/run.mjs [--full] [--only R2,R3] [--queue postgres|redis] [--seed 42] [--write]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build } from '../../tools/compile/index.mjs';
import { PROMISES } from './promises/index.mjs';
import { Lane } from './rig/lane.mjs';
import { writeReport } from './rig/report.mjs';
import { Site } from './rig/site.mjs';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    queue: { type: 'string' },
    seed: { type: 'string', default: '20261121' },
    write: { type: 'boolean', default: false },
  },
});
const { full } = values;
const seed = Number(values.seed);
const only = values.only?.split(',');
const chosen = PROMISES.filter(({ id }) => only?.includes(id) ?? true);
const queues = values.queue === undefined ? ['postgres', 'redis'] : [values.queue];
if (queues.includes('redis') && spawnSync('redis-server', ['--version']).status !== 0) {
  console.error(
    'redis-server is not installed: the Redis half cannot be shown (apt-get install redis-server).',
  );
  process.exit(1);
}

await build();
const began = performance.now();
console.log(`faults: ${full ? 'full' : 'short'} set, seed ${seed}, a lane each for ${queues.join(' and ')}`);
const lanes = [];
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    interrupted = true;
    void Site.closeAll().finally(() => process.exit(1));
  });
}
const results = [];
try {
  for (const queue of queues) lanes.push(await Lane.open(queue, { full, seed }));
  await runAll();
} finally {
  await Site.closeAll();
}
// Whoever interrupted it waits until everything is closed; then the process ends by itself.
if (interrupted) await new Promise(() => undefined);
const failed = results.filter(({ pass }) => !pass);
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`\n${results.length - failed.length} kept, ${failed.length} broken in ${minutes} min`);
for (const { id, queue } of failed) console.log(`broken: ${id} [${queue}]`);
if (values.write) writeReport(results, { full, seed, on: new Date().toISOString().slice(0, 10) });
process.exit(failed.length === 0 ? 0 : 1);

/**
 * Both lanes side by side: a promise mostly waits. The second goes backwards, so that the two rarely load the machine with
 * the same; who is done first takes what needs no queue. What measures the machine itself has it alone, at the end.
 */
async function runAll() {
  const alone = chosen.filter((promise) => promise.alone || (full && promise.heavy));
  const together = chosen.filter((promise) => promise.perQueue && !alone.includes(promise));
  const shared = chosen.filter((promise) => !promise.perQueue);
  await Promise.all(
    lanes.map(async (lane, place) => {
      const own = place === 0 ? together : together.toReversed();
      for (const promise of own) await tryIn(lane, promise);
      for (let promise = shared.shift(); promise !== undefined; promise = shared.shift())
        await tryIn(lane, promise);
    }),
  );
  for (const promise of alone) for (const lane of lanes) await tryIn(lane, promise);
  for (const [place, row] of results.entries()) if (row.brokeOff) results[place] = await triedAlone(row);
}

/**
 * A try that broke off (out of time, a process that did not start) counted nothing; beside another lane on a busy machine that can
 * be the rig's doing. It is tried once more with the machine to itself and says so. A promise that was found broken stays broken.
 */
async function triedAlone({ id, queue, figure }) {
  const lane = lanes.find((one) => one.queue === queue) ?? lanes[0];
  const row = await lane.tryPromise(chosen.find((promise) => promise.id === id));
  return { ...row, figure: `${row.figure}; second try, alone, after the first ${figure}` };
}

async function tryIn(lane, promise) {
  if (!interrupted) results.push(await lane.tryPromise(promise));
}
