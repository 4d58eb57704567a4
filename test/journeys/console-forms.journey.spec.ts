import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editOrganisation } from '@oikeuspolku/application';
import { aCase } from '@oikeuspolku/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { judgementOf, launchChromium } from '../citizen/browser.js';
import { startConsoleRig } from '../console/console-rig.js';
import type { ConsoleRig } from '../console/console-rig.js';
import { signIn } from '../console/every-staff-screen.js';
import { MatrixRig } from '../console/matrix/matrix-rig.js';
import { FORM_ROUTES, formRouteOf } from '../console/console-routes.js';
import { caseForForm, FORM_COMMANDS, parkDuty, printedCases } from '../console/staged-cases.js';
import { withPasswordAlone } from '../console/staged-staff-screens.js';
import { bubblesOf, errorFaults, fillForm } from './form-errors.js';
import type { Filling } from './form-errors.js';

const PREFIX = { fi: 'Virhe: ', sv: 'Fel: ', en: 'Error: ' } as const;
type Language = keyof typeof PREFIX;
/** What a wrong text says is told by the same code in every language: one of them is enough. */
const FILLINGS: Readonly<Record<Language, readonly Filling[]>> = {
  fi: ['empty', 'wrong'],
  sv: ['empty'],
  en: ['empty'],
};

