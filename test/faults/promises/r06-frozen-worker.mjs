import { holdsWithin, mustHold, pause } from '../rig/wait.mjs';

/** A worker is frozen in the middle, for longer than its locks last, and comes back while another has its jobs. */
export const r06 = {
  id: 'R6',
  promise: 'Two workers, one duty: one mail, also when a worker is frozen longer than its lock',
  perQueue: true,
  capMs: 120_000,
  async run(house, { full, random }) {
    const count = full ? 200 : 60;
    const freezes = full ? 4 : 2;
    house.sink.mood = { kind: 'accept-slowly', ms: 80 };
    const workers = [await house.startWorker(), await house.startWorker()];
    await house.oweMails(count);
    for (let round = 0; round < freezes; round += 1) {
      const seen = house.sink.mails.length;
      await mustHold(
        'mail flows',
        60_000,
        () => house.sink.mails.length > seen || house.sink.mails.length >= count,
      );
      await pause(random.between(0, 200));
      const frozen = workers[round % 2];
      frozen.signal('SIGSTOP');
      await pause(5_000);
      frozen.signal('SIGCONT');
    }
    await holdsWithin(60_000, async () => (await house.mails()).done >= count);
    await pause(2_000);
    const { done } = await house.mails();
    const sunk = house.sunk();
    return {
      pass: done === count && sunk.messages === count && sunk.repeats === 0,
      figure: `${sunk.messages} mails of ${count} duties, ${sunk.repeats} repeated Message-ID, ${freezes} freezes of 5 s (lock 2 s)`,
    };
  },
};
