import { holdsWithin, mustHold, pause } from '../rig/wait.mjs';

/** The queue is emptied, then its server is killed and comes back empty. Only the database knows what is owed. */
export const r02 = {
  id: 'R2',
  promise: 'Queue lost: everything owed is restored from PostgreSQL in 60 s and sent once',
  perQueue: true,
  capMs: 300_000,
  async run(house, { full }) {
    const now = full ? 200 : 60;
    const future = full ? 500 : 90;
    const days = full ? 10 : 3;
    house.sink.mood = { kind: 'accept-slowly', ms: 40 };
    await house.oweMails(future, { dueInSeconds: (n) => ((n % days) + 1) * 86_400 });
    await house.oweMails(now);
    const workers = [await house.startWorker(), await house.startWorker()];
    await mustHold('some mail sent', 120_000, () => house.sink.mails.length >= now / 6);
    const timers = await timersOf(house);
    const lostAt = performance.now();
    await house.emptyQueue();
    if (house.redis !== null) {
      await house.redis.kill();
      await pause(2_000);
      await house.redis.restart();
    }
    await holdsWithin(90_000, async () => (await house.mails()).done >= now);
    const restoredMs = performance.now() - lostAt;
    const early = house.sink.mails.length - now;
    const { missing, extra } = difference(timers, await timersOf(house));
    for (let day = 1; day <= days; day += 1) {
      await house.passTime(86_400);
      if (day === 2) await house.emptyQueue();
      const wanted = now + Math.round((future * day) / days);
      await holdsWithin(60_000, async () => (await house.mails()).done >= wanted);
    }
    const { done } = await house.mails();
    const sunk = house.sunk();
    const same = workers.every((worker) => worker.runs);
    return {
      pass:
        done === now + future &&
        sunk.messages === done &&
        restoredMs < 60_000 &&
        early + missing + extra === 0 &&
        same,
      figure: `${timers.size} timers of ${now + future} cases, ${missing} missing, ${extra} extra; ${done}/${now + future} sent, ${sunk.messages} arrived, ${sunk.repeats} repeated, ${early} early, restored in ${(restoredMs / 1000).toFixed(1)} s, workers not restarted: ${same}`,
    };
  },
};

/** What is owed later, each by its key: the queue has never known of it. */
async function timersOf(house) {
  const rows = await house.sql('SELECT key FROM duty WHERE settled_at IS NULL AND due_at > $1', [
    house.nowPlus(3_600),
  ]);
  return new Set(rows.map(({ key }) => key));
}

function difference(before, after) {
  return {
    missing: [...before].filter((key) => !after.has(key)).length,
    extra: [...after].filter((key) => !before.has(key)).length,
  };
}
