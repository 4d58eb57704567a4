import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, violationsOf } from '../citizen/browser.js';
import { startConsoleRig } from '../console/console-rig.js';
import type { ConsoleRig } from '../console/console-rig.js';
import { everyStaffScreen } from '../console/every-staff-screen.js';

/** Folder for pictures of every screen, to leaf through; none are made when it is not given. */
const SHOTS = process.env['SCREENSHOTS'] ?? '';
/** Primary buttons are at least this high (ux U12); every other target at least 24 px. */
const PRIMARY_PX = 44;
const SAMPLE_CASES = 36;

let rig: ConsoleRig;
let browser: Browser;
beforeAll(async () => {
  rig = await startConsoleRig(SAMPLE_CASES);
  await parkDuty(rig, 'sedu');
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** A duty that the system gave up on, so that its page has something to show. */
async function parkDuty({ deps, organisations }: ConsoleRig, slug: string): Promise<void> {
  const organisationId = organisations.find((one) => one.slug === slug)?.organisationId ?? '';
  const at = deps.clock.now().toString();
  await deps.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    const [row] = (await tx.cases.queue({ open: true }, '2026-03-03', { size: 1 })).rows;
    const duty = {
      key: 'parked-of-test',
      kind: 'mail-person',
      caseId: row?.caseId ?? null,
      dueAt: at,
      facts: { code: 'L22' },
    };
    await tx.duties.owe([duty], at);
    const owed = (await tx.duties.ofCase(row?.caseId ?? '')).find(({ key }) => key === duty.key);
    await tx.duties.settle(
      owed?.dutyId ?? '',
      { state: 'parked', error: 'mail server refused the address' },
      at,
    );
  });
}

/** What of an element is measured in the browser. */
interface Measurable {
  getBoundingClientRect(): { readonly height: number };
}

/** What is wrong with a screen that axe does not see. */
async function faultsOf(page: Page, width: number, language: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
  if (wide > width) faults.push(`${wide} px wide`);
  if ((await page.locator('h1').count()) !== 1) faults.push('not one h1');
  const shown = await page.locator('html').getAttribute('lang');
  if (shown !== language) faults.push(`language ${shown ?? ''}`);
  const low = await page.locator('main .govuk-button').evaluateAll(
    (buttons, least) =>
      buttons
        .map((button) => Math.round((button as unknown as Measurable).getBoundingClientRect().height))
        .filter((height) => height > 0 && height < least),
    PRIMARY_PX,
  );
  faults.push(...low.map((height) => `button ${height} px high`));
  const text = await page.locator('main').innerText();
  for (const hole of ['undefined', '[object', 'NaN']) if (text.includes(hole)) faults.push(`shows ${hole}`);
  return faults;
}

describe('every screen of the console', () => {
  it.each([
    ['fi', 1280, 'sedu', 'all'],
    ['sv', 320, 'nurmijarvi', 'some'],
    ['en', 360, 'sedu', 'some'],
  ] as const)(
    'in %s at %i px has no accessibility violation, fits its width and has one heading',
    async (language, width, slug, reach) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'fi-FI' });
      const page = await context.newPage();
      const faults: string[] = [];
      let screens = 0;
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('the server responded with a status of')) {
          faults.push(`console: ${message.text()}`);
        }
      });
      page.on('response', (response) => {
        if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
      });
      await everyStaffScreen(rig, page, slug, language, reach, async (name) => {
        screens += 1;
        for (const { rule, targets } of await violationsOf(page))
          faults.push(`${name}: ${rule}: ${targets.join(' | ')}`);
        if (SHOTS !== '')
          await page.screenshot({ path: `${SHOTS}/${language}-${width}-${name}.png`, fullPage: true });
        faults.push(...(await faultsOf(page, width, language)).map((fault) => `${name}: ${fault}`));
      });
      expect(faults).toEqual([]);
      expect(screens).toBeGreaterThan(60);
      await context.close();
    },
    420_000,
  );
});
