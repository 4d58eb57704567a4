/**
 * Duties: `node test/bench/duties.bench.mjs` (after a build; the Redis half needs redis-server).
 *
 * 1. Duties per second through sweeper, claim and BullMQ against a bare BullMQ worker that runs the same two statements
 *    (lock and settle, in the same transaction) for jobs that were added beforehand. Both backends. Bar: at least 0.60.
 * 2. A sweep of 100 due duties with and without 1,000,000 that are due later: buffers read (EXPLAIN), and the time, medians of
 *    seven interleaved runs. Bars: the same buffers but for the levels by which the index on due times is deeper (read from the
 *    index itself, by pageinspect), at most 1.25 times as long.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appPart, lib } from '../faults/rig/dist.mjs';
import { Site } from '../faults/rig/site.mjs';
import { withClient } from '../../tools/postgres/provision.mjs';

const LEAST_RATIO = 0.6;
const MOST_TIMES = 1.25;
const DUTIES = 2_000;
const CONCURRENCY = 8;
const FUTURE = 1_000_000;
const DUE = 100;
const RUNS = 7;

const [{ persistence }, { KeyFolder, Logger, SystemClock }, { JobQueue, JobWorker }] = await Promise.all(
  ['persistence', 'platform', 'queue'].map(lib),
);
const { Worker } = await appPart('apps/worker/src/worker.js');
const log = new Logger({ app: 'bench', level: 'error' });
const redisIsThere = spawnSync('redis-server', ['--version']).status === 0;

const site = await Site.open();
let met = true;
try {
  for (const queue of redisIsThere ? ['postgres', 'redis'] : ['postgres'])
    met = (await throughput(queue)) && met;
  if (!redisIsThere) console.log('redis: not measured, redis-server is not installed');
  met = (await sweepAmongMany()) && met;
} finally {
  await site.close();
}
process.exit(met ? 0 : 1);

async function throughput(queue) {
  const house = await site.house(queue);
  const store =
    queue === 'redis'
      ? { kind: 'redis', url: house.redis.url }
      : { kind: 'postgres', url: site.url('worker', house.database) };
  const worker = await persistence({
    url: site.url('worker', house.database),
    poolSize: 2 * CONCURRENCY + 4,
    keys: new KeyFolder(site.keyFolder, true),
    serverSecret: site.serverSecret,
  });
  const clock = new SystemClock();
  const settle = (scope, dutyId, attempt) =>
    worker.unitOfWork.transaction(scope, async (tx) => {
      const duty = await tx.duties.lockClaimed(dutyId, attempt);
      if (duty === null) return { kind: 'gone' };
      await tx.duties.settle(dutyId, { state: 'done' }, clock.now().toString());
      return { kind: 'done' };
    });
  const rates = { ours: [], bare: [] };
  for (let round = 0; round < 3; round += 1) {
    rates.bare.push(await bare(house, worker, store, clock, settle));
    rates.ours.push(await ours(house, worker, store, clock, settle));
  }
  await worker.close();
  await site.leave(house);
  const [own, other] = [median(rates.ours), median(rates.bare)];
  console.log(
    `${queue}: ${own.toFixed(0)} duties/s through the sweeper, ${other.toFixed(0)}/s by a bare worker: ratio ${(own / other).toFixed(2)} (medians of 3, bar at least ${LEAST_RATIO})`,
  );
  return own / other >= LEAST_RATIO;
}

async function owe(house, count) {
  const now = new Date().toISOString();
  const duties = Array.from({ length: count }, () => ({
    key: `bench/${randomUUID()}`,
    kind: 'bench',
    caseId: null,
    dueAt: now,
    facts: {},
  }));
  await house.inTransaction((tx) => tx.duties.owe(duties, now));
}

/** Jobs are there before the clock starts; each is one transaction of two statements. */
async function bare(house, worker, store, clock, settle) {
  await owe(house, DUTIES);
  const lease = clock.now().add({ hours: 1 }).toString();
  const claimed = await worker.dutySweep.claimDue(clock.now().toString(), lease, DUTIES);
  const queue = await JobQueue.open(store, 'bare', log);
  await queue.addDuties(claimed.map(({ dutyId, attempts }) => ({ dutyId, attempt: attempts })));
  let done = 0;
  let finished;
  const all = new Promise((resolve) => (finished = resolve));
  const began = performance.now();
  const consumer = await JobWorker.start({
    store,
    name: 'bare',
    concurrency: CONCURRENCY,
    log,
    handle: async ({ data }) => {
      await settle(house.scope, data.dutyId, data.attempt);
      if ((done += 1) === DUTIES) finished();
    },
  });
  await all;
  const rate = (DUTIES / (performance.now() - began)) * 1_000;
  await consumer.close(2_000);
  await queue.close();
  return rate;
}

