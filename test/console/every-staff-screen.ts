import type { Page } from 'playwright-core';
import type { ConsoleRig } from './console-rig.js';

/** Called with each screen in each state. */
export type Look = (name: string, page: Page) => Promise<void>;

/** Sections of the case page. */
const SECTIONS = [
  'request',
  'identity',
  'tasks',
  'messages',
  'documents',
  'deadline',
  'decision',
  'timeline',
] as const;
/** How far a walk goes: `all` opens every form of the case pages, `some` the first ones only (they share one template). */
export type Reach = 'all' | 'some';
const CASES: Readonly<Record<Reach, number>> = { all: 12, some: 2 };
const FORMS: Readonly<Record<Reach, number>> = { all: 60, some: 8 };

/** Signs a context in as an invented member of staff, in a language. */
export async function signIn(
  rig: ConsoleRig,
  page: Page,
  slug: string,
  staffKey: string,
  language: string,
): Promise<void> {
  const { name, value } = await rig.cookieOf(slug, staffKey);
  await page.context().clearCookies();
  await page.context().addCookies([{ name, value, url: rig.address }]);
  await page.goto(`${rig.address}/?lang=${language}`);
}

const press = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).first().click();
  await page.waitForLoadState('load');
};
const MAIN_BUTTON = 'main form button.govuk-button:not(.govuk-button--secondary):not(.govuk-button--warning)';

/** Opens a form, looks at it, sends it empty and looks at its errors. */
async function lookAtForm(page: Page, address: string, name: string, look: Look): Promise<void> {
  await page.goto(address);
  await look(name, page);
  await press(page, MAIN_BUTTON);
  await look(`${name}-sent-empty`, page);
}

/** Walks every screen of the console in one language, as each role. */
export async function everyStaffScreen(
  rig: ConsoleRig,
  page: Page,
  slug: string,
  language: string,
  reach: Reach,
  look: Look,
): Promise<void> {
  const base = `${rig.address}/${slug}`;
  await signInScreens(rig, page, language, look);
  await signIn(rig, page, slug, 'handler', language);
  await queueScreens(page, base, look);
  await caseScreens(page, base, reach, look);
  await intakeScreens(page, base, look);
  await page.goto(`${base}/printing`);
  await look('printing', page);
  await calendarScreens(page, base, look);
  await signIn(rig, page, slug, 'owner', language);
  await ownerScreens(page, base, look);
  await signIn(rig, page, slug, 'signatory', language);
  await signatoryScreens(page, base, look);
  await signIn(rig, page, slug, 'admin', language);
  await adminScreens(page, base, look);
  await signIn(rig, page, slug, 'auditor', language);
  await page.goto(`${base}/log`);
  await look('log', page);
  await page.goto(`${base}/log?case=TP-1999-00001`);
  await look('log-filtered-empty', page);
  await page.goto(`${base}/users`);
  await look('forbidden', page);
  await page.goto(`${base}/nowhere`);
  await look('not-found', page);
}

async function signInScreens(rig: ConsoleRig, page: Page, language: string, look: Look): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${rig.address}/sign-in?lang=${language}`);
  await look('sign-in', page);
  await press(page, MAIN_BUTTON);
  await look('sign-in-sent-empty', page);
}

async function queueScreens(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/queue`);
  await look('queue', page);
  await page.goto(`${base}/queue?due=overdue&right=rectification&handler=none&flag=protected`);
  await look('queue-filtered-empty', page);
  await page.goto(`${base}/queue?waiting=handler`);
  await page.locator('#view-name').fill('Omat kiireiset');
  await press(page, 'form[action$="/queue/views"] button');
  await look('queue-with-view', page);
  await page.locator('#term').fill('TP-2026');
  await press(page, 'form[action$="/queue/search"] button');
  await look('search', page);
  await page.goto(`${base}/queue`);
  await press(page, 'button[name=action][value=assign]');
  await look('bulk-none', page);
  for (const action of ['assign', 'remind', 'print']) {
    await page.goto(`${base}/queue`);
    for (const box of (await page.locator('input[name=case]').all()).slice(0, 3)) await box.check();
    await press(page, `button[name=action][value=${action}]`);
    await look(`bulk-${action}`, page);
    if (action === 'print') continue;
    await press(page, MAIN_BUTTON);
    await look(`bulk-${action}-${action === 'assign' ? 'sent-empty' : 'result'}`, page);
  }
  await page.goto(`${base}/queue?due=overdue`);
}

