import { Temporal } from 'temporal-polyfill';
import { FalseClock } from '../rig/false-clock.mjs';
import { Site } from '../rig/site.mjs';
import { holdsWithin, pause } from '../rig/wait.mjs';

/** Two seconds before the clocks of Helsinki change. */
const CHANGES = ['2027-03-28T02:59:58', '2026-10-25T03:59:58'];
const MAILS = 8;
const FIRST_AFTER_SECONDS = 6;
const JUMPED_MAILS = 5;

/** Worker and database across both clock changes and jumps of an hour, on a machine whose clock is set by hand. */
export const r08 = {
  id: 'R8',
  promise: 'Clock changes and jumps of an hour: every mail in its second, none early, repeated or skipped',
  perQueue: true,
  capMs: 300_000,
  async run(outer) {
    const clock = FalseClock.make();
    if (clock === null) return { pass: false, figure: 'cannot be tried here: libfaketime is not installed' };
    const site = await Site.open(clock);
    try {
      return await onFalseTime(await site.house(outer.queue), clock);
    } finally {
      await site.close();
    }
  },
};

async function onFalseTime(house, clock) {
  const changes = [];
  for (const local of CHANGES) changes.push(await acrossChange(house, clock, local));
  const jumps = await acrossJumps(house, clock);
  const kept = changes.every(
    ({ sent, repeats, inOrder, early }) => sent === MAILS && repeats === 0 && inOrder && early === 0,
  );
  const pass = kept && jumps.early === 0 && jumps.sent === JUMPED_MAILS && jumps.repeats === 0;
  if (!pass) console.log(await house.lastWords());
  return {
    pass,
    figure: `clock changes: ${changes.map(({ sent, repeats, early, inOrder }) => `${sent}/${MAILS} sent, ${repeats} repeated, ${early} early, in order: ${inOrder}`).join('; ')}; jumps of an hour: ${jumps.sent}/${JUMPED_MAILS} sent, ${jumps.repeats} repeated, ${jumps.early} early`,
  };
}

/** One mail due each second over the change; worker and database see the same invented time. */
async function acrossChange(house, clock, local) {
  const begin = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Helsinki').toInstant();
  house.sink.mails.length = 0;
  await house.emptyQueue();
  const far = Math.round(begin.epochMilliseconds / 1000 - Date.now() / 1000);
  // What the rig writes carries its own time; owed is what is due on the invented morning.
  const { done } = await house.mails();
  const people = await house.oweMails(MAILS, { dueInSeconds: (n) => far + FIRST_AFTER_SECONDS + n });
  clock.set(far);
  const worker = await house.startWorker({ concurrency: 1 });
  // Until the last is written down: a worker that ends before would leave its mail to the next scene.
  await holdsWithin(60_000, async () => (await house.mails()).done >= done + MAILS);
  await pause(1_500);
  await worker.kill();
  const wanted = people.map(({ email }) => email);
  const order = house.sink.mails.map(({ to }) => wanted.indexOf(to[0]));
  const dueAt = house.lastOwedAt;
  const early = house.sink.mails.filter(
    ({ at }, index) => at < dueAt + (FIRST_AFTER_SECONDS + (order[index] ?? 0)) * 1_000 - 1_000,
  ).length;
  return {
    sent: new Set(order).size,
    repeats: house.sunk().repeats,
    inOrder: order.every((n, index) => n === index),
    early,
  };
}

/** The machine's clock is set back by an hour, forth by two, and back again, under worker and database. */
async function acrossJumps(house, clock) {
  house.sink.mails.length = 0;
  await house.emptyQueue();
  clock.set(0);
  await house.oweMails(JUMPED_MAILS, { dueInSeconds: () => 1_800 });
  const worker = await house.startWorker();
  clock.set(-3_600);
  await pause(4_000);
  const early = house.sink.mails.length;
  clock.set(3_600);
  await holdsWithin(60_000, () => house.sink.mails.length >= JUMPED_MAILS);
  clock.set(-3_600);
  await pause(4_000);
  await worker.kill();
  const { different: sent, repeats } = house.sunk();
  return { early, sent, repeats };
}
