import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until, WorkerHouse } from '../../apps/worker/test/worker-house.js';
import { startConsoleRig } from '../console/console-rig.js';
import type { ConsoleRig } from '../console/console-rig.js';
import { openBrowser, openWindow } from './browser.js';

let house: WorkerHouse;
let rig: ConsoleRig;
let browser: Browser;

beforeAll(async () => {
  house = await WorkerHouse.open();
  const worker = await house.start();
  rig = await startConsoleRig(0, undefined, `http://127.0.0.1:${worker.port}`);
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
  await house.close();
}, 60_000);

describe('BullMQ’s dashboard in a browser', () => {
  it('shows an administrator the jobs under the console’s headers, and asks nobody but the console', async () => {
    await house.owe(3);
    await until('performed', async () => (await house.countOf('done')) === 3);
    const window = await openWindow(browser);
    const { name, value } = await rig.cookieOf('sedu', 'admin');
    await window.addCookies([{ name, value, url: rig.address }]);
    const page = await window.newPage();
    const wrong: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.goto(`${rig.address}/sedu/queues`);
    await page.getByRole('link', { name: 'BullMQ:n oma jononäkymä' }).click();
    await page.getByRole('link', { name: /duty/ }).first().click();
    await page
      .getByText(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-1$/)
      .first()
      .waitFor();
    const shown = await page.locator('body').innerText();
    expect(shown).toMatch(/completed/i);
    expect(shown).not.toMatch(/Pause|Empty|Obliterate|Add job|Retry/i);
    expect(wrong).toEqual([]);
    expect(asked.filter((one) => !one.startsWith(`GET ${rig.address}/`))).toEqual([]);
    // Nobody looks: an open page asks nothing by itself, so that the session can end.
    const before = asked.length;
    await page.waitForTimeout(6_000);
    expect(asked.slice(before)).toEqual([]);
    await window.close();
  }, 90_000);
});
