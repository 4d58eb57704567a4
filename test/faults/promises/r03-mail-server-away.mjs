import { holdsWithin, mustHold, pause } from '../rig/wait.mjs';

/** A day without a mail server in each of the ways in which one can be away. */
export const r03 = {
  id: 'R3',
  promise:
    'Mail server away for 24 h: every mail delivered once on its return within 5 min; alarm after 15 min',
  perQueue: true,
  capMs: 300_000,
  async run(house, { full }) {
    const count = full ? 500 : 80;
    await house.sink.close();
    await house.startWorker();
    await house.oweMails(count);
    await mustHold(
      'a try failed',
      60_000,
      async () => (await house.sql(`SELECT 1 FROM duty WHERE last_error IS NOT NULL`)).length > 0,
    );
    await house.passTime(1_200);
    const alarmed = await holdsWithin(45_000, () => house.alarmStands);
    await house.sink.open();
    const moods = [
      { kind: 'say', code: 421, at: 'connect' },
      { kind: 'say', code: 451, at: 'data' },
      { kind: 'drop-after-data' },
    ];
    for (const mood of moods) {
      house.sink.mood = mood;
      await house.passTime((86_400 - 1_200) / moods.length);
      await pause(full ? 8_000 : 4_000);
    }
    const during = house.sink.mails.length;
    house.sink.mood = { kind: 'accept' };
    const backAt = performance.now();
    await house.passTime(300);
    await holdsWithin(
      300_000,
      async () => {
        const { done } = await house.mails();
        if (done < count) await house.passTime(60);
        return done >= count;
      },
      1_000,
    );
    const drainedMs = performance.now() - backAt;
    const { done, parked } = await house.mails();
    const sunk = house.sunk();
    const cleared = await holdsWithin(45_000, () => !house.alarmStands);
    return {
      pass:
        done === count &&
        parked === 0 &&
        during === 0 &&
        sunk.different === count &&
        sunk.repeats === 0 &&
        alarmed &&
        cleared &&
        drainedMs < 300_000,
      figure: `${sunk.different}/${count} delivered, ${done} done, ${sunk.repeats} repeated, ${parked} parked, drained in ${(drainedMs / 1000).toFixed(1)} s, alarm raised ${alarmed} and cleared ${cleared}`,
    };
  },
};
