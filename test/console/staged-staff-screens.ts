import { editOrganisation } from '@oikeuspolku/application';
import { aCase } from '@oikeuspolku/testing';
import type { Page } from 'playwright-core';
import type { ConsoleRig } from './console-rig.js';
import { signIn } from './every-staff-screen.js';
import type { Look } from './every-staff-screen.js';
import type { MatrixRig } from './matrix/matrix-rig.js';
import { caseForForm, caseWithFiles, longCase, printedCases } from './staged-cases.js';

const SLUG = 'sedu';
const SECTIONS = [
  'request',
  'identity',
  'tasks',
  'messages',
  'documents',
  'deadline',
  'decision',
  'timeline',
];

/** What a walk over staged screens goes through. */
interface Walk {
  readonly rig: ConsoleRig;
  readonly cases: MatrixRig;
  readonly page: Page;
  readonly language: string;
  readonly look: Look;
}

const address = ({ rig }: Walk, path: string): string => `${rig.address}/${SLUG}${path}`;
const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
};
const as = ({ rig, page, language }: Walk, key: string): Promise<void> =>
  signIn(rig, page, SLUG, key, language);
async function open(walk: Walk, path: string, name: string): Promise<void> {
  await walk.page.goto(address(walk, path));
  await walk.look(name, walk.page);
}

/** Screens that need a case or a setting of their own: filled, long, wrong, refused, in conflict. */
export async function stagedStaffScreens(walk: Walk): Promise<void> {
  await signInSteps(walk);
  await files(walk);
  await longTexts(walk);
  await conflict(walk);
  await secrets(walk);
  await ownerCode(walk);
  await ownerAnswers(walk);
  await signing(walk);
  await papers(walk);
  await office(walk);
}

/** A password alone leads to the second factor: its page for those who have one, and for those who make one. */
async function signInSteps(walk: Walk): Promise<void> {
  const { rig, page, language, look } = walk;
  await withPasswordAlone(walk);
  for (const step of ['enrol', 'code']) {
    await page.goto(`${rig.address}/sign-in/${step}?lang=${language}`);
    await look(`sign-in-${step}`, page);
    await press(page, 'main form button.govuk-button');
    await look(`sign-in-${step}-sent-empty`, page);
  }
}

/** Signs the auditor in by a fresh password, as far as a password reaches. */
export async function withPasswordAlone(walk: Pick<Walk, 'rig' | 'page' | 'language'>): Promise<void> {
  const { rig, page, language } = walk;
  await signIn(rig, page, SLUG, 'admin', language);
  await page.goto(`${rig.address}/${SLUG}/users/${SLUG}-auditor`);
  await press(page, 'form[action$="/password"] button');
  const password = await page.locator('.op-secret').innerText();
  await page.context().clearCookies();
  await page.goto(`${rig.address}/sign-in?lang=${language}`);
  await page.locator('#organisation').selectOption(SLUG);
  await page.locator('#email').fill(await auditorAddress(rig));
  await page.locator('#password').fill(password);
  await press(page, 'main form button.govuk-button');
}

const auditorAddress = (rig: ConsoleRig): Promise<string> =>
  rig.deps.unitOfWork.transaction(scopeOf(rig), async (tx) => {
    const account = await tx.accounts.byId(`${SLUG}-auditor`);
    if (account === null) throw new Error('the rig has no auditor');
    return account.email;
  });

const scopeOf = (rig: ConsoleRig) => ({
  organisationId: rig.organisations.find(({ slug }) => slug === SLUG)?.organisationId ?? '',
  correlationId: 'test',
});

async function files(walk: Walk): Promise<void> {
  const { rig, cases } = walk;
  const { caseId, fileIds } = await caseWithFiles(rig, cases);
  await as(walk, 'handler');
  await open(walk, `/cases/${caseId}/documents`, 'case-with-files');
  for (const [at, fileId] of fileIds.entries())
    await open(
      walk,
      `/cases/${caseId}/files/${fileId}/preview`,
      `file-preview-${at === 0 ? 'address' : 'office'}`,
    );
  await open(walk, `/cases/${caseId}/contact`, 'contact-protected');
  await open(walk, `/case-register/${caseId}`, 'case-register-protected');
  await as(walk, 'only-protected-address-handler');
  await open(walk, `/cases/${caseId}/contact`, 'contact-reason');
  await press(walk.page, 'main form button');
  await walk.look('contact-reason-sent-empty', walk.page);
  await walk.page.locator('input[name=reason]').first().check();
  await press(walk.page, 'main form button');
  await walk.look('contact-shown', walk.page);
}

