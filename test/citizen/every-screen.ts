import type { Page } from 'playwright-core';

/** Called with each screen in each state. */
export type Look = (name: string, page: Page) => Promise<void>;

/** What stands in the texts that are typed: invented, and long enough to wrap. */
const LONG = 'Todistuksessa lukee väärä päivämäärä. '.repeat(12);

/** Presses the main button of the page's form. */
const press = async (page: Page): Promise<void> => {
  await page
    .locator('main form > button.govuk-button, main form > .govuk-button-group > button')
    .first()
    .click();
  await page.waitForLoadState('load');
};

/** Sends the form empty, so that the errors show, and looks. */
async function lookAtErrors(page: Page, name: string, look: Look): Promise<void> {
  await press(page);
  await look(`${name}-error`, page);
}

/**
 * Walks every screen of the public service in one language: empty, with errors, filled, and with long texts.
 * @param base address with the organisation, e.g. `http://127.0.0.1:3000/sedu`
 */
export async function everyScreen(page: Page, base: string, language: string, look: Look): Promise<void> {
  await page.goto(`${base}?lang=${language}`);
  await look('c00-start', page);
  for (const path of [
    'registers',
    'privacy',
    'accessibility',
    'clear',
    'cleared',
    'follow',
    'follow/lost',
    'verify',
    'nowhere',
  ]) {
    await page.goto(`${base}/${path}`);
    await look(`p-${path.replace('/', '-')}`, page);
  }
  await page.goto(`${base}/follow?ended=yes`);
  await look('p-follow-ended', page);
  await page.goto(`${base}/registers`);
  await page.locator('main h2 a').first().click();
  await look('p-register', page);
  await page.goto(`${base}/request/contact`);
  await look('p-expired', page);
  await guardianForm(page, base, look);
  const receipt = await receiptOf(page, look);
  await verifyErrors(page, base, look);
  await followed(page, base, receipt, look);
  await representativePage(page, base, look);
  for (const right of RIGHTS) await questionsOf(page, base, right, look);
}

const RIGHTS = [
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
  'consent-withdrawal',
  'not-sure',
] as const;

/** The page of a right's own questions, empty and with its errors. */
async function questionsOf(page: Page, base: string, right: string, look: Look): Promise<void> {
  await page.goto(`${base}/request/whose`);
  await page.locator('input[name=whose][value=self]').check();
  await press(page);
  await page.locator(`input[name=right][value=${right}]`).check();
  await press(page);
  await page.locator('input[name=service]').first().check();
  await press(page);
  await look(`c04-${right}`, page);
  await lookAtErrors(page, `c04-${right}`, look);
}

