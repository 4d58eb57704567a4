import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { answeredScreens } from '../citizen/answered-screens.js';
import { launchChromium, violationsOf } from '../citizen/browser.js';
import { startCitizenRig, type CitizenRig } from '../citizen/citizen-rig.js';
import { everyScreen } from '../citizen/every-screen.js';
import { freePort, startProvider, type RunningProvider } from '../citizen/identity/provider.js';
import { ACCESSIBILITY_RUN } from '../../apps/citizen/src/public/accessibility-run.js';
import { accessibilityRunSource, axeVersion } from '../citizen/accessibility-run-file.js';
import { writeFileSync } from 'node:fs';

/** Folder for pictures of every screen, to leaf through; none are made when it is not given. */
const SHOTS = process.env['SCREENSHOTS'] ?? '';

let rig: CitizenRig;
let browser: Browser;
let provider: RunningProvider;
beforeAll(async () => {
  const port = await freePort();
  provider = await startProvider(`http://127.0.0.1:${port}`);
  await provider.next({});
  rig = await startCitizenRig(undefined, { port, identity: provider.settings });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
  await provider.stop();
});

/** Language and width of each walk; for pictures every language on a desktop and on a phone. */
const WALKS: readonly (readonly ['fi' | 'sv' | 'en', number])[] =
  SHOTS === ''
    ? [
        ['fi', 1280],
        ['sv', 320],
        ['en', 360],
      ]
    : (['fi', 'sv', 'en'] as const).flatMap((language) => [
        [language, 1280] as const,
        [language, 390] as const,
      ]);

/** Names of the screens that were looked at, and what axe-core found on them. */
const looked = new Set<string>();
let violations = 0;

describe('every screen of the public service', () => {
  it.each(WALKS)(
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
      const look = async (name: string): Promise<void> => {
        const found = await violationsOf(page);
        looked.add(name);
        violations += found.length;
        for (const { rule, targets } of found) faults.push(`${name}: ${rule}: ${targets.join(' | ')}`);
        if (SHOTS !== '')
          await page.screenshot({ path: `${SHOTS}/${language}-${width}-${name}.png`, fullPage: true });
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(wide) > width) faults.push(`${name}: ${String(wide)} px wide`);
        if ((await page.locator('h1').count()) !== 1) faults.push(`${name}: not one h1`);
        const shown = (await page.locator('html').getAttribute('lang')) ?? '';
        if (shown !== language) faults.push(`${name}: language ${shown}`);
      };
      await everyScreen(page, `${rig.address}/nurmijarvi`, language, look);
      await answeredScreens(rig, page, 'nurmijarvi', look);
      expect(faults).toEqual([]);
      await context.close();
    },
    240_000,
  );

  it('is what the accessibility statement says', () => {
    const run = { screens: looked.size, violations, axe: axeVersion() };
    process.stdout.write(`${run.screens} screens in three languages, ${run.violations} violations\n`);
    if (process.env['ACCESSIBILITY_RUN'] === 'write') {
      const on = new Date().toISOString().slice(0, 10);
      writeFileSync('apps/citizen/src/public/accessibility-run.ts', accessibilityRunSource({ on, ...run }));
      return;
    }
    const { screens, violations: told, axe } = ACCESSIBILITY_RUN;
    expect({ screens, violations: told, axe }).toEqual(run);
  });
});
