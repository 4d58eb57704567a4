import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium, violationsOf } from '../citizen/browser.js';
import { startCitizenRig, type CitizenRig } from '../citizen/citizen-rig.js';
import { everyScreen } from '../citizen/every-screen.js';

/** Folder for pictures of every screen, to leaf through; none are made when it is not given. */
const SHOTS = process.env['SCREENSHOTS'] ?? '';

let rig: CitizenRig;
let browser: Browser;
beforeAll(async () => {
  rig = await startCitizenRig();
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

describe('every screen of the public service', () => {
  it.each([
    ['fi', 1280],
    ['sv', 320],
    ['en', 360],
  ] as const)(
    'in %s at %i px has no accessibility violation, fits its width and has one heading',
    async (language, width) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'fi-FI' });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('the server responded with a status of')) {
          faults.push(`console: ${message.text()}`);
        }
      });
      await everyScreen(page, `${rig.address}/nurmijarvi`, language, async (name) => {
        for (const { rule, targets } of await violationsOf(page))
          faults.push(`${name}: ${rule}: ${targets.join(' | ')}`);
        if (SHOTS !== '')
          await page.screenshot({ path: `${SHOTS}/${language}-${width}-${name}.png`, fullPage: true });
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(wide) > width) faults.push(`${name}: ${String(wide)} px wide`);
        if ((await page.locator('h1').count()) !== 1) faults.push(`${name}: not one h1`);
        const shown = (await page.locator('html').getAttribute('lang')) ?? '';
        if (shown !== language) faults.push(`${name}: language ${shown}`);
      });
      expect(faults).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
