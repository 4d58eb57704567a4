import type { Page } from 'playwright-core';
import { press } from './browser.js';
import { fill } from './staff-steps.js';
import type { House } from './house.js';

/** What the receipt shows once. */
export interface ShownReceipt {
  readonly number: string;
  readonly secret: string;
  readonly text: string;
}

/** A student asks to have a date corrected, page by page, as anybody would. */
export async function askForCorrection(house: House, page: Page, email: string): Promise<ShownReceipt> {
  await page.goto(house.url('citizen', '/sedu'));
  await page.locator('main a.govuk-button, main button.govuk-button').first().click();
  await fill(page, { whose: 'self' });
  await press(page, 'Jatka');
  await fill(page, { right: 'rectification' });
  await press(page, 'Jatka');
  await page.locator('input[name="service"]').first().check();
  await press(page, 'Jatka');
  await fill(page, {
    'q-what-is-wrong': 'Otteen mukaan opintoni alkoivat 1.8.2024.',
    'q-how-it-should-be': 'Opintoni alkoivat 12.8.2024.',
  });
  await press(page, 'Jatka');
  await fill(page, { delivery: 'download' });
  await press(page, 'Jatka');
  await fill(page, { name: 'Aino Esimerkki', birth: '2001-05-03', email });
  await press(page, 'Jatka');
  await fill(page, { identity: 'show-document' });
  await press(page, 'Jatka');
  await press(page, 'Lähetä pyyntö');
  return receiptOf(page);
}

/** Number and secret as the receipt page shows them. */
export async function receiptOf(page: Page): Promise<ShownReceipt> {
  const text = await page.locator('main').innerText();
  const number = /TP-\d{4}-\d{5}/.exec(text)?.[0];
  const secret = /(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}/.exec(text)?.[0];
  if (number === undefined || secret === undefined)
    throw new Error(`no receipt on the page: ${text.slice(0, 300)}`);
  return { number, secret, text };
}

/** Opens the follow-up page with number and secret. */
export async function follow(
  house: House,
  page: Page,
  organisation: string,
  number: string,
  secret: string,
): Promise<string> {
  await page.goto(house.url('citizen', `/${organisation}/follow`));
  await page.locator('input[name="number"]').fill(number);
  await page.locator('input[name="secret"], input[name="code"]').first().fill(secret);
  await page.locator('main form button.govuk-button').first().click();
  return page.locator('main').innerText();
}
