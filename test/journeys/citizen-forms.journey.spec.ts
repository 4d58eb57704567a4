import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../citizen/browser.js';
import { startCitizenRig, type CitizenRig } from '../citizen/citizen-rig.js';
import { everyScreen } from '../citizen/every-screen.js';
import { bubblesOf, errorFaults, filledIn, fillForm, type Filling } from './form-errors.js';

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

/** The form that a page is about; leaving and clearing stand beside it. */
const FORM = 'main form[method=post]:not(.op-page-tools)';
const BUTTON = 'main form > button.govuk-button, main form > .govuk-button-group > button';
const TO_FILL = `${FORM} :is(input:not([type=hidden]):not([type=file]), textarea, select)`;
/** Screens of a form that has been looked at already, with something in it that the walk needs. */
const FILLED = /-(?:error|too-long|file)$/;
/** Sends the page's form filled in one way and comes back to it. Answers what is wrong with the page that said no; null when it said yes. */
async function tryForm(page: Page, filling: Filling, prefix: string) {
  const url = page.url();
  const form = page.locator(FORM).first();
  const chosen = Object.entries(await filledIn(form)).filter(([, value]) => value === 'true');
  const typed = await fillForm(form, filling);
  // A secret is never shown again, and nobody can take back a choice that the page made for them.
  const never = ['secret', ...chosen.map(([name]) => name)];
  const sent = Object.fromEntries(Object.entries(typed).filter(([name]) => !never.includes(name)));
  await Promise.all([page.waitForNavigation(), page.locator(BUTTON).first().click()]);
  const refused = (await page.locator('.govuk-error-summary').count()) > 0;
  const seen = refused ? await errorFaults(page, FORM, prefix, sent) : null;
  await page.goto(url);
  return seen;
}

describe('every form of the public service (U10)', () => {
  it.each(LANGUAGES)(
    'in %s says what is wrong when it is sent empty and wrong, keeps what was typed, and shows no bubble',
    async (language) => {
      const context = await browser.newContext({ locale: 'fi-FI' });
      const page = await context.newPage();
      const faults: string[] = [];
      const messages = new Set<string>();
      let forms = 0;
      let refusals = 0;
      const prefix = `${t(language, 'common.errorTitlePrefix')} `;
      await everyScreen(page, `${rig.address}/nurmijarvi`, language, async (name) => {
        for (const one of await page.locator('main form[method=post]').all())
          for (const bubble of await bubblesOf(one)) faults.push(`${name}: ${bubble}`);
        if (FILLED.test(name) || (await page.locator(TO_FILL).count()) === 0) return;
        forms += 1;
        for (const filling of ['wrong', 'empty'] as const) {
          const seen = await tryForm(page, filling, prefix);
          if (seen === null) continue;
          refusals += 1;
          for (const { text } of seen.lines) messages.add(text);
          for (const fault of seen.faults) faults.push(`${name} ${filling}: ${fault}`);
        }
      });
      process.stdout.write(
        `U10 ${language}: ${forms} forms, ${refusals} refusals, ${messages.size} different messages\n`,
      );
      expect(faults).toEqual([]);
      expect(refusals).toBeGreaterThan(forms);
      await context.close();
    },
    240_000,
  );
});
