import { randomUUID } from 'node:crypto';
import { Intake, wholeCases } from '../rig/load.mjs';
import { pause } from '../rig/wait.mjs';

/** The API is killed again and again while requests come in; who got no answer asks again with the same key. */
export const r01 = {
  id: 'R1',
  promise: 'API killed during intake: each acknowledged request is there exactly once, no half-cases',
  perQueue: false,
  capMs: 300_000,
  async run(house, { full, random }) {
    const count = full ? 1_000 : 300;
    const kills = full ? 20 : 6;
    const keys = Array.from({ length: count }, () => randomUUID());
    let api = await house.startApi();
    const intake = new Intake(house, await house.apiKey(), api.port);
    let next = 0;
    let resent = 0;
    const client = async () => {
      for (let mine = next++; mine < keys.length; mine = next++) {
        const tries = await intake.submitUntilAcknowledged(keys[mine]);
        if (tries === null) throw new Error('never acknowledged');
        resent += tries - 1;
      }
    };
    const clients = Promise.all(Array.from({ length: 8 }, client));
    let over = false;
    clients.then(
      () => (over = true),
      () => (over = true),
    );
    let killed = 0;
    while (killed < kills && !over) {
      await pause(random.between(100, 700));
      await api.kill();
      killed += 1;
      api = await house.startApi(api.port);
    }
    await clients;
    const { cases, numbers, halves, tokens } = await wholeCases(house);
    const acknowledged = new Set(intake.numbers.values()).size;
    const blobs = await house.sql('SELECT count(*)::int AS n FROM file');
    return {
      pass:
        killed === kills &&
        acknowledged === count &&
        cases === count &&
        numbers === count &&
        tokens === count &&
        halves === 0,
      figure: `${acknowledged}/${count} acknowledged, ${cases} cases, ${halves} half, ${blobs[0].n} orphan files, ${killed} kills, ${resent} sent again`,
    };
  },
};