/** Everything is due when the worker starts; it claims, offers, performs and settles. */
async function ours(house, worker, store, clock, settle) {
  await owe(house, DUTIES);
  let done = 0;
  let finished;
  const all = new Promise((resolve) => (finished = resolve));
  const began = performance.now();
  const running = await Worker.start(
    {
      duties: worker.dutySweep,
      seal: { sealPending: async () => 0, anchor: async () => [] },
      sessions: { purge: async () => 0 },
      clock,
      performDuty: async (...args) => {
        const result = await settle(...args);
        if ((done += 1) === DUTIES) finished();
        return result;
      },
      hearDuties: (ring) => (ring(), { close: async () => {} }),
      askDatabase: async () => {},
      chores: [],
      log,
    },
    {
      store,
      concurrency: CONCURRENCY,
      host: '127.0.0.1',
      port: 0,
      alarms: { file: `${house.folder}/alarms.json`, command: null },
      anchorFolder: house.folder,
    },
  );
  await all;
  const rate = (DUTIES / (performance.now() - began)) * 1_000;
  await running.stop();
  return rate;
}

async function sweepAmongMany() {
  const houses = { few: await site.house('postgres'), many: await site.house('postgres') };
  await houses.many.sql(
    `INSERT INTO duty (organisation_id, duty_id, key, kind, due_at, facts)
     SELECT $1, gen_random_uuid(), 'future/' || n, 'bench', '2030-01-01'::timestamptz + n * interval '1 minute', '{}'
     FROM generate_series(1, ${FUTURE}) n`,
    [houses.many.scope.organisationId],
  );
  const times = { few: [], many: [] };
  const buffers = {};
  const levels = {};
  const stores = {};
  for (const name of ['few', 'many']) {
    await houses[name].sql('VACUUM ANALYZE duty');
    stores[name] = await persistence({
      url: site.url('worker', houses[name].database),
      poolSize: 2,
      keys: new KeyFolder(site.keyFolder, true),
      serverSecret: site.serverSecret,
    });
  }
  for (let run = -2; run < RUNS; run += 1) {
    for (const name of ['few', 'many']) {
      await owe(houses[name], DUE);
      const now = new Date().toISOString();
      const lease = new Date(Date.now() + 3_600_000).toISOString();
      buffers[name] = await buffersOf(houses[name], now);
      levels[name] = await levelsOf(houses[name]);
      const began = performance.now();
      const claimed = await stores[name].dutySweep.claimDue(now, lease, DUE);
      if (run >= 0) times[name].push(performance.now() - began);
      if (claimed.length !== DUE) throw new Error(`${claimed.length} claimed`);
      await houses[name].sql(
        `UPDATE duty SET state = 'done', settled_at = now(), lease_until = NULL WHERE state = 'claimed'`,
      );
    }
  }
  for (const name of ['few', 'many']) {
    await stores[name].close();
    await site.leave(houses[name]);
  }
  const ratio = median(times.many) / median(times.few);
  console.log(
    `sweep of ${DUE} due: ${median(times.few).toFixed(2)} ms alone, ${median(times.many).toFixed(2)} ms among ${FUTURE.toLocaleString('en')} later ones: ${ratio.toFixed(2)} times (medians of ${RUNS}, bar at most ${MOST_TIMES})`,
  );
  const deeper = levels.many - levels.few;
  console.log(
    `buffers of the search: ${buffers.few} alone, ${buffers.many} among the later ones, of which ${deeper} for the levels by which the index is deeper (${levels.few} and ${levels.many} above its leaves)`,
  );
  return ratio <= MOST_TIMES && buffers.many === buffers.few + deeper;
}

/** Levels of the index on due times above its leaves: every search reads one page of each. */
function levelsOf(house) {
  return withClient(site.superuserUrl(house.database), async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pageinspect');
    const { rows } = await client.query(`SELECT level FROM bt_metap('duty_due')`);
    return Number(rows[0].level);
  });
}

/** Pages that finding the due rows touches, by EXPLAIN; nothing is claimed by it. */
async function buffersOf(house, now) {
  const rows = await withClient(site.superuserUrl(house.database), async (client) => {
    await client.query('BEGIN');
    const { rows: plan } = await client.query(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)
       SELECT ctid FROM duty
       WHERE settled_at IS NULL AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
       ORDER BY due_at LIMIT ${DUE}`,
      [now],
    );
    await client.query('ROLLBACK');
    return plan;
  });
  const [{ Plan }] = rows[0]['QUERY PLAN'];
  return Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'];
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
