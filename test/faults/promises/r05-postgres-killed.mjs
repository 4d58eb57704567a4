import { randomUUID } from 'node:crypto';
import { Intake, steadily, wholeCases } from '../rig/load.mjs';
import { holdsWithin, pause } from '../rig/wait.mjs';

/** The database is killed under load, or stopped as in a power cut. The API must say so and live. */
export const r05 = {
  id: 'R5',
  promise:
    'PostgreSQL killed under load: no acknowledged write lost, only 503 problem+json, ready 15 s after it',
  perQueue: true,
  heavy: true,
  // Three minutes of load, and what was owed meanwhile.
  capMs: 360_000,
  async run(house, { full, random }) {
    const bounds = full
      ? { kills: 5, perSecond: 50, between: [28_000, 36_000] }
      : { kills: 2, perSecond: 25, between: [2_500, 4_500] };
    const api = await house.startApi();
    const worker = await house.startWorker();
    const mails = bounds.kills * 30;
    house.sink.mood = { kind: 'accept-slowly', ms: 400 };
    await house.oweMails(mails);
    const intake = new Intake(house, await house.apiKey(), api.port);
    const load = new Load(intake, bounds.perSecond);
    let slowestReadyMs = 0;
    for (let kill = 0; kill < bounds.kills; kill += 1) {
      await pause(random.between(...bounds.between));
      await (kill % 2 === 0 ? house.site.postgres.kill() : house.site.stopPostgresAtOnce());
      await pause(random.between(500, 2_000));
      await house.site.restartPostgres();
      slowestReadyMs = Math.max(slowestReadyMs, await untilReady(api));
    }
    await load.lastUntil(full ? 180_000 : 3_000, full ? 0 : 3_000);
    await house.reopenStaff();
    const { cases, halves } = await wholeCases(house);
    const rows = await house.sql('SELECT number FROM case_view');
    const stored = new Set(rows.map(({ number }) => number));
    const lost = [...intake.numbers.values()].filter((number) => !stored.has(number)).length;
    await holdsWithin(120_000, async () => (await house.mails()).done >= mails);
    const { done } = await house.mails();
    const { different, repeats, unmarkedRepeats } = house.sunk();
    const damaged = await damages(house);
    return {
      pass:
        lost + halves + damaged + unmarkedRepeats === 0 &&
        load.wrong.length === 0 &&
        slowestReadyMs < 15_000 &&
        api.runs &&
        worker.runs &&
        done === mails &&
        different === mails,
      figure: `${intake.numbers.size} acknowledged in ${load.seconds} s, ${lost} lost, ${cases} cases, ${halves} half; answers ${load.answers}; ready after ${(slowestReadyMs / 1000).toFixed(1)} s; ${damaged} damaged tables or indexes; ${done}/${mails} mails, ${repeats} repeats, all marked: ${unmarkedRepeats === 0}; ${bounds.kills} kills`,
    };
  },
};

/** Requests at a steady rate, whatever becomes of them. */
class Load {
  #answers = new Map();
  #running = new Set();
  #goesOn = true;
  #began = performance.now();
  #over;

  constructor(intake, perSecond) {
    this.intake = intake;
    this.#over = steadily(
      perSecond,
      () => this.#goesOn,
      () => this.#send(),
    );
  }

  #send() {
    const sent = this.intake.submit(randomUUID()).then(({ status, type, code }) => {
      const known = status === 503 && type.startsWith('application/problem+json');
      const kind = known ? '503 problem' : String(status || code);
      this.#answers.set(kind, (this.#answers.get(kind) ?? 0) + 1);
    });
    this.#running.add(sent);
    void sent.finally(() => this.#running.delete(sent));
  }

  /** Ends the load when it has lasted so long, but not before the rest of time has passed; waits for every answer. */
  async lastUntil(wholeMs, restMs) {
    await pause(Math.max(restMs, wholeMs - (performance.now() - this.#began)));
    this.#goesOn = false;
    this.seconds = Math.round((performance.now() - this.#began) / 1_000);
    await this.#over;
    await Promise.all(this.#running);
  }

  get answers() {
    return [...this.#answers].map(([kind, n]) => `${kind}: ${n}`).join(', ');
  }

  /** Answers that nobody should get. */
  get wrong() {
    return [...this.#answers.keys()].filter((kind) => !['200', '201', '503 problem'].includes(kind));
  }
}

/** How long until it says that it is ready, at most twice the promise. */
async function untilReady(api) {
  const before = performance.now();
  await holdsWithin(
    30_000,
    async () => (await fetch(`http://127.0.0.1:${api.port}/health/ready`).catch(() => null))?.ok === true,
  );
  return performance.now() - before;
}

/** Every index and every table checked by PostgreSQL's own amcheck, as pg_amcheck does. */
async function damages(house) {
  await house.sql('CREATE EXTENSION IF NOT EXISTS amcheck');
  const relations = await house.sql(`
    SELECT c.oid::int AS oid, c.relkind::text AS kind FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid
      LEFT JOIN pg_am a ON a.oid = c.relam
    WHERE c.relpersistence = 'p' AND (c.relkind IN ('r', 't') OR (a.amname = 'btree' AND c.relkind = 'i' AND i.indisvalid))`);
  let damaged = 0;
  for (const { oid, kind } of relations) {
    const found = await house
      .sql(
        kind === 'i'
          ? 'SELECT bt_index_check($1::oid::regclass), false AS damaged'
          : 'SELECT true AS damaged FROM verify_heapam($1::oid::regclass) LIMIT 1',
        [oid],
      )
      .catch(() => [{ damaged: true }]);
    if (found.some((row) => row.damaged)) damaged += 1;
  }
  return damaged;
}
