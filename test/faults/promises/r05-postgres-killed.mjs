import { randomUUID } from 'node:crypto';
import { Intake, wholeCases } from '../rig/load.mjs';
import { holdsWithin, pause } from '../rig/wait.mjs';

/** The database is killed under load. The API must say so and live. */
export const r05 = {
  id: 'R5',
  promise:
    'PostgreSQL killed under load: no acknowledged write lost, only 503 problem+json, ready 15 s after it',
  perQueue: true,
  capMs: 420_000,
  async run(house, { full, random }) {
    const kills = full ? 5 : 2;
    const perSecond = full ? 50 : 25;
    const api = await house.startApi();
    const worker = await house.startWorker();
    const mails = kills * 30;
    house.sink.mood = { kind: 'accept-slowly', ms: 400 };
    await house.oweMails(mails);
    const intake = new Intake(house, await house.apiKey(), api.port);
    const statuses = new Map();
    const running = new Set();
    let loading = true;
    const load = (async () => {
      while (loading) {
        const sent = intake.submit(randomUUID()).then(({ status, type, code }) => {
          const kind =
            status === 503 && type.startsWith('application/problem+json')
              ? '503 problem'
              : String(status || code);
          statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
        });
        running.add(sent);
        void sent.finally(() => running.delete(sent));
        await pause(1_000 / perSecond);
      }
      await Promise.all(running);
    })();
    let slowestReadyMs = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(random.between(3_000, 6_000));
      await house.site.postgres.kill();
      await pause(random.between(500, 2_000));
      await house.site.restartPostgres();
      const upAt = performance.now();
      await holdsWithin(
        30_000,
        async () => (await fetch(`http://127.0.0.1:${api.port}/health/ready`).catch(() => null))?.ok === true,
      );
      slowestReadyMs = Math.max(slowestReadyMs, performance.now() - upAt);
    }
    await pause(3_000);
    loading = false;
    await load;
    await house.reopenStaff();
    const { cases, halves } = await wholeCases(house);
    const rows = await house.sql('SELECT number FROM case_view');
    const stored = new Set(rows.map(({ number }) => number));
    const lost = [...intake.numbers.values()].filter((number) => !stored.has(number)).length;
    await holdsWithin(120_000, async () => (await house.mails()).done >= mails);
    const { done } = await house.mails();
    const sunk = house.sunk();
    const damaged = await damagedIndexes(house);
    const wrong = [...statuses].filter(([kind]) => !['200', '201', '503 problem'].includes(kind));
    return {
      pass:
        lost === 0 &&
        halves === 0 &&
        wrong.length === 0 &&
        slowestReadyMs < 15_000 &&
        api.runs &&
        worker.runs &&
        damaged === 0 &&
        done === mails &&
        sunk.different === mails &&
        sunk.unmarkedRepeats === 0,
      figure: `${intake.numbers.size} acknowledged, ${lost} lost, ${cases} cases, ${halves} half; answers ${[...statuses].map(([kind, n]) => `${kind}: ${n}`).join(', ')}; ready after ${(slowestReadyMs / 1000).toFixed(1)} s; ${damaged} damaged indexes; ${done}/${mails} mails, ${sunk.repeats} repeats, all marked: ${sunk.unmarkedRepeats === 0}; ${kills} kills`,
    };
  },
};

/** Every index checked by PostgreSQL's own amcheck. */
async function damagedIndexes(house) {
  await house.sql('CREATE EXTENSION IF NOT EXISTS amcheck');
  const indexes = await house.sql(`
    SELECT c.oid::int AS oid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
    WHERE a.amname = 'btree' AND i.indisvalid AND c.relpersistence = 'p'`);
  let damaged = 0;
  for (const { oid } of indexes) {
    await house.sql('SELECT bt_index_check($1::oid::regclass)', [oid]).catch(() => {
      damaged += 1;
    });
  }
  return damaged;
}
