import type { Page } from 'playwright-core';
import { press } from './browser.js';
import type { House } from './house.js';

/** Signs an invented member of staff in by the desk's one click. */
export async function signIn(house: House, page: Page, account: string): Promise<void> {
  await page.goto(house.url('desk', '/'));
  await page.locator(`button[data-account="${account}"]`).click();
  await page.waitForURL(`${house.url('console', '')}/**`);
}

/** Address of a section of the case page. */
export const caseUrl = (house: House, organisation: string, caseId: string, section: string): string =>
  house.url('console', `/${organisation}/cases/${caseId}/${section}`);

/** What a form is filled with: text by field name, `check:` for a radio or box by value, dates as `2026-03-03`. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

/** Opens an action's form from its section, fills it and presses its button. Returns the text of the page that follows. */
export async function act(page: Page, command: string, filling: Filling, about?: string): Promise<string> {
  const links = page.locator(
    `li[data-command="${command}"] a`,
    about === undefined ? {} : { hasText: about },
  );
  await links.first().click();
  await fill(page, filling);
  await press(page, /.*/);
  return page.locator('main').innerText();
}

/** Fills the fields of the form on the page. */
export async function fill(page: Page, filling: Filling): Promise<void> {
  for (const [name, value] of Object.entries(filling)) {
    const values = typeof value === 'string' ? [value] : value;
    for (const each of values) await fillOne(page, name, each);
  }
}

async function fillOne(page: Page, name: string, value: string): Promise<void> {
  // The page may still be on its way: what kind of field it is can be asked when it is there.
  await page.locator(`[name="${name}"], [name="${name}-day"]`).first().waitFor({ state: 'attached' });
  const choice = page.locator(`input:is([type="radio"],[type="checkbox"])[name="${name}"][value="${value}"]`);
  if ((await choice.count()) > 0) return choice.first().check();
  const select = page.locator(`select[name="${name}"]`);
  if ((await select.count()) > 0) {
    await select.selectOption(value);
    return;
  }
  const day = page.locator(`input[name="${name}-day"]`);
  if ((await day.count()) > 0) {
    const [year, month, date] = value.split('-');
    await day.fill(String(Number(date)));
    await page.locator(`input[name="${name}-month"]`).fill(String(Number(month)));
    await page.locator(`input[name="${name}-year"]`).fill(year ?? '');
    return;
  }
  await page.locator(`[name="${name}"]`).first().fill(value);
}

/** The reason that stands beside a button that is off; null when it is on. */
export async function whyNot(page: Page, command: string): Promise<string | null> {
  const reason = page.locator(`li[data-command="${command}"] .op-whynot`);
  return (await reason.count()) === 0 ? null : reason.first().innerText();
}