let rig: ConsoleRig;
let cases: MatrixRig;
let browser: Browser;
beforeAll(async () => {
  rig = await startConsoleRig(6, '2026-03-20T10:00+02:00');
  cases = await MatrixRig.over(rig);
  await printedCases(rig, cases);
  await parkDuty(rig, 'sedu');
  const scope = {
    organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
    correlationId: 'test',
  };
  const { settings } = await rig.deps.unitOfWork.transaction(scope, (tx) => tx.registers.organisation());
  const admin = { id: 'sedu-admin', role: 'admin' } as const;
  await editOrganisation(rig.deps, scope, admin, { ...settings, ownerEmailCode: true });
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** A form of the console: who fills it, how its page is reached, which of the page's forms it is. */
interface StaffForm {
  readonly name: string;
  /** Null: nobody is signed in. */
  readonly key: string | null;
  readonly open: (page: Page) => Promise<void>;
  readonly form: string;
  /** Button to press; the first of the form when it is not given. */
  readonly button?: string;
}

const url = (path: string): string => `${rig.address}/sedu${path}`;
const at =
  (path: string) =>
  async (page: Page): Promise<void> =>
    void (await page.goto(url(path)));
const task = async (): Promise<string> =>
  (await cases.make(aCase().about('access', cases.ground.registerId).tasked())).caseId;
const certificate = async (): Promise<string> => (await caseForForm(cases, 'sign-certificate')).made.caseId;

const onCasePage = FORM_COMMANDS.map((command): StaffForm => ({
  name: command,
  key: command === 'record-dpo-opinion' ? 'only-dpo' : 'only-handler',
  open: async (page) => {
    const { path } = await caseForForm(cases, command);
    await page.goto(url(path));
  },
  form: 'main form',
  button: 'main form button.govuk-button:not([formaction])',
}));

const ownerForm = (act: string): StaffForm => ({
  name: `task ${act}`,
  key: 'only-register-owner',
  open: async (page) => void (await page.goto(url(`/tasks/${await task()}/task-1`))),
  form: `form[action$="/${act}"]`,
});
const registerForm = (part: string, key: string): StaffForm => ({
  name: `register ${part}`,
  key: 'admin',
  open: (page) => at(`/registers/${cases.ground.registerId}/edit/${part}/${key}`)(page),
  form: 'main form',
});

const FORMS: readonly StaffForm[] = [
  ...onCasePage,
  {
    name: 'sign-in',
    key: null,
    open: async (page) => void (await page.goto(`${rig.address}/sign-in`)),
    form: 'main form',
  },
  ownerForm('answer'),
  ownerForm('time'),
  ownerForm('decline'),
  ownerForm('reassign'),
  {
    name: 'task code',
    key: null,
    open: async (page) => void (await page.goto(url(`/task-code/${await task()}/task-1`))),
    form: 'main form',
  },
  {
    name: 'sign',
    key: 'only-signatory',
    open: async (page) => void (await page.goto(url(`/certificates/${await certificate()}/certificate-1`))),
    form: 'form[action$="/sign"]',
  },
  {
    name: 'return',
    key: 'only-signatory',
    open: async (page) => void (await page.goto(url(`/certificates/${await certificate()}/certificate-1`))),
    form: 'form[action$="/return"]',
  },
  {
    name: 'contact of a protected person',
    key: 'only-protected-address-handler',
    open: async (page) => {
      const made = await cases.make(
        aCase().about('access', cases.ground.registerId).received({ protectedAddress: true }),
      );
      await page.goto(url(`/cases/${made.caseId}/contact`));
    },
    form: 'main form',
  },
  {
    name: 'printing',
    key: 'only-protected-address-handler',
    open: at('/printing'),
    form: 'form[action$="/pdf"]',
    button: 'form[action$="/pdf"] button[formaction$="/printed"]',
  },
  {
    name: 'intake',
    key: 'only-registrar',
    open: at('/intake'),
    form: 'form[data-intake]',
    button: 'form[data-intake] button.govuk-button:not(.govuk-button--secondary)',
  },
  { name: 'new user', key: 'admin', open: at('/users/new'), form: 'main form' },
  { name: 'user', key: 'admin', open: at('/users/sedu-owner'), form: 'main form' },
  { name: 'absence', key: 'owner', open: at('/absence'), form: 'main form' },
  { name: 'details', key: 'admin', open: at('/organisation/details'), form: 'main form' },
  { name: 'remedy', key: 'admin', open: at('/organisation'), form: 'main form' },
  { name: 'ombudsman', key: 'admin', open: at('/ombudsman'), form: 'main form' },
  {
    name: 'letter template',
    key: 'admin',
    open: at('/letters/cover'),
    form: 'main form',
    button: 'button[name=act][value=save]',
  },
  registerForm('categories', 'new'),
  registerForm('services', 'new'),
  registerForm('rules', 'all'),
  registerForm('people', 'all'),
  registerForm('article15', 'purposes'),
  {
    name: 'bulk assign',
    key: 'handler',
    open: async (page) => {
      await page.goto(url('/queue'));
      await page.locator('input[name=case]').first().check();
      await Promise.all([
        page.waitForNavigation(),
        page.locator('button[name=action][value=assign]').click(),
      ]);
    },
    form: 'main form',
  },
  {
    name: 'bulk without a choice',
    key: 'handler',
    open: at('/queue'),
    form: 'form[data-queue]',
    button: 'button[name=action][value=assign]',
  },
  {
    name: 'parked duty',
    key: 'admin',
    open: async (page) => {
      await page.goto(url('/parked'));
      await page.locator('main details summary').first().click();
    },
    form: 'form[action$="/void"]',
  },
  ...(['code', 'enrol'] as const).map((step): StaffForm => ({
    name: `sign-in ${step}`,
    key: null,
    open: async (page) => {
      const language = (await page.locator('html').getAttribute('lang')) ?? 'fi';
      await withPasswordAlone({ rig, page, language });
      await page.goto(`${rig.address}/sign-in/${step}`);
    },
    form: 'main form',
  })),
  {
    name: 'task code typed',
    key: null,
    open: async (page) => {
      await page.goto(url(`/task-code/${await task()}/task-1`));
      await page.locator('#email').fill(`nobody-${Date.now()}@sedu.test`);
      await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
    },
    form: 'form[action$="/code"]',
  },
  {
    name: 'scanned form',
    key: 'only-registrar',
    open: at('/intake'),
    form: 'form[action$="/intake/files"]',
  },
  {
    name: 'saved view',
    key: 'handler',
    open: at('/queue?waiting=handler'),
    form: 'form[action$="/queue/views"]',
  },
];

/** Routes to which a form was sent. */
const tried = new Set<string>();
/** Where the form is sent; a second button of it may lead elsewhere. Read as written: a button may be called "action". */
const targetOf = async (form: Locator, page: Page): Promise<string> =>
  new URL((await form.getAttribute('action')) ?? '', page.url()).pathname;

/** Sends one form filled in one way; what is wrong with the page that answers. */
async function tryForm(
  page: Page,
  one: StaffForm,
  filling: Filling,
  language: Language,
): Promise<{ readonly faults: readonly string[]; readonly answered: 'errors' | 'accepted' }> {
  if (one.key === null) {
    await page.context().clearCookies();
    await page.goto(`${rig.address}/sign-in?lang=${language}`);
  } else await signIn(rig, page, 'sedu', one.key, language);
  await one.open(page);
  const form = page.locator(one.form).first();
  const bubbles = await bubblesOf(form);
  const button = page.locator(one.button ?? `${one.form} button`).first();
  tried.add(formRouteOf(await targetOf(form, page)) ?? '');
  const sent = await fillForm(form, filling);
  const [response] = await Promise.all([page.waitForNavigation(), button.click()]);
  const status = response?.status() ?? 0;
  if (status >= 500) return { faults: [`status ${status}`], answered: 'errors' };
  if (status < 400) return { faults: bubbles, answered: 'accepted' };
  const { faults } = await errorFaults(page, one.form, PREFIX[language], sent);
  const { violations } = await judgementOf(page);
  return {
    faults: [
      ...bubbles,
      ...faults,
      ...violations.map(({ rule, targets }) => `${rule}: ${targets.join(' | ')}`),
    ],
    answered: 'errors',
  };
}

describe('every form of the console (ux U10)', () => {
  it.each(['fi', 'sv', 'en'] as const)(
    'says in %s what is wrong, where, and keeps what was typed',
    async (language) => {
      const context = await browser.newContext({ locale: 'fi-FI' });
      const page = await context.newPage();
      const wrong: string[] = [];
      const counted = { errors: 0, accepted: 0 };
      for (const one of FORMS)
        for (const filling of FILLINGS[language]) {
          const { faults, answered } = await tryForm(page, one, filling, language).catch(
            (error: unknown) => ({
              faults: [String(error).slice(0, 300)],
              answered: 'errors' as const,
            }),
          );
          counted[answered] += 1;
          wrong.push(...faults.map((fault) => `${one.name}, ${filling}: ${fault}`));
        }
      process.stdout.write(
        `U10 in ${language}: ${FORMS.length} forms, ${counted.errors} pages with errors, ${counted.accepted} sent as they may be\n`,
      );
      expect(wrong).toEqual([]);
      // A form that nobody sends empty is a form of which nobody knows what it says then.
      expect(FORM_ROUTES.filter((route) => !tried.has(route))).toEqual([]);
      await context.close();
    },
    600_000,
  );
});
