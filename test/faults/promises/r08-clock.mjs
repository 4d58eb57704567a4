import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { holdsWithin, pause } from '../rig/wait.mjs';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** Two seconds before the clocks of Helsinki change. */
const CHANGES = ['2027-03-28T02:59:58', '2026-10-25T03:59:58'];

/** The dates of the law against a second implementation; the worker across both clock changes and jumps of an hour. */
export const r08 = {
  id: 'R8',
  promise:
    'Dates right over clock changes, month ends, leap days and holidays: no difference, no repeat, no skip',
  perQueue: false,
  queue: 'redis',
  capMs: 300_000,
  async run(house) {
    const library = faketimeLibrary();
    if (library === null)
      return { pass: false, figure: 'cannot be tried here: libfaketime is not installed' };
    const law = await lawTests();
    const changes = [];
    for (const local of CHANGES) changes.push(await acrossChange(house, library, local));
    const jumps = await acrossJumps(house, library);
    const changed = changes.every(
      ({ sent, repeats, inOrder, early }) => sent === 8 && repeats === 0 && inOrder && early === 0,
    );
    return {
      pass:
        law.failed === 0 &&
        law.passed > 0 &&
        changed &&
        jumps.early === 0 &&
        jumps.sent === 5 &&
        jumps.repeats === 0,
      figure: `law: ${law.passed} tests passed, ${law.failed} failed; clock changes: ${changes.map(({ sent, repeats, early }) => `${sent}/8 sent, ${repeats} repeated, ${early} early`).join('; ')}; jumps of an hour: ${jumps.sent}/5 sent, ${jumps.repeats} repeated, ${jumps.early} early`,
    };
  },
};

/** Ten thousand drawn dates and every vector, by the tests of test/law. */
async function lawTests() {
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', '--silent', 'test/law'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    if (said.length < 5_000_000) said += chunk;
  });
  await once(child, 'exit');
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(said);
  return { passed, failed };
}

/** One mail due each second over the change; all processes of the house see the same invented time. */
async function acrossChange(house, library, local) {
  const begin = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Helsinki').toInstant();
  house.sink.mails.length = 0;
  await house.emptyQueue();
  const offsetSeconds = Math.round(begin.epochMilliseconds / 1000 - Date.now() / 1000);
  const people = await house.oweMails(8, { dueInSeconds: (n) => offsetSeconds + 6 + n });
  const worker = await house.startWorker({
    concurrency: 1,
    environment: fakeTime(library, `${offsetSeconds >= 0 ? '+' : ''}${offsetSeconds}`),
  });
  await holdsWithin(30_000, () => house.sink.mails.length >= 8);
  await pause(1_500);
  await worker.kill();
  const wanted = people.map(({ email }) => email);
  const order = house.sink.mails.map(({ to }) => wanted.indexOf(to[0]));
  const dueAt = house.lastOwedAt;
  const early = house.sink.mails.filter(
    ({ at }, index) => at < dueAt + (6 + (order[index] ?? 0)) * 1_000 - 1_000,
  ).length;
  return {
    sent: new Set(order).size,
    repeats: house.sunk().repeats,
    inOrder: order.every((n, index) => n === index),
    early,
  };
}

/** The machine's clock is set back by an hour, forth by two, and back again, under the running worker. */
async function acrossJumps(house, library) {
  house.sink.mails.length = 0;
  await house.emptyQueue();
  const file = join(house.folder, 'faketime');
  writeFileSync(file, '+0');
  await house.oweMails(5, { dueInSeconds: () => 1_800 });
  const worker = await house.startWorker({
    environment: { ...fakeTime(library, undefined), FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1' },
  });
  writeFileSync(file, '-3600');
  await pause(4_000);
  const early = house.sink.mails.length;
  writeFileSync(file, '+3600');
  await holdsWithin(60_000, () => house.sink.mails.length >= 5);
  writeFileSync(file, '-3600');
  await pause(4_000);
  await worker.kill();
  const { different: sent, repeats } = house.sunk();
  return { early, sent, repeats };
}

function fakeTime(library, offset) {
  return {
    LD_PRELOAD: library,
    TZ: 'Europe/Helsinki',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    ...(offset === undefined ? {} : { FAKETIME: offset }),
  };
}

function faketimeLibrary() {
  for (const folder of readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'faketime'))) {
    const path = join(folder, 'libfaketimeMT.so.1');
    if (existsSync(path)) return path;
  }
  return null;
}
