import { holdsWithin } from '../rig/wait.mjs';

/** One recipient that no server knows and one message that cannot be written, among many good ones. */
export const r04 = {
  id: 'R4',
  promise: 'A poisonous mail delays no other: the rest sent in 60 s, the bad ones parked and visible',
  perQueue: true,
  capMs: 120_000,
  async run(house, { full }) {
    const count = full ? 200 : 100;
    const people = await house.oweMails(count, { code: (n) => (n === 7 ? 'no-such-letter' : 'L1') });
    house.sink.unknown.add(people[11].email);
    const before = performance.now();
    await house.startWorker();
    const good = count - 2;
    await holdsWithin(60_000, () => house.sink.mails.length >= good);
    const sentMs = performance.now() - before;
    // The message that cannot be written is tried for a quarter of an hour before a person is asked.
    for (let quarter = 0; quarter < 12 && (await house.mails()).parked < 2; quarter += 1) {
      await house.passTime(900);
      await holdsWithin(3_000, async () => (await house.mails()).parked === 2);
    }
    const parked = await house.inTransaction((tx) => tx.duties.parked());
    const sunk = house.sunk();
    return {
      pass: sunk.different === good && sunk.repeats === 0 && parked.length === 2 && sentMs < 60_000,
      figure: `${sunk.different}/${good} sent in ${(sentMs / 1000).toFixed(1)} s, ${parked.length} parked (${parked.map(({ lastError }) => lastError).join('; ')})`,
    };
  },
};
