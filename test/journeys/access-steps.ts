import type { Page } from 'playwright-core';
import { press } from './browser.js';
import { receiptOf, type ShownReceipt } from './citizen-steps.js';
import type { House } from './house.js';
import { act, caseUrl, fill, signIn } from './staff-steps.js';

/** What is planted and may come out nowhere. */
export const PLANTED = {
  otherPupil: 'Kalle Kanarialintu',
  otherPupilsCode: '010115A901N',
  protectedStreet: 'Suojakuja 77',
  leftOut: 'istui Kallen vieressä',
} as const;

/** What the guardian must get. */
export const GIVEN = {
  file: 'Onnin kertomus kaudelta yksi',
  text: 'Onni on edennyt hyvin matematiikassa.',
} as const;

const next = (page: Page): Promise<void> => press(page, /Fortsätt/);

/** A guardian asks in Swedish for a pupil's data from two services of the municipality. */
export async function askForPupil(house: House, page: Page, email: string): Promise<ShownReceipt> {
  await page.goto(house.url('citizen', '/nurmijarvi?lang=sv'));
  await page.goto(house.url('citizen', '/nurmijarvi/request/whose'));
  await fill(page, { whose: 'guardian' });
  await next(page);
  await fill(page, { name: 'Onni Testinen', birth: '2016-06-05', relation: 'guardian' });
  await next(page);
  await fill(page, { right: 'access' });
  await next(page);
  const services = page.locator('input[name="service"][value*="nurmijarvi-opetuksen"]');
  await services.nth(0).check();
  await services.nth(1).check();
  await next(page);
  await next(page);
  await fill(page, { delivery: 'letter', protected: 'yes' });
  await next(page);
  await fill(page, {
    name: 'Aino Testinen',
    birth: '1985-02-03',
    email,
    street: PLANTED.protectedStreet,
    postcode: '00100',
    town: 'Helsinki',
    language: 'sv',
  });
  await next(page);
  await fill(page, { identity: 'show-document' });
  await next(page);
  await press(page, /Skicka/);
  return receiptOf(page);
}

/** A page of the staff's window at a section of a case, signed in as one of the invented people. */
export async function staffAt(
  house: House,
  page: Page,
  account: string,
  caseId: string,
  section: string,
): Promise<Page> {
  await signIn(house, page, `nurmijarvi-${account}`);
  await page.goto(caseUrl(house, 'nurmijarvi', caseId, section));
  return page;
}

/** The case id behind a number, from the handler's queue. */
export async function caseIdOf(house: House, page: Page, number: string): Promise<string> {
  await signIn(house, page, 'nurmijarvi-handler');
  await page.goto(house.url('console', '/nurmijarvi/queue'));
  await page.locator(`tr[data-case="${number}"] a`).first().click();
  return /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** The handler takes the case, records the shown document and the guardianship, and gives the task. Returns the PIN. */
export async function takeAndCheck(house: House, page: Page, caseId: string): Promise<string> {
  const at = (section: string): string => caseUrl(house, 'nurmijarvi', caseId, section);
  await staffAt(house, page, 'handler', caseId, 'request');
  await act(page, 'assign-handler', { handlerId: 'nurmijarvi-handler' });
  await page.goto(at('identity'));
  await act(page, 'record-identity', { method: 'photo-id-shown', document: 'passport' });
  const pin = (await page.locator('[data-pin]').innerText()).replace(/\D/g, '');
  await page.goto(at('identity'));
  await act(page, 'check-authority', { means: 'population-register', result: 'confirmed' });
  await page.goto(at('tasks'));
  await act(page, 'give-task', {});
  return pin;
}

/** The owner of the register delivers two files and a typed answer, and says that other people's data are among them. */
export async function deliver(
  house: House,
  page: Page,
  number: string,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[] | readonly string[],
  others: 'marked' | 'no' = 'marked',
): Promise<void> {
  await signIn(house, page, 'nurmijarvi-owner');
  await page.goto(house.url('console', '/nurmijarvi/tasks'));
  await page.locator('main a', { hasText: number }).first().click();
  const id =
    (await page.locator('textarea[name^="text-"]').first().getAttribute('name'))?.slice('text-'.length) ?? '';
  await fill(page, {
    [`kind-${id}`]: 'found',
    [`text-${id}`]: `${GIVEN.text} Hän ${PLANTED.leftOut}.`,
    [`others-${id}`]: others,
  });
  await page.locator('input[name="files"]').setInputFiles([...files] as string[]);
  await press(page, 'Lähetä vastaus');
}

/** Answers every open point of the register's notice. */
export async function answerPoints(page: Page): Promise<void> {
  await page.locator('li[data-command="answer-article-15"] a').first().click();
  for (const area of await page.locator('textarea').all())
    await area.fill('Tarkistettu: tietoja ei siirretä ETA-alueen ulkopuolelle.');
  await press(page, /.*/);
}
