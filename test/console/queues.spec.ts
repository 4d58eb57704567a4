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

  it('leads to BullMQ’s own dashboard, which only asks and only an administrator opens', async () => {
    const admin = await staffOf('admin');
    const queues = await admin.open('/sedu/queues');
    expect(queues.html).toContain('href="/sedu/queues/board"');
    const board = await admin.open('/sedu/queues/board');
    expect([board.status, board.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(board.html).toContain('<base href="/sedu/queues/board/"');
    expect(board.html).not.toMatch(/https?:|<%/);
    const script = /src="(static\/js\/main[^"]+)"/.exec(board.html)?.[1] ?? '';
    const file = await admin.open(`/sedu/queues/board/${script}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    for (const none of ['static/..%2F..%2Fpackage.json', 'static/index.ejs', 'api/nothing'])
      expect((await admin.open(`/sedu/queues/board/${none}`)).status).toBe(404);
    const told = await admin.open('/sedu/queues/board/api/queues?status=latest&page=1&jobsPerPage=9999');
    const { queues: seen } = JSON.parse(told.html) as {
      queues: { name: string; readOnlyMode: boolean; pagination: object }[];
    };
    expect(seen.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual([
      ['duty', true],
      ['sweep', true],
    ]);
    const { address } = rig;
    for (const key of ['handler', 'dpo', 'auditor'])
      for (const path of ['board', 'board/api/queues', `board/${script}`])
        expect((await (await staffOf(key)).open(`/sedu/queues/${path}`)).status).toBe(403);
    const nobody = await fetch(`${address}/sedu/queues/board/api/queues`, { redirect: 'manual' });
    expect(nobody.status).not.toBe(200);
    expect(await nobody.text()).not.toContain('duty');
    const changed = await admin.send(queues, {}, '/sedu/queues/board/api/queues/duty/pause');
    expect(changed.status).toBe(404);
  }, 30_000);

  it('has the policy of every other page; the dashboard alone may have a base and no trusted types', async () => {
    const admin = await staffOf('admin');
    const policyOf = async (path: string): Promise<readonly string[]> =>
      ((await admin.open(path)).headers.get('content-security-policy') ?? '').split('; ');
    const [page, board] = [await policyOf('/sedu/queues'), await policyOf('/sedu/queues/board')];
    expect(page).toContain("require-trusted-types-for 'script'");
    expect(board.filter((part) => !page.includes(part))).toEqual(["form-action 'none'", "base-uri 'self'"]);
    expect(page.filter((part) => !board.includes(part) && !part.startsWith('report-uri'))).toEqual([
      "form-action 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(await policyOf('/sedu/parked')).toEqual(page);
  });

  it('says so when no worker answers', async () => {
    await house.stopWorkers();
    const page = await (await staffOf('admin')).open('/sedu/queues');
    expect(page.status).toBe(503);
    expect(page.text).toContain('The worker or its queue does not answer.');
    const asked = await (await staffOf('admin')).open('/sedu/queues/board/api/queues');
    expect(asked.status).toBe(503);
  }, 30_000);
});
