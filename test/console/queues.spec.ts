import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkerHouse } from '../../apps/worker/test/worker-house.js';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';

let house: WorkerHouse;
let rig: ConsoleRig;
beforeAll(async () => {
  house = await WorkerHouse.open();
  const worker = await house.start();
  rig = await startConsoleRig(0, undefined, `http://127.0.0.1:${worker.port}`);
}, 180_000);
afterAll(async () => {
  await house.close();
  await rig.stop();
}, 60_000);

async function staffOf(key: string): Promise<Visitor> {
  const { name, value } = await rig.cookieOf('sedu', key);
  return new Visitor(rig.address, { 'accept-language': 'en', cookie: `${name}=${value}` });
}

describe('the page of the job queues', () => {
  it('shows an administrator the two ids of each job and offers nothing to press', async () => {
    await house.owe(2);
    const admin = await staffOf('admin');
    const ended = async (): Promise<boolean> => (await house.countOf('done')) === 2;
    for (let tries = 0; tries < 200 && !(await ended()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const page = await admin.open('/sedu/queues');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Queue duty');
    expect(page.text).toMatch(/Done [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} 1 /);
    expect(/<main[\s\S]*<\/main>/.exec(page.html)?.[0]).not.toMatch(/<form|<script/);
  }, 60_000);

  it('is no page for anybody else', async () => {
    for (const key of ['handler', 'dpo'])
      expect((await (await staffOf(key)).open('/sedu/queues')).status).toBe(403);
  });

  it('says so when no worker answers', async () => {
    await house.stopWorkers();
    const page = await (await staffOf('admin')).open('/sedu/queues');
    expect(page.status).toBe(503);
    expect(page.text).toContain('The worker or its queue does not answer.');
  }, 30_000);
});