async function caseScreens(page: Page, base: string, reach: Reach, look: Look): Promise<void> {
  await page.goto(`${base}/queue?open=no`);
  const cases = await page
    .locator('tbody th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const origin = new URL(base).origin;
  const seen = new Set<string>();
  for (const [index, href] of cases.slice(0, CASES[reach]).entries()) {
    for (const section of SECTIONS) {
      await page.goto(`${origin}${href}/${section}`);
      if (index < 3) await look(`case-${index + 1}-${section}`, page);
      const forms = await page
        .locator('.op-actions a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const form of forms) {
        const command = /\/do\/([a-z0-9-]+)/.exec(form)?.[1] ?? '';
        if (seen.has(command) || seen.size >= FORMS[reach]) continue;
        seen.add(command);
        await page.goto(origin + form);
        await look(`do-${command}`, page);
      }
    }
    await page.goto(`${origin}${href}/contact`);
    if (index < 3) await look(`case-${index + 1}-contact`, page);
    await page.goto(`${origin}${href}/documents`);
    const file = page.locator('a[href$="/preview"]');
    if ((await file.count()) > 0 && !seen.has('file')) {
      seen.add('file');
      await file.first().click();
      await look('file-preview', page);
    }
    const preview = page.locator('a[href*="/certificates/"]');
    await page.goto(`${origin}${href}/decision`);
    if ((await preview.count()) === 0 || seen.has('preview')) continue;
    seen.add('preview');
    await preview.first().click();
    await look('certificate-preview', page);
  }
}

async function intakeScreens(page: Page, base: string, look: Look): Promise<void> {
  await lookAtForm(page, `${base}/intake`, 'intake', look);
  await page.goto(`${base}/intake`);
  await fillIntake(page);
  await press(page, 'form[data-intake] button.govuk-button:not(.govuk-button--secondary)');
  await look('intake-receipt', page);
}

/** What filling a page costs a person: characters typed, things pointed at, questions thought about. */
export interface Effort {
  readonly characters: number;
  readonly points: number;
  readonly questions: number;
}

/** Fills the intake page with an oral request of a person whose driving licence was seen. */
export async function fillIntake(page: Page): Promise<Effort> {
  const typed: readonly (readonly [string, string])[] = [
    ['#name', 'Aino Esimerkki'],
    ['#birth-day', '5'],
    ['#birth-month', '6'],
    ['#birth-year', '1988'],
    ['#q-rectification-what-is-wrong', 'Todistuksessa on väärä päivä.'],
    ['#q-rectification-how-it-should-be', 'Oikea päivä on 1.6.2020.'],
    ['#phone', '040 123 4567'],
  ];
  const ticked = [
    'input[name=channel][value=oral]',
    'input[name=role][value=self]',
    'input[name=rights][value=rectification]',
    'input[name=service] >> nth=0',
    'input[name=delivery][value=pick-up]',
    'input[name=identity][value=document]',
    'input[name=read-aloud]',
  ];
  for (const selector of ticked)
    if ((await page.locator(selector).count()) > 0) await page.locator(selector).check();
  const questions = page.locator('details[data-right=rectification]');
  if ((await questions.getAttribute('open')) === null) await questions.locator('summary').click();
  for (const [selector, text] of typed) await page.locator(selector).fill(text);
  await page.locator('#document').selectOption('driving-licence');
  const characters = typed.reduce((sum, [, text]) => sum + text.length, 0);
  return {
    characters,
    points: typed.length + ticked.length + 1,
    questions: typed.length + ticked.length + 1,
  };
}

async function calendarScreens(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/calendar`);
  await look('calendar', page);
  await press(page, 'form[action$="/calendar/feed"] button');
  await look('calendar-feed', page);
  await page.goto(`${base}/case-register`);
  await look('case-register', page);
  await page.goto(`${base}/registers`);
  await look('registers', page);
  await press(page, 'main ul a');
  await look('register-read-only', page);
}

async function ownerScreens(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/tasks`);
  await look('tasks', page);
  const task = page.locator('main ul a').first();
  if ((await task.count()) > 0) {
    await task.click();
    await page.waitForLoadState('load');
    await look('task', page);
    await press(page, 'form[action$="/answer"] button');
    await look('task-answer-sent-empty', page);
  }
  await page.goto(`${base}/tasks/00000000-0000-4000-8000-000000000000/forwarded`);
  await look('task-forwarded', page);
  await page.goto(`${base}/absence`);
  await look('absence', page);
  await page.locator('#absent-from-day').fill('40');
  await press(page, MAIN_BUTTON);
  await look('absence-wrong', page);
  await page.goto(`${base}/intake`);
  await look('intake-of-owner', page);
}

