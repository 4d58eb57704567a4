import { randomUUID } from 'node:crypto';
import { Intake, steadily, wholeCases } from '../rig/load.mjs';
import { holdsWithin, mustHold, pause } from '../rig/wait.mjs';

/**
 * API and worker are asked to stop while they work. Dropped is what the process took and did not answer, by its own account
 * and by its clients' (anything but an answer, a refusal and a reset), and what was carried out without its client
 * hearing of it. A connection that the kernel made and the process never took was not accepted.
 */
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
    let dropped = 0;
    let answered = 0;
    const reset = [];
    const exits = [];
    for (let round = 0; round < rounds; round += 1) {
      let ended = false;
      const sent = [];
      const loadUntil = performance.now() + 15_000;
      const load = steadily(
        perSecond,
        () => !ended && performance.now() < loadUntil,
        () => sent.push(submission(intake, randomUUID())),
      );
      await pause(random.between(500, 1_500));
      // The load goes on until the door is closed for good: its closing is what is tried.
      const apiStops = api.stop().finally(() => {
        ended = true;
      });
      exits.push(...(await Promise.all([apiStops, worker.stop()])));
      await load;
      for (const { key, status, code } of await Promise.all(sent)) {
        if (status >= 200 && status < 300) answered += 1;
        else if (code === 'ECONNREFUSED') turnedAway += 1;
        else if (code === 'ECONNRESET') reset.push(key);
        else dropped += 1;
      }
      dropped += await unansweredBy(api);
      [api, worker] = await Promise.all([house.startApi(api.port), house.startWorker()]);
    }
    // A reset by a process that took nothing is the kernel's: the next process has never heard of that request (201, not 200).
    for (const key of reset) if ((await intake.submit(key)).status !== 201) dropped += 1;
    await holdsWithin(60_000, async () => (await house.mails()).done >= mails);
    const { done } = await house.mails();
    const sunk = house.sunk();
    const { cases, halves } = await wholeCases(house);
    const unheardOf = cases - mails - answered - reset.length;
    const slowest = Math.max(...exits.map(({ ms }) => ms));
    const unclean = exits.filter(({ code }) => code !== 0).length;
    return {
      pass:
        dropped === 0 &&
        unheardOf === 0 &&
        slowest < 20_000 &&
        unclean === 0 &&
        done === mails &&
        sunk.repeats === 0 &&
        halves === 0,
      figure: `${answered} answered, ${Math.max(dropped, Math.abs(unheardOf))} accepted but dropped, ${turnedAway + reset.length} found the door closed (${reset.length} of them waiting untaken), slowest exit ${(slowest / 1000).toFixed(1)} s, ${unclean} unclean exits; ${done}/${mails} mails, ${sunk.repeats} repeated; ${halves} half-cases; ${rounds} rounds`,
    };
  },
};

const submission = async (intake, key) => ({ key, ...(await intake.submit(key)) });

/** Requests that an ended process took without answering them, as its door's account has it; an account must be there. */
async function unansweredBy(child) {
  const line = () => child.output.split('\n').find((one) => one.includes('"event":"door.closed"'));
  await mustHold('the account of the door', 5_000, () => line() !== undefined);
  const { requests, answered, unheard } = JSON.parse(line());
  return requests - answered + unheard;
}
