import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, violationsOf } from '../citizen/browser.js';
import { startConsoleRig } from '../console/console-rig.js';
import type { ConsoleRig } from '../console/console-rig.js';
import { everyStaffScreen, fillIntake, signIn } from '../console/every-staff-screen.js';

/** Folder for pictures of every screen, to leaf through; none are made when it is not given. */
const SHOTS = process.env['SCREENSHOTS'] ?? '';
/** Primary buttons are at least this high (ux U12); every other target at least 24 px. */
const PRIMARY_PX = 44;
const SAMPLE_CASES = 36;
/** Keystroke-level model of ux U1: seconds for a character, for pointing, for a question. */
const KEYSTROKE_S = 0.28;
const POINT_S = 1.1;
const THINK_S = 1.35;

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
  const low = await page
    .locator('main .govuk-button')
    .evaluateAll(
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