async function signatoryScreens(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/signatures`);
  await look('signatures', page);
  const certificate = page.locator('main ul a').first();
  if ((await certificate.count()) === 0) return;
  await certificate.click();
  await page.waitForLoadState('load');
  await look('signature', page);
  const sign = page.locator('form[action$="/sign"] button');
  if ((await sign.count()) === 0) return;
  await sign.click();
  await page.waitForLoadState('load');
  await look('signature-sent-empty', page);
}

async function letterScreens(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/letters`);
  await look('letters', page);
  await page.goto(`${base}/letters/cover`);
  await look('letter-template', page);
  await page.locator('#opening-fi').fill('Hei {nimi}');
  await press(page, 'button[name=act][value=save]');
  await look('letter-template-wrong', page);
  await page.goto(`${base}/ombudsman`);
  await look('ombudsman', page);
}

async function adminScreens(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/users`);
  await look('users', page);
  await lookAtForm(page, `${base}/users/new`, 'user-new', look);
  await page.goto(`${base}/users`);
  await page.locator('tbody th a').last().click();
  await look('user', page);
  await press(page, 'form[action$="/password"] button');
  await look('user-password', page);
  await page.goto(`${base}/organisation`);
  await look('organisation', page);
  await letterScreens(page, base, look);
  await page.goto(`${base}/parked`);
  await look('parked', page);
  if ((await page.locator('main details').count()) > 0) {
    await page.locator('main details summary').first().click();
    await press(page, 'main details button');
    await look('parked-sent-empty', page);
  }
  await registerScreens(page, base, look);
}

async function registerScreens(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(`${base}/registers`);
  await press(page, 'main ul a');
  await look('register', page);
  const register = page.url();
  await lookAtForm(page, `${register}/edit/categories/new`, 'register-category', look);
  await lookAtForm(page, `${register}/edit/services/new`, 'register-service', look);
  await page.goto(`${register}/edit/rules/all`);
  await look('register-rules', page);
  await page.goto(`${register}/edit/people/all`);
  for (const box of await page.locator('input[name^=owner]').all()) await box.fill('');
  await press(page, MAIN_BUTTON);
  await look('register-people-sent-empty', page);
  await page.goto(`${register}/edit/article15/purposes`);
  await page.locator('#text').fill('');
  await press(page, MAIN_BUTTON);
  await look('register-article-15-sent-empty', page);
  await page.goto(register);
  const question = page.locator('a[href*="/edit/questions/"]').first();
  if ((await question.count()) === 0) return;
  await question.click();
  await look('register-question', page);
}
