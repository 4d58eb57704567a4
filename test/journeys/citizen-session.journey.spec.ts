import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, violationsOf } from '../citizen/browser.js';
import { startCitizenRig, type CitizenRig } from '../citizen/citizen-rig.js';
import { answeredCase, type AnsweredCase } from '../security/answered-case.js';

const TYPED = 'Tätä kirjoitetaan kauan.';
let rig: CitizenRig;
let browser: Browser;
let one: AnsweredCase;
beforeAll(async () => {
  rig = await startCitizenRig();
  browser = await launchChromium();
  one = await answeredCase(rig, 'nurmijarvi');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** A page on which somebody writes, in a browser whose clock the test moves. */
async function writing(): Promise<Page> {
  const page = await (
    await browser.newContext({ locale: 'fi-FI', viewport: { width: 320, height: 640 } })
  ).newPage();
  await page.clock.install();
  await page.goto(`${rig.address}/nurmijarvi/follow`);
  await page.locator('#number').fill(one.number);
  await page.locator('#secret').fill(one.secret);
  await page.locator('main form > button.govuk-button').click();
  await page.waitForURL(/\/case$/);
  await page.goto(`${rig.address}/nurmijarvi/case/add`);
  await page.locator('#text').fill(TYPED);
  return page;
}

const said = (page: Page) => page.locator('#session-end [role=status]');
const button = (page: Page) => page.locator('#session-end button');

describe('before the session of an opened case ends (ux 1.5, WCAG 2.2.1)', () => {
  it('the page says so five minutes before, and one press goes on with everything that is typed', async () => {
    const page = await writing();
    await page.clock.runFor('54:00');
    expect(await said(page).textContent()).toBe('');
    expect(await button(page).isVisible()).toBe(false);
    await page.clock.runFor('01:10');
    expect(await said(page).textContent()).toBe(
      'Istuntosi päättyy 5 minuutin kuluttua. Vastauksesi pysyvät tallessa.',
    );
    expect(await violationsOf(page)).toEqual([]);
    expect((await button(page).boundingBox())?.height).toBeGreaterThanOrEqual(43.9);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    rig.clock.setOffset(rig.clock.offset + 55 * 60_000);
    await page.locator('#text').focus();
    await button(page).focus();
    await page.keyboard.press('Enter');
    await said(page).getByText('Istuntosi jatkuu.').waitFor();
    expect(await button(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    expect(await page.locator('#text').inputValue()).toBe(TYPED);
    await page.clock.runFor('54:00');
    expect(await said(page).textContent()).toBe('');
    await page.clock.runFor('01:10');
    expect(await said(page).textContent()).toContain('5 minuutin');
    await page.clock.runFor('04:00');
    expect(await said(page).textContent()).toContain('1 minuutin');
    await page.context().close();
  }, 60_000);

  it('afterwards it says what happens, and what is sent then waits for the person', async () => {
    const page = await writing();
    await page.clock.runFor('01:00:05');
    expect(await said(page).textContent()).toContain('Istuntosi päättyi.');
    expect(await button(page).isVisible()).toBe(false);
    rig.clock.setOffset(rig.clock.offset + 61 * 60_000);
    await page.locator('main form > button.govuk-button').click();
    await page.waitForURL(/follow\?ended=yes$/);
    await page.locator('#number').fill(one.number);
    await page.locator('#secret').fill(one.secret);
    await page.locator('main form > button.govuk-button').click();
    await page.waitForURL(/\/case$/);
    await page.goto(`${rig.address}/nurmijarvi/case/add`);
    expect(await page.locator('#text').inputValue()).toBe(TYPED);
    await page.context().close();
  }, 60_000);
});
