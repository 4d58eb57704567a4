import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Performed } from '@oikeuspolku/application';
import { until, WorkerHouse } from './worker-house.js';

describe('the worker', () => {
  let house: WorkerHouse;

  beforeAll(async () => {
    house = await WorkerHouse.open();
  }, 120_000);
  afterEach(() => house.stopWorkers(), 30_000);
  afterAll(() => house.close(), 30_000);

  it('carries out what is due and leaves the future alone', async () => {
    await house.owe(150);
    await house.owe(20, 3_600);
    await house.start();
    await until('all due done', async () => (await house.countOf('done')) === 150);
    expect(await house.countOf('owed')).toBe(20);
    expect(
      (await house.duties()).every(({ attempts, state }) => attempts === (state === 'done' ? 1 : 0)),
    ).toBe(true);
  }, 30_000);

  it('wakes within a second of the commit that owes something', async () => {
    const at: number[] = [];
    await house.start(
      { sweepEveryMs: 60_000 },
      {
        performDuty: async (...args) => {
          const result = await house.settle(...args);
          if (result.kind === 'done') at.push(performance.now());
          return result;
        },
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    for (let n = 1; n <= 5; n += 1) {
      const committed = performance.now();
      await house.owe(1);
      await until('performed', () => at.length === n, 5_000);
      expect((at[n - 1] ?? Infinity) - committed).toBeLessThan(1_000);
    }
  }, 30_000);

  it('finds by the sweep alone what nobody announced', async () => {
    await house.start({ sweepEveryMs: 300 }, { hearDuties: () => ({ close: () => Promise.resolve() }) });
    await house.owe(3);
    await until('swept', async () => (await house.countOf('done')) === 3);
  }, 30_000);

  it('shares the work of one table between two workers, each duty once', async () => {
    await house.start();
    await house.start();
    await house.owe(300);
    await until('all done', async () => (await house.countOf('done')) === 300);
    expect((await house.duties()).every(({ attempts }) => attempts === 1)).toBe(true);
  }, 40_000);

  it('claims no more than the queue may hold, and goes on as soon as there is room', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const limits = { batch: 5, backlog: 10, leaseSeconds: 300, mostAttempts: 20 };
    await house.start(
      { limits, sweepEveryMs: 60_000, concurrency: 2 },
      {
        performDuty: async (...args) => {
          await gate;
          return house.settle(...args);
        },
      },
    );
    await house.owe(60);
    await until('backlog full', async () => (await house.countOf('claimed')) >= 8);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await house.countOf('claimed')).toBeLessThanOrEqual(10);
    open();
    await until('all done without another sweep', async () => (await house.countOf('done')) === 60);
  }, 40_000);

  it('tries again when the holder of a claim died', async () => {
    await house.owe(1);
    const dead = { now: house.now(), until: house.clock.now().add({ seconds: 1 }).toString() };
    expect(await house.own.dutySweep.claimDue(dead.now, dead.until, 10)).toHaveLength(1);
    await house.start({ sweepEveryMs: 500 });
    await until('done by the second attempt', async () => (await house.countOf('done')) === 1);
    expect((await house.duties())[0]?.attempts).toBe(2);
  }, 30_000);

  it('gives back at once what failed in the queue, and parks what does so again and again', async () => {
    let tries = 0;
    await house.start(
      { limits: { batch: 10, backlog: 10, leaseSeconds: 3_600, mostAttempts: 3 }, restoreEveryMs: 200 },
      {
        performDuty: () => {
          tries += 1;
          return Promise.reject(new Error('planted'));
        },
      },
    );
    await house.owe(1);
    await until('parked', async () => (await house.countOf('parked')) === 1);
    expect(tries).toBe(3);
  }, 30_000);

  it('is ready when database and queue answer, and shows its figures', async () => {
    const worker = await house.start();
    await house.owe(2);
    await until('done', async () => (await house.countOf('done')) === 2);
    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${worker.port}${path}`);
    const ready = await get('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ready',
      parts: { database: 'answers', queue: 'flows' },
      alarms: [],
    });
    expect((await get('/health/live')).status).toBe(200);
    const page = await (await get('/metrics')).text();
    expect(page).toMatch(/oikeuspolku_duties_performed_total\{result="done"\} 2/);
    expect(page).toMatch(/oikeuspolku_mail_oldest_unsent_seconds 0/);
    expect(page).toMatch(/oikeuspolku_queue_jobs\{state="failed"\} \d+/);
    expect((await get('/else')).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${worker.port}/metrics`, { method: 'POST' })).status).toBe(405);
  }, 30_000);

  it('says that it is not ready when the database is away', async () => {
    const worker = await house.start({}, { askDatabase: () => Promise.reject(new Error('away')) });
    const answer = await fetch(`http://127.0.0.1:${worker.port}/health/ready`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: 'unavailable',
      parts: { database: 'does-not-answer' },
    });
  }, 30_000);

  it('raises the alarm in health, metrics and the file when a mail waits for more than a quarter of an hour', async () => {
    await house.owe(1, -1_000, 'mail-person');
    const worker = await house.start({}, { performDuty: () => new Promise<Performed>(() => undefined) });
    const answer = await fetch(`http://127.0.0.1:${worker.port}/health/ready`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'degraded', alarms: ['mail-late'] });
    const page = await (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
    expect(page).toMatch(/oikeuspolku_alarm\{name="mail-late"\} 1/);
    const seconds = Number(/oikeuspolku_mail_oldest_unsent_seconds (\d+)/.exec(page)?.[1]);
    expect(seconds).toBeGreaterThanOrEqual(1_000);
    expect(JSON.parse(readFileSync(join(house.folder, 'alarms.json'), 'utf8'))).toHaveProperty('mail-late');
    await house.asSuperuser('TRUNCATE duty');
  }, 40_000);

  it('stops in its time, and leaves what it could not finish to the next attempt', async () => {
    let begun = 0;
    const worker = await house.start(
      {},
      {
        performDuty: async (...args) => {
          begun += 1;
          await new Promise((resolve) => setTimeout(resolve, 800));
          return house.settle(...args);
        },
      },
    );
    await house.owe(6);
    await until('four running', () => begun >= 4);
    const before = performance.now();
    await worker.stop();
    expect(performance.now() - before).toBeLessThan(10_000);
    const done = await house.countOf('done');
    expect(done).toBe(begun);
    expect(done + (await house.countOf('claimed'))).toBe(6);
  }, 40_000);

  it('logs ids and results, nothing else about a duty', () => {
    expect(house.lines.some((line) => line.includes('duty.performed'))).toBe(true);
    expect(house.lines.join('')).not.toMatch(/test\/[0-9a-f-]{36}/);
    expect(existsSync(join(house.folder, 'alarms.json.part'))).toBe(false);
  });
});
