import { holdsWithin, pause } from '../rig/wait.mjs';

/** A worker is killed after the server has taken a message and before the database knows it. */
export const r07 = {
  id: 'R7',
  promise:
    'Killed between the server’s 250 and the commit: nothing lost, at most one repeat a kill, same Message-ID, marked',
  perQueue: true,
  heavy: true,
  capMs: 120_000,
  async run(house, { full, random }) {
    const kills = full ? 50 : 6;
    const count = kills * 2;
    house.sink.mood = { kind: 'accept-slowly', ms: 250 };
    await house.oweMails(count);
    let killed = 0;
    while (killed < kills) {
      const worker = await house.startWorker({ concurrency: 1 });
      const seen = house.sink.mails.length;
      const reached = await holdsWithin(60_000, () => house.sink.mails.length > seen, 5);
      if (!reached) break;
      await pause(random.between(0, 150));
      await worker.kill();
      killed += 1;
    }
    house.sink.mood = { kind: 'accept' };
    await house.startWorker();
    await holdsWithin(60_000, async () => (await house.mails()).done >= count);
    const { done } = await house.mails();
    const sunk = house.sunk();
    return {
      pass:
        killed === kills &&
        done === count &&
        sunk.different === count &&
        sunk.repeats <= kills &&
        sunk.unmarkedRepeats === 0,
      figure: `${killed} kills, ${sunk.different}/${count} delivered, ${sunk.repeats} repeats, ${sunk.unmarkedRepeats} of them unmarked`,
    };
  },
};
