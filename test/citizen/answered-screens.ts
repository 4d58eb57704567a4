import { handleCommand, submitRequest } from '@oikeuspolku/application';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { answeredCase, staffOf } from '../security/answered-case.js';
import type { CitizenRig } from './citizen-rig.js';
import type { Look } from './every-screen.js';

const DAY = 24 * 3_600_000;

/** Presses the main button of the page's form. */
const press = async (page: Page): Promise<void> => {
  await Promise.all([
    page.waitForNavigation(),
    page.locator('main form > button.govuk-button, main form > .govuk-button-group > button').first().click(),
  ]);
};

/** Opens a case with its number and secret. */
async function open(page: Page, base: string, one: { number: string; secret: string }): Promise<void> {
  await page.goto(`${base}/follow`);
  await page.locator('#number').fill(one.number);
  await page.locator('#secret').fill(one.secret);
  await press(page);
}

/**
 * Walks the screens that need somebody at work behind the service: an answer that is ready, its reply before and after it is
 * unlocked and when it has closed, and a question to answer. Everything about it is arranged by the use cases of staff.
 */
export async function answeredScreens(rig: CitizenRig, page: Page, slug: string, look: Look): Promise<void> {
  const base = `${rig.address}/${slug}`;
  const one = await answeredCase(rig, slug);
  await open(page, base, one);
  await look('c11-case-answered', page);
  await page.goto(`${base}/case/disagree`);
  await look('case-disagree-answered', page);
  await page.goto(`${base}/case/reply`);
  await look('c14-reply-locked', page);
  await press(page);
  await look('c14-reply-locked-error', page);
  await page.locator('#pin').fill('00000000');
  await press(page);
  await look('c14-reply-wrong-error', page);
  await page.locator('#pin').fill(one.pin);
  await press(page);
  await look('c14-reply', page);
  await page.request.get(`${base}/case/reply/document/${one.paperId}`);
  await page.goto(`${base}/case/reply`);
  await look('c14-reply-fetched', page);
  const { offset } = rig.clock;
  rig.clock.setOffset(offset + 400 * DAY);
  await open(page, base, one);
  await page.goto(`${base}/case/reply`);
  await look('c14-reply-closed', page);
  rig.clock.setOffset(offset);
  await question(rig, page, base, slug, look);
}

/** C12: a question of ours, its errors, and the case that waits for the person. */
async function question(rig: CitizenRig, page: Page, base: string, slug: string, look: Look): Promise<void> {
  await open(page, base, await askedCase(rig, slug));
  await look('c11-case-asked', page);
  await page.locator('main a[href*="/case/answer/"]').first().click();
  await look('c12-answer', page);
  await press(page);
  await look('c12-answer-error', page);
}

/** A case in which the person was asked something. */
async function askedCase(rig: CitizenRig, slug: string): Promise<{ number: string; secret: string }> {
  const staff = staffOf(rig);
  const found = (await staff.unitOfWork.organisations()).find((one) => one.slug === slug);
  const scope = { organisationId: found?.organisationId ?? '', correlationId: 'test' };
  const itemId = randomUUID();
  const person = { name: 'Aino Testinen', birthDate: '1985-02-03' };
  const submitted = await submitRequest(
    staff,
    scope,
    { id: 'requester', role: 'requester' },
    {
      token: randomUUID(),
      contact: { email: null, phone: null, address: null, addressIsContactAddress: false },
      files: [],
      request: {
        channel: 'web',
        receivedAt: rig.clock.now().toString(),
        language: 'fi',
        requesterRole: 'self',
        representationBasis: null,
        delivery: 'download',
        protectedAddress: false,
        identityPlan: 'show-document',
        items: [{ itemId, right: 'access', registerId: null, categories: [] }],
        content: { subject: person, requester: null, answers: {}, period: null },
      },
    },
  );
  if (!submitted.ok) throw new Error(submitted.kind);
  const { caseId, number, secret } = submitted.receipt;
  const asked = await handleCommand(
    staff,
    scope,
    { id: 'first', role: 'handler' },
    {
      caseId,
      expectedVersion: null,
      command: {
        name: 'request-clarification',
        requestId: randomUUID(),
        itemIds: [itemId],
        question: 'Mitä lukuvuotta tarkoitat?',
        reason: 'Tietoja on monelta vuodelta.',
        answerBy: '2026-03-20',
        recital63: true,
        newFacts: false,
      },
    },
  );
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  return { number, secret };
}
