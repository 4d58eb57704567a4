import { randomUUID } from 'node:crypto';
import { Intake, wholeCases } from '../rig/load.mjs';
import { holdsWithin, pause } from '../rig/wait.mjs';

/** The API is killed again and again while requests come in; who got no answer asks again with the same key. */
export const r01 = {
  id: 'R1',
  promise:
    'API killed during intake: each acknowledged request is there exactly once, no half-cases, its mail sent once',
  perQueue: true,
  capMs: 300_000,
  async run(house, { full, random }) {
    const count = full ? 1_000 : 200;
    const kills = full ? 20 : 6;
    const keys = Array.from({ length: count }, () => randomUUID());
    await house.startWorker();
    let api = await house.startApi();
    const intake = new Intake(house, await house.apiKey(), api.port);
    let next = 0;
    let resent = 0;
    const client = async () => {
      for (let mine = next++; mine < keys.length; mine = next++) {
        const tries = await intake.submitUntilAcknowledged(keys[mine], `person-${mine}@example.test`);
        if (tries === null) throw new Error('never acknowledged');
        resent += tries - 1;
      }
    };
    let over = false;
    const clients = Promise.all(Array.from({ length: 8 }, client)).finally(() => (over = true));
    clients.catch(() => undefined);
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
    await house.takeLettersAsPressed();
    // A letter that is being written is no orphan: the file comes first, its row at the end.
    await holdsWithin(120_000, () => house.nothingIsDue(), 250);
    const { done } = await house.mails();
    const { different, repeats } = house.sunk();
    const orphans = await house.orphanBlobs();
    return {
      pass:
        killed === kills &&
        [acknowledged, cases, numbers, tokens, done, different].every((n) => n === count) &&
        halves + repeats + orphans === 0,
      figure: `${acknowledged}/${count} acknowledged, ${cases} cases, ${halves} half, ${orphans} orphan files, ${different} mails, ${repeats} repeated, ${killed} kills, ${resent} sent again`,
    };
  },
};