async function guardianForm(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/request/whose`);
  await look('c01-whose', page);
  await lookAtErrors(page, 'c01-whose', look);
  await page.locator('input[name=whose][value=guardian]').check();
  await press(page);
  await look('c01b-child', page);
  await lookAtErrors(page, 'c01b-child', look);
  await page.locator('#name').fill('Onni Testinen');
  await fillDate(page, 'birth', '5', '6', '2016');
  await page.locator('input[name=relation][value=guardian]').check();
  await press(page);
  await look('c02-right', page);
  await lookAtErrors(page, 'c02-right', look);
  await page.locator('input[name=right][value=rectification]').check();
  await press(page);
  await look('c03-service', page);
  await lookAtErrors(page, 'c03-service', look);
  await page.locator('input[name=service]').first().check();
  await press(page);
  await look('c04-rectification', page);
  await lookAtErrors(page, 'c04-rectification', look);
  await page.locator('#q-what-is-wrong').fill(LONG);
  await page.locator('#q-how-it-should-be').fill('x'.repeat(4005));
  await page.locator('input[type=file]').setInputFiles({
    name: 'todistus.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PNG, 'base64'),
  });
  await page.locator('button[name=add-file]').click();
  await look('c04-rectification-file', page);
  await press(page);
  await look('c04-rectification-too-long', page);
  await page.locator('#q-how-it-should-be').fill('31.5.2025');
  await press(page);
  await look('c05-delivery', page);
  await lookAtErrors(page, 'c05-delivery', look);
  await page.locator('input[name=delivery][value=letter]').check();
  await page.locator('#protected').check();
  await press(page);
  await look('c06-contact', page);
  await page.locator('#email').fill('ei osoite');
  await page.locator('#phone').fill('abc');
  await page.locator('#birth-day').fill('31');
  await page.locator('#birth-month').fill('2');
  await page.locator('#birth-year').fill('1990');
  await page.locator('#postcode').fill('12');
  await lookAtErrors(page, 'c06-contact', look);
  await page.locator('#name').fill('Aino Testinen');
  await fillDate(page, 'birth', '3', '2', '1985');
  await page.locator('#email').fill('aino@testinen.test');
  await page.locator('#phone').fill('');
  await page.locator('#street').fill('PL 1');
  await page.locator('#postcode').fill('00100');
  await page.locator('#town').fill('Helsinki');
  await press(page);
  await look('c07-identity', page);
  await lookAtErrors(page, 'c07-identity', look);
  await onlineDoor(page, base, look);
  await page.locator('input[name=identity][value=show-document]').check();
  await press(page);
  await look('c08-check', page);
  await page.locator('button[name=add]').click();
  await page.locator('input[name=right][value=access]').check();
  await press(page);
  await page.locator('input[name=service]').last().check();
  await press(page);
  await look('c03b-access', page);
  await page.locator('input[name=q-period][value=between]').check();
  await page.locator('#q-period-from-month').fill('9');
  await page.locator('#q-period-from-year').fill('2024');
  await page.locator('#q-period-to-month').fill('5');
  await page.locator('#q-period-to-year').fill('2024');
  await lookAtErrors(page, 'c03b-access', look);
  await page.locator('#q-period-to-year').fill('2025');
  await press(page);
  await look('c08-check-two', page);
}

/** Whether this service offers identification online; screens of it are looked at only then. */
const offersOnline = async (page: Page): Promise<boolean> =>
  (await page.locator('input[name=identity][value=e-identification]').count()) > 0;

/** The page before the provider, as it is and after each thing that can go wrong; then back to the choice. */
async function onlineDoor(page: Page, base: string, look: Look): Promise<void> {
  if (!(await offersOnline(page))) return;
  await page.locator('input[name=identity][value=e-identification]').check();
  await press(page);
  await look('identify-door', page);
  for (const problem of ['E28', 'E29', 'E30']) {
    await page.goto(`${base}/identify/request?problem=${problem}`);
    await look(`identify-door-${problem}`, page);
  }
  await page.goto(`${base}/identify/return`);
  await look('identify-ended', page);
  await page.goto(`${base}/request/identity`);
}

/** Identification of an opened case, and a new secret for a lost one. */
async function onlineCase(page: Page, base: string, number: string, look: Look): Promise<void> {
  await page.goto(`${base}/case/identity`);
  if ((await page.locator(`main a[href$="/identify/case"]`).count()) === 0) return;
  await page.goto(`${base}/identify/case`);
  await look('identify-case', page);
  await page.goto(`${base}/identify/case/go`);
  await look('identified-case', page);
  await press(page);
  await look('c11-case-identified', page);
  await page.goto(`${base}/follow/lost`);
  await lookAtErrors(page, 'lost', look);
  await page.locator('#number').fill('TP-2026-99999');
  await press(page);
  await page.goto(`${base}/identify/lost/go`);
  await look('identified-lost', page);
  await press(page);
  await look('identified-lost-error', page);
  await page.goto(`${base}/follow/lost`);
  await page.locator('#number').fill(number);
  await press(page);
  await page.goto(`${base}/identify/lost/go`);
  await press(page);
  await look('lost-new-secret', page);
}

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function fillDate(page: Page, name: string, day: string, month: string, year: string): Promise<void> {
  await page.locator(`#${name}-day`).fill(day);
  await page.locator(`#${name}-month`).fill(month);
  await page.locator(`#${name}-year`).fill(year);
}

interface Receipt {
  readonly number: string;
  readonly secret: string;
}

async function receiptOf(page: Page, look: Look): Promise<Receipt> {
  await page.locator('.govuk-button-group .govuk-button').first().click();
  await page.waitForSelector('#case-secret');
  await look('c09-receipt', page);
  const number = (await page.locator('#case-number').textContent()) ?? '';
  const secret = (await page.locator('#case-secret').textContent()) ?? '';
  return { number: number.trim(), secret: secret.trim() };
}

async function verifyErrors(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/verify`);
  await lookAtErrors(page, 'verify', look);
  await page.locator('#number').fill('KT-2026-00001');
  await page.locator('#code').fill('ABCD-EFGH');
  await press(page);
  await look('verify-unknown', page);
}

async function followed(page: Page, base: string, receipt: Receipt, look: Look): Promise<void> {
  await page.goto(`${base}/follow`);
  await page.locator('#number').fill(receipt.number);
  await page.locator('#secret').fill('wrong');
  await press(page);
  await look('c10-follow-error', page);
  await page.locator('#secret').fill(receipt.secret);
  await press(page);
  await look('c11-case', page);
  for (const act of ['add', 'identity', 'delivery', 'withdraw', 'disagree']) {
    await page.goto(`${base}/case/${act}`);
    await look(`case-${act}`, page);
    if (act !== 'identity' && act !== 'delivery') await lookAtErrors(page, `case-${act}`, look);
  }
  await page.goto(`${base}/case/add`);
  await page.locator('#text').fill(LONG);
  await press(page);
  await look('c11-case-message', page);
  await onlineCase(page, base, receipt.number, look);
  await page.goto(`${base}/case/withdraw`);
  await page.locator('input[name=withdraw][value=yes]').check();
  await press(page);
  await look('c11-case-withdrawn', page);
  await page.goto(`${base}/case/undo`);
  await look('case-undo', page);
}

async function representativePage(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/request/whose`);
  await page.locator('input[name=whose][value=representative]').check();
  await press(page);
  await look('c01c-represented', page);
  await press(page);
  await look('c01c-represented-error', page);
}
