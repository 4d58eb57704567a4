import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { judgementOf, launchChromium } from '../citizen/browser.js';
import { PAGE_ROUTES, routeOf, STALE_ROUTES } from '../console/console-routes.js';
import { startConsoleRig } from '../console/console-rig.js';
import type { ConsoleRig } from '../console/console-rig.js';
import { everyStaffScreen, fillIntake, signIn } from '../console/every-staff-screen.js';
import type { Look } from '../console/every-staff-screen.js';
import { MatrixRig } from '../console/matrix/matrix-rig.js';
import { clippedTexts, lostInOtherMedia, screenFaults } from './screen-bars.js';
import { parkDuty } from '../console/staged-cases.js';
import { emptyStaffScreens, stagedStaffScreens } from '../console/staged-staff-screens.js';

/** Folder for pictures of every screen, to leaf through; none are made when it is not given. */
const SHOTS = process.env['SCREENSHOTS'] ?? '';
const SAMPLE_CASES = 36;
/** Every screen is looked at in both widths, whichever it was opened in. */
const WIDE = 1280;
const NARROW = 320;
/** Keystroke-level model of ux U1: seconds for a character, for pointing, for a question. */
const KEYSTROKE_S = 0.28;
const POINT_S = 1.1;
const THINK_S = 1.35;

let rig: ConsoleRig;
let cases: MatrixRig;
let browser: Browser;
beforeAll(async () => {
  rig = await startConsoleRig(SAMPLE_CASES);
  cases = await MatrixRig.over(rig);
  await parkDuty(rig, 'sedu');
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** What axe cannot decide by itself, and why it is right here. */
const UNDECIDED: Readonly<Record<string, string>> = {};

/** What is wrong with a screen that axe does not see. */
async function faultsOf(page: Page, width: number, language: string): Promise<readonly string[]> {
  const faults = [...(await screenFaults(page, width))];
  const shown = await page.locator('html').getAttribute('lang');
  if (shown !== language) faults.push(`language ${shown ?? ''}`);
  const text = await page.locator('main').innerText();
  for (const hole of ['undefined', '[object', 'NaN']) if (text.includes(hole)) faults.push(`shows ${hole}`);
  return faults;
}

/** A window in which every screen is looked at; what is wrong is gathered with the screen's name. */
async function lookingWindow(language: string, width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'fi-FI',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const seen = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of'))
      faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500 && !response.url().endsWith('/queues'))
      faults.push(`${response.status()} ${response.url()}`);
  });
  let screens = 0;
  const look: Look = async (name, shown) => {
    screens += 1;
    seen.add(routeOf(new URL(shown.url()).pathname) ?? '');
    const { violations, incomplete } = await judgementOf(shown);
    for (const { rule, targets } of violations) faults.push(`${name}: ${rule}: ${targets.join(' | ')}`);
    for (const { rule, targets } of incomplete)
      if (!Object.hasOwn(UNDECIDED, rule)) faults.push(`${name}: undecided ${rule}: ${targets.join(' | ')}`);
    for (const lost of [...(await clippedTexts(shown)), ...(await lostInOtherMedia(shown))])
      faults.push(`${name}: ${lost}`);
    for (const wide of [width === WIDE ? NARROW : WIDE, width]) {
      await shown.setViewportSize({ width: wide, height: 800 });
      if (SHOTS !== '')
        await shown.screenshot({ path: `${SHOTS}/${language}-${wide}-${name}.png`, fullPage: true });
      faults.push(...(await faultsOf(shown, wide, language)).map((fault) => `${name} at ${wide}: ${fault}`));
    }
  };
  return { context, page, faults, seen, look, count: () => screens };
}

describe('every screen of the console', () => {
  it.each([
    ['fi', 1280, 'sedu', 'all'],
    ['sv', 320, 'nurmijarvi', 'some'],
    ['en', 360, 'sedu', 'some'],
  ] as const)(
    'in %s at %i px has no accessibility violation, fits its width and has one heading',
    async (language, width, slug, reach) => {
      const { context, page, faults, seen, look, count } = await lookingWindow(language, width);
      await everyStaffScreen(rig, page, slug, language, reach, look);
      await stagedStaffScreens({ rig, cases, page, language, look });
      expect(faults).toEqual([]);
      // A page that nobody walks is a page that nobody looked at.
      expect(PAGE_ROUTES.filter((route) => !seen.has(route))).toEqual([]);
      process.stdout.write(
        `U5, U7, U8, U11, U12: ${count()} screens in ${language}, ${PAGE_ROUTES.length} routes, nothing wrong\n`,
      );
      await context.close();
    },
    900_000,
  );

  it('is named where an address answers with a file instead of a page', () => {
    expect(STALE_ROUTES).toEqual([]);
  });

  it('is as good when an organisation has nothing yet', async () => {
    const empty = await startConsoleRig(0);
    for (const [language, width] of [
      ['fi', 320],
      ['sv', 1280],
      ['en', 360],
    ] as const) {
      const { context, page, faults, look } = await lookingWindow(language, width);
      await emptyStaffScreens({ rig: empty, page, language, look });
      expect(faults).toEqual([]);
      await context.close();
    }
    await empty.stop();
  }, 240_000);
});

describe('the console at the keyboard', () => {
  it('takes single keys only after a person turned them on, and never inside a field', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(rig, page, 'sedu', 'handler', 'fi');
    await page.goto(`${rig.address}/sedu/queue`);
    const focused = (): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""');
    const firstNumber = (await page.locator('tbody th a').first().textContent()) ?? '';

    await page.keyboard.press('j');
    expect(await focused()).not.toBe(firstNumber);
    await page.locator('details[data-keys] summary').click();
    await page.locator('button[data-keys-switch]').click();
    await page.reload();
    await page.keyboard.press('j');
    expect(await focused()).toBe(firstNumber);
    // Choices are kept from page to page: the case may be ticked already.
    const box = page.locator('input[name=case]').first();
    const before = await box.isChecked();
    await page.keyboard.press('x');
    expect(await box.isChecked()).toBe(!before);
    await page.keyboard.press('/');
    await page.keyboard.type('jxk');
    expect(await page.locator('#term').inputValue()).toBe('jxk');
    await page.locator('h1').click();
    await page.keyboard.press('t');
    await page.waitForURL(/due=today/);
    await context.close();
  }, 60_000);

  it('records an oral request on one page within four minutes of typing and pointing (ux U20)', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(rig, page, 'nurmijarvi', 'registrar', 'fi');
    await page.goto(`${rig.address}/nurmijarvi/intake`);
    const effort = await fillIntake(page);
    const seconds =
      KEYSTROKE_S * effort.characters + POINT_S * (effort.points + 1) + THINK_S * effort.questions;
    expect(seconds).toBeLessThanOrEqual(240);
    await page.locator('form[data-intake] button.govuk-button').first().click();
    await page.waitForLoadState('load');
    expect(await page.locator('#case-number').textContent()).toMatch(/^TP-2026-/);
    expect(`${page.url()} ${await page.title()}`).not.toContain('Esimerkki');
    await context.close();
  }, 60_000);

  it('opens the most urgent case in one click after sign-in, sorted by due date (ux U2)', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(rig, page, 'sedu', 'handler', 'fi');
    expect(page.url()).toContain('/sedu/queue');
    const dues = await page.locator('.op-due').allTextContents();
    expect(dues[0]).toContain('myöhässä');
    await page.locator('tbody th a').first().click();
    expect(await page.locator('h1').textContent()).toContain('TP-2026-');
    await context.close();
  }, 60_000);
});
