import { randomUUID } from 'node:crypto';
import { Intake, steadily, wholeCases } from '../rig/load.mjs';
import { holdsWithin, pause } from '../rig/wait.mjs';

/** API and worker are asked to stop while they work. */
export const r10 = {
  id: 'R10',
  promise:
    'SIGTERM under load: no accepted request dropped, exit within 20 s, nothing owed is lost or doubled',
  perQueue: true,
  heavy: true,
  capMs: 120_000,
  async run(house, { full, random }) {
    const rounds = full ? 10 : 3;
    const perSecond = full ? 50 : 25;
    const mails = rounds * 20;
    let api = await house.startApi();
    let worker = await house.startWorker();
    const intake = new Intake(house, await house.apiKey(), api.port);
    house.sink.mood = { kind: 'accept-slowly', ms: 60 };
    await house.oweMails(mails);
    let turnedAway = 0;
    let cutOff = 0;
    let answered = 0;
    const exits = [];
    for (let round = 0; round < rounds; round += 1) {
      let stopAt = Infinity;
      const sent = [];
      const loadUntil = performance.now() + 2_500;
      const load = steadily(
        perSecond,
        () => performance.now() < loadUntil && performance.now() < stopAt + 300,
        () => sent.push(intake.submit(randomUUID())),
      );
      await pause(random.between(500, 1_500));
      stopAt = performance.now();
      exits.push(...(await Promise.all([api.stop(), worker.stop()])));
      await load;
      for (const { status, code } of await Promise.all(sent)) {
        if (status >= 200 && status < 300) answered += 1;
        else if (code === 'ECONNREFUSED') turnedAway += 1;
        else cutOff += 1;
      }
      [api, worker] = await Promise.all([house.startApi(api.port), house.startWorker()]);
    }
    await holdsWithin(60_000, async () => (await house.mails()).done >= mails);
    const { done } = await house.mails();
    const sunk = house.sunk();
    const { cases, halves } = await wholeCases(house);
    // Dropped: its connection was taken and it was not answered, or it was carried out and its client never heard of it.
    // One that finds the door closed was not accepted: its client asks the next process.
    const dropped = Math.max(cutOff, cases - mails - answered);
    const slowest = Math.max(...exits.map(({ ms }) => ms));
    const unclean = exits.filter(({ code }) => code !== 0).length;
    return {
      pass:
        dropped === 0 &&
        slowest < 20_000 &&
        unclean === 0 &&
        done === mails &&
        sunk.repeats === 0 &&
        halves === 0 &&
        cases >= answered,
      figure: `${answered} answered, ${dropped} accepted but dropped, ${turnedAway} found the door closed, slowest exit ${(slowest / 1000).toFixed(1)} s, ${unclean} unclean exits; ${done}/${mails} mails, ${sunk.repeats} repeated; ${halves} half-cases; ${rounds} rounds`,
    };
  },
};