async function longTexts(walk: Walk): Promise<void> {
  const { caseId } = await longCase(walk.cases);
  await as(walk, 'handler');
  for (const section of SECTIONS) await open(walk, `/cases/${caseId}/${section}`, `case-long-${section}`);
  await open(walk, `/cases/${caseId}`, 'case-long');
  await open(walk, `/cases/${caseId}/contact`, 'contact-long');
  await open(walk, `/case-register/${caseId}`, 'case-register-long');
  await as(walk, 'only-register-owner');
  await open(walk, `/tasks/${caseId}/task-1`, 'task-long');
}

async function conflict(walk: Walk): Promise<void> {
  const { page, cases } = walk;
  const { caseId } = await cases.make(aCase().about('access', cases.ground.registerId));
  await as(walk, 'only-handler');
  await page.goto(address(walk, `/cases/${caseId}/do/add-note`));
  await page.locator('#text').fill('Kysyin opintotoimistosta.');
  await cases.send('registrar', {
    path: `/cases/${caseId}/do/add-note`,
    fields: { text: 'Asiakas soitti.' },
  });
  await press(page, 'main form button.govuk-button');
  await walk.look('conflict', page);
  await page.goto(address(walk, `/cases/${caseId}/do/send-reply`));
  await press(page, 'main form button.govuk-button');
  await walk.look('refused-by-lifecycle', page);
  await page.goto(address(walk, `/cases/${caseId}/do/extend-deadline`));
  const [preview] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('button[formaction$="/preview/extend-deadline"]').click(),
  ]);
  await preview.waitForLoadState('load');
  await walk.look('extension-preview-refused', preview);
  await preview.close();
}

async function secrets(walk: Walk): Promise<void> {
  await as(walk, 'only-handler');
  for (const command of ['renew-pin', 'renew-secret'] as const) {
    const { path } = await caseForForm(walk.cases, command);
    await walk.page.goto(address(walk, path));
    await press(walk.page, 'main form button.govuk-button');
    await walk.look(`${command}-shown`, walk.page);
  }
}

async function ownerCode(walk: Walk): Promise<void> {
  const { rig, page, cases, look } = walk;
  const scope = scopeOf(rig);
  const { settings } = await rig.deps.unitOfWork.transaction(scope, (tx) => tx.registers.organisation());
  const choose = (ownerEmailCode: boolean) =>
    editOrganisation(rig.deps, scope, { id: 'sedu-admin', role: 'admin' }, { ...settings, ownerEmailCode });
  await choose(true);
  const { caseId } = await cases.make(aCase().about('access', cases.ground.registerId).tasked());
  const path = `/task-code/${caseId}/task-1`;
  await page.context().clearCookies();
  await page.goto(address(walk, `${path}?lang=${walk.language}`));
  await look('task-code', page);
  await press(page, 'main form button');
  await look('task-code-sent-empty', page);
  await page.locator('#email').fill('sedu-only-register-owner@sedu.test');
  await press(page, 'main form button');
  await look('task-code-asked', page);
  await page.locator('#code').fill('000000');
  await press(page, 'form[action$="/code"] button');
  await look('task-code-wrong', page);
  await choose(false);
}

async function ownerAnswers(walk: Walk): Promise<void> {
  const { page, cases } = walk;
  const about = () => aCase().about('access', cases.ground.registerId).tasked();
  await as(walk, 'only-register-owner');
  const answered = await cases.make(about().delivered({ fileIds: [] }));
  await open(walk, `/tasks/${answered.caseId}/task-1`, 'task-answered');
  const declined = await cases.make(about().declined());
  await open(walk, `/tasks/${declined.caseId}/task-1`, 'task-declined');
  const asked = await cases.make(about());
  for (const [form, name] of [
    ['time', 'task-time'],
    ['decline', 'task-decline'],
  ] as const) {
    await page.goto(address(walk, `/tasks/${asked.caseId}/task-1`));
    await press(page, `form[action$="/${form}"] button`);
    await walk.look(`${name}-sent-empty`, page);
  }
  await open(walk, '/tasks', 'tasks-filled');
}

