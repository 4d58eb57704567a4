import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalBlobStore } from '@oikeuspolku/documents';
import pg from 'pg';
import type { Browser, BrowserContext } from 'playwright-core';
import { answerPoints, askForPupil, caseIdOf, deliver, staffAt, takeAndCheck } from './access-steps.js';
import { mainText, openBrowser, openWindow, press } from './browser.js';
import { follow, type ShownReceipt } from './citizen-steps.js';
import { House } from './house.js';
import { act, caseUrl, fill } from './staff-steps.js';

/** Megabytes of the owner's files, together; `REPLY_MEGABYTES=1024 BLOB_LIMIT_MB=100` is the promise. */
const MEGABYTES = Number(process.env['REPLY_MEGABYTES'] ?? 96);
const FILES = 16;
const MOST_GROWTH_MB = 100;
const STEP_MS = 400_000;

let house: House;
let browser: Browser;
let guardian: BrowserContext;
let staff: BrowserContext;
let receipt: ShownReceipt;
let caseId: string;
let pin: string;
const folder = mkdtempSync(join(tmpdir(), 'large-reply-'));

beforeAll(async () => {
  house = await House.open();
  browser = await openBrowser();
  guardian = await openWindow(browser, { locale: 'sv-FI' });
  staff = await openWindow(browser);
  for (const window of [guardian, staff]) window.setDefaultTimeout(STEP_MS / 2);
}, STEP_MS);

afterAll(async () => {
  await browser?.close();
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
}, STEP_MS);

/** Files that look like PDFs and hold noise. */
function largeFiles(): readonly string[] {
  return Array.from({ length: FILES }, (_, index) => {
    const path = join(folder, `osa-${String(index)}.pdf`);
    const file = openSync(path, 'w');
    writeSync(file, '%PDF-1.4\n');
    for (let written = 0; written < MEGABYTES / FILES; written += 1)
      writeSync(file, randomBytes(1024 * 1024));
    closeSync(file);
    return path;
  });
}

/** Resident memory of an app in megabytes: now, or at its highest. */
function memoryOf(app: string, field: 'VmRSS' | 'VmHWM'): number {
  const run = join(house.folder, 'run');
  const name = readdirSync(run).find((one) => one.startsWith(app)) ?? '';
  const pid = /"pid":\s*(\d+)/.exec(readFileSync(join(run, name), 'utf8'))?.[1] ?? '';
  const line = new RegExp(`${field}:\\s*(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

describe('a reply of many megabytes', () => {
  it(
    'comes in without the process growing',
    async () => {
      await house.clock('2026-03-03T10:00+02:00');
      const page = await guardian.newPage();
      receipt = await askForPupil(house, page, 'aino@asukas.test');
      await follow(house, page, 'nurmijarvi', receipt.number, receipt.secret);
      await page.goto(house.url('citizen', '/nurmijarvi/case/delivery'));
      await fill(page, { delivery: 'download' });
      await press(page, /Skicka|Fortsätt|Spara/);
      const desk = await staff.newPage();
      caseId = await caseIdOf(house, desk, receipt.number);
      pin = await takeAndCheck(house, desk, caseId);
      const before = memoryOf('console', 'VmRSS');
      await deliver(house, desk, receipt.number, largeFiles(), 'no');
      expect(await mainText(desk)).toContain('vastauksesi on lähetetty');
      report('in', memoryOf('console', 'VmHWM') - before);
    },
    STEP_MS,
  );

  it(
    'survives kill -9 between upload and reply, and an upload that was cut off leaves nothing after the sweep',
    async () => {
      const store = new LocalBlobStore(join(house.folder, 'blobs'));
      const key = randomBytes(32);
      const orphan = await store.put(
        (await import('node:stream')).Readable.from([Buffer.from('%PDF-1.4 nobody names this')]),
        { key, limit: 1000, allow: 'own' },
      );
      expect(orphan.ok).toBe(true);
      await house.killEverything();
      await house.start();
      const known = await knownBlobs();
      const none = (ids: readonly string[]): Promise<ReadonlySet<string>> =>
        Promise.resolve(new Set(ids.filter((id) => known.has(id))));
      expect(await store.sweep(none, -1, new Date())).toBe(1);
      expect(await store.sweep(none, -1, new Date())).toBe(0);
      expect(known.size).toBeGreaterThanOrEqual(FILES);
    },
    STEP_MS,
  );

  it(
    'goes out whole without the process growing',
    async () => {
      const page = await staff.newPage();
      await staffAt(house, page, 'handler', caseId, 'decision');
      await answerPoints(page);
      await page.goto(caseUrl(house, 'nurmijarvi', caseId, 'decision'));
      await act(page, 'decide-item', { outcome: 'given-in-full/granted' });
      await page.goto(caseUrl(house, 'nurmijarvi', caseId, 'identity'));
      await act(page, 'check-disclosure', {
        restrainingOrder: 'none',
        childInterest: 'no-conflict',
        checked: ['address', 'authority'],
      });
      await staffAt(house, page, 'second-handler', caseId, 'decision');
      await act(page, 'release-reply', {});
      await staffAt(house, page, 'handler', caseId, 'decision');
      await act(page, 'send-reply', {});
      const person = await guardian.newPage();
      await follow(house, person, 'nurmijarvi', receipt.number, receipt.secret);
      await person.goto(house.url('citizen', '/nurmijarvi/case/reply'));
      await fill(person, { pin });
      await press(person, /Fortsätt/);
      const before = memoryOf('citizen', 'VmRSS');
      const [download] = await Promise.all([
        person.waitForEvent('download'),
        person.locator('main a', { hasText: /ZIP/ }).first().click(),
      ]);
      const zip = join(folder, 'reply.zip');
      await download.saveAs(zip);
      report('out', memoryOf('citizen', 'VmHWM') - before);
      expect(statSync(zip).size).toBeGreaterThan(MEGABYTES * 1024 * 1024);
      execFileSync('unzip', ['-q', zip, '-d', join(folder, 'unpacked')]);
      const [bag] = execFileSync('find', [join(folder, 'unpacked'), '-name', 'osa-3.pdf'], {
        encoding: 'utf8',
      }).split('\n');
      expect(execFileSync('cmp', [bag ?? '', join(folder, 'osa-3.pdf')]).length).toBe(0);
    },
    STEP_MS,
  );
});

/** States a measured growth and holds it to the promise. */
function report(way: string, growth: number): void {
  console.info(
    `${String(MEGABYTES)} MB ${way}: memory grew by ${growth.toFixed(0)} MB (limit ${String(MOST_GROWTH_MB)} MB)`,
  );
  expect(growth).toBeLessThan(MOST_GROWTH_MB);
}

/** Blobs that the database names. */
async function knownBlobs(): Promise<ReadonlySet<string>> {
  const password = readFileSync(join(house.folder, 'postgres', 'password'), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: house.ports['postgres'],
    user: 'postgres',
    password,
    database: 'oikeuspolku',
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ blob_id: string }>(
      'SELECT blob_id FROM document UNION SELECT blob_id FROM file',
    );
    return new Set(rows.map((row) => row.blob_id));
  } finally {
    await client.end();
  }
}
