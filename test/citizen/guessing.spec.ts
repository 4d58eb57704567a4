import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { answeredCase } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig } from './citizen-rig.js';

const BASE = '/nurmijarvi';
const WINDOW_MS = 15 * 60_000;
/** The secret checks of one network in a quarter of an hour, and of one case from there (S1). */
const PER_NETWORK = 30;
const PER_CASE = 10;

let rig: CitizenRig;
let other: string;
beforeAll(async () => {
  rig = await startCitizenRig(undefined, { trustedProxies: ['127.0.0.1'] });
  other = await rig.another();
}, 120_000);
afterAll(() => rig.stop());

/** Each test begins when the windows of the one before have passed. */
const passWindows = (): void => {
  rig.clock.setOffset(rig.clock.offset + 3 * WINDOW_MS);
};

/** Somebody at an address of their own, with the entry form open. */
async function guesser(address: string, service = rig.address) {
  const visitor = new Visitor(service, { 'accept-language': 'fi', 'x-forwarded-for': address });
  const form = await visitor.open(`${BASE}/follow`);
  return async (number: string, secret = 'wrong'): Promise<number> =>
    (await visitor.send(form, { number, secret })).status;
}

/** Runs the tries, at most fifty at once, and counts their answers by status. */
async function countAnswers(tries: readonly (() => Promise<number>)[]): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let mine = next++; mine < tries.length; mine = next++) {
      const status = (await tries[mine]?.()) ?? 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 50 }, lane));
  return statuses;
}

const numberOf = (n: number): string => `TP-2026-${String(50_000 + n)}`;
const networkAt = (n: number): string => `10.${n >> 8}.${n & 255}.7`;

async function withSuperuser(statement: string): Promise<void> {
  const client = new Client({ connectionString: rig.superuserUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe('guessing of case secrets', () => {
  it('is limited for both instances of the service together (P2)', async () => {
    passWindows();
    const [here, there] = [await guesser('10.9.9.9'), await guesser('10.9.9.9', other)];
    const tries = Array.from({ length: 500 }, (_none, n) => () => (n % 2 === 0 ? here : there)(numberOf(n)));
    const statuses = await countAnswers(tries);
    const checked = statuses.get(422) ?? 0;
    process.stdout.write(`P2: ${checked} of 500 checked by two instances, limit ${PER_NETWORK}\n`);
    expect(checked).toBe(PER_NETWORK);
    expect(checked + (statuses.get(429) ?? 0)).toBe(500);
  }, 120_000);

  it('is limited on one case, from one network and from two hundred, and the owner gets in meanwhile (S1)', async () => {
    passWindows();
    const one = await answeredCase(rig, 'nurmijarvi');
    const alone = await guesser('10.8.8.8');
    const first = await countAnswers(Array.from({ length: 500 }, () => () => alone(one.number)));
    expect(first.get(422)).toBe(PER_CASE);
    const many = await Promise.all(Array.from({ length: 200 }, (_none, n) => guesser(networkAt(n))));
    const attack = countAnswers(
      Array.from({ length: 2000 }, (_none, n) => () => many[n % 200]?.(one.number) ?? Promise.resolve(0)),
    );
    const owner = await guesser('10.7.7.7', other);
    const start = performance.now();
    const opened = await owner(one.number, one.secret);
    const seconds = (performance.now() - start) / 1000;
    const statuses = await attack;
    const checked = statuses.get(422) ?? 0;
    process.stdout.write(
      `S1: 500 guesses of one network ${first.get(422)} checked, 2,000 of 200 networks ${checked} checked, the owner in after ${seconds.toFixed(1)} s\n`,
    );
    // Three of each network are free, and 300 more of all together.
    expect(checked).toBeLessThanOrEqual(200 * 3 + 300);
    expect(checked + (statuses.get(429) ?? 0)).toBe(2000);
    expect(opened).toBe(200);
    expect(seconds).toBeLessThan(30);
    expect(rig.logged.filter((line) => line.includes('"secret.guessing"'))).toHaveLength(1);
  }, 240_000);

  it('lets nobody in while the counters are away, and everybody again when they are back (P2)', async () => {
    passWindows();
    const one = await answeredCase(rig, 'nurmijarvi');
    const owner = await guesser('10.6.6.6');
    await withSuperuser('ALTER TABLE rate_limit RENAME TO rate_limit_away');
    const before = process.cpuUsage();
    const start = performance.now();
    const statuses = await countAnswers(
      Array.from({ length: 100 }, () => () => owner(one.number, one.secret)),
    );
    const took = performance.now() - start;
    expect(statuses.get(500)).toBe(100);
    // Nothing goes on trying by itself: the machine is quiet when nobody asks.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const quiet = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const busy = process.cpuUsage(quiet).user / 1000;
    process.stdout.write(
      `P2: 100 right secrets refused without counters in ${took.toFixed(0)} ms, then ${busy.toFixed(0)} ms of processor in a second\n`,
    );
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(30_000);
    expect(busy).toBeLessThan(300);
    await withSuperuser('ALTER TABLE rate_limit_away RENAME TO rate_limit');
    expect(await owner(one.number, one.secret)).toBe(200);
  }, 120_000);
});