async function signing(walk: Walk): Promise<void> {
  const { page } = walk;
  await as(walk, 'only-signatory');
  const signed = await caseForForm(walk.cases, 'sign-certificate');
  await page.goto(address(walk, `/certificates/${signed.made.caseId}/certificate-1`));
  await press(page, 'form[action$="/return"] button');
  await walk.look('signature-return-sent-empty', page);
  await page.goto(address(walk, `/certificates/${signed.made.caseId}/certificate-1`));
  await page.locator('input[name=read]').check();
  await press(page, 'form[action$="/sign"] button');
  await walk.look('signature-done', page);
  await as(walk, 'handler');
  await open(walk, `/cases/${signed.made.caseId}/certificates/certificate-1`, 'certificate-signed');
  await open(walk, `/case-register/${signed.made.caseId}`, 'case-register-signed');
}

async function papers(walk: Walk): Promise<void> {
  const { page } = walk;
  await printedCases(walk.rig, walk.cases);
  await as(walk, 'handler');
  await open(walk, '/printing', 'printing-filled');
  await as(walk, 'only-protected-address-handler');
  await open(walk, '/printing', 'printing-protected');
  const form = page.locator('form[action$="/pdf"]').first();
  await Promise.all([page.waitForNavigation(), form.locator('button[formaction$="/printed"]').click()]);
  await walk.look('printing-reason-sent-empty', page);
  const open2 = page.locator('form[action$="/pdf"]:has(button[formaction$="/address"])').first();
  await open2.locator('input[name=reason]').first().check();
  await Promise.all([page.waitForNavigation(), open2.locator('button[formaction$="/address"]').click()]);
  await walk.look('printing-address', page);
}

async function office(walk: Walk): Promise<void> {
  const { page } = walk;
  await as(walk, 'admin');
  await open(walk, '/organisation/details', 'organisation-details');
  for (const box of await page
    .locator('main input[type=text], main input[type=tel], main input[type=email]')
    .all())
    await box.fill('');
  await press(page, 'main form button.govuk-button');
  await walk.look('organisation-details-sent-empty', page);
  await page.goto(address(walk, '/organisation'));
  for (const box of await page.locator('main input.govuk-input').all()) await box.fill('');
  await press(page, 'main form button.govuk-button');
  await walk.look('organisation-remedy-sent-empty', page);
  await page.goto(address(walk, '/ombudsman'));
  for (const box of await page.locator('main input.govuk-input').all()) await box.fill('');
  await press(page, 'main form button.govuk-button');
  await walk.look('ombudsman-sent-empty', page);
  await open(walk, '/queues', 'queues-away');
  await as(walk, 'handler');
  await page.goto(address(walk, '/queue'));
  await page.locator('#term').fill('Olematon Nimi');
  await press(page, 'form[action$="/queue/search"] button');
  await walk.look('search-empty', page);
  await page.goto(address(walk, '/queue?waiting=handler'));
  await press(page, 'form[action$="/queue/views"] button');
  await walk.look('queue-view-sent-empty', page);
}

/** The lists of an organisation that has nothing yet, as each role sees them. */
export async function emptyStaffScreens(walk: Omit<Walk, 'cases'>): Promise<void> {
  const PAGES: Readonly<Record<string, readonly string[]>> = {
    handler: ['queue', 'calendar', 'printing', 'case-register', 'registers', 'intake'],
    owner: ['tasks', 'absence'],
    signatory: ['signatures'],
    admin: ['users', 'organisation', 'organisation/details', 'letters', 'parked', 'queues', 'ombudsman'],
    auditor: ['log', 'case-register'],
  };
  for (const [key, paths] of Object.entries(PAGES)) {
    await signIn(walk.rig, walk.page, SLUG, key, walk.language);
    for (const path of paths) {
      await walk.page.goto(`${walk.rig.address}/${SLUG}/${path}`);
      await walk.look(`empty-${key}-${path.replaceAll('/', '-')}`, walk.page);
    }
  }
}
