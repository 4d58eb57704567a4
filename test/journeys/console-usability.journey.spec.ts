import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../citizen/browser.js';
import { startConsoleRig } from '../console/console-rig.js';
import type { ConsoleRig } from '../console/console-rig.js';
import { signIn } from '../console/every-staff-screen.js';
import type { Situation } from '../console/matrix/cells.js';
import { historyOf } from '../console/matrix/histories.js';
import { MatrixRig } from '../console/matrix/matrix-rig.js';
import type { MadeCase } from '../console/matrix/matrix-rig.js';

/** Keystroke-level model of ux U1: seconds for a character, for pointing, for a question. */
const KEYSTROKE_S = 0.28;
const POINT_S = 1.1;
const THINK_S = 1.35;
const STREET = 'Salakuja 9 B 4';
const NAME = 'Esimerkki';

let rig: ConsoleRig;
let cases: MatrixRig;
let browser: Browser;
beforeAll(async () => {
  rig = await startConsoleRig(60, '2026-03-20T10:00+02:00');
  cases = await MatrixRig.over(rig);
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** Runs the work in a browser of its own, signed in as an invented member of staff. */
async function asStaff(
  key: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'fi-FI', ...options });
  const page = await context.newPage();
  await signIn(rig, page, 'sedu', key, 'fi');
  await work(page);
  await context.close();
}

const figure = (bar: string, text: string): void => void process.stdout.write(`${bar}: ${text}\n`);
const about = () => aCase().about('access', cases.ground.registerId);
const made = (
  command: Situation['command'],
  subject: Situation['subject'],
  state: string,
): Promise<MadeCase> => {
  const history = historyOf({ command, subject, state }, cases.ground);
  if (history === null) throw new Error('the situation has a case');
  return cases.make(history);
};
const address = (path: string): string => `${rig.address}/sedu${path}`;
const submit = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).first().click();
  await page.waitForLoadState('load');
};

/** Counts what a person does on a page. */
class Effort {
  clicks = 0;
  private seconds = 0;

  constructor(private readonly page: Page) {}

  async click(selector: string): Promise<void> {
    this.clicks += 1;
    this.seconds += POINT_S + THINK_S;
    await this.page.locator(selector).first().click();
    await this.page.waitForLoadState('load');
  }

  async type(selector: string, text: string): Promise<void> {
    this.seconds += POINT_S + THINK_S + KEYSTROKE_S * text.length;
    await this.page.locator(selector).fill(text);
  }

  get klm(): number {
    return Math.round(this.seconds);
  }
}

describe('what staff do most', () => {
  it('shows what is late and due today without a click, opens in one and takes in two (ux U2)', async () => {
    await asStaff('handler', {}, async (page) => {
      const counters = await page.locator('.op-counters li').allInnerTexts();
      expect(counters[0]).toMatch(/^Myöhässä\s+[1-9]/);
      expect(counters[1]).toMatch(/^Tänään\s+\d/);
      expect(await page.locator('.op-due').first().innerText()).toContain('myöhässä');
      const effort = new Effort(page);
      await effort.click('tbody th a');
      expect(await page.locator('h1').innerText()).toContain('TP-2026-');
      expect(effort.clicks).toBe(1);
    });
    await asStaff('handler', {}, async (page) => {
      const effort = new Effort(page);
      await effort.click('a[href*="handler=none"]');
      await page.locator('tbody th a').first().focus();
      await page.locator('details[data-keys] summary').click();
      await page.locator('button[data-keys-switch]').click();
      await page.locator('tbody th a').first().focus();
      await page.keyboard.press('a');
      await page.waitForURL(/\/cases\//);
      expect(await page.locator('main').innerText()).toContain('Kaisa Käsittelijä');
      figure('U2', `0 clicks to see what is late, 1 to open, ${effort.clicks} and a key to take`);
      expect(effort.clicks).toBeLessThanOrEqual(2);
    });
  }, 60_000);

  it('lets an owner answer from the mailed link in three clicks and sixty seconds with a file (ux U3)', async () => {
    const { caseId } = await made('answer-task', 'task', 'given');
    await asStaff('only-register-owner', {}, async (page) => {
      await page.goto(address(`/tasks/${caseId}/task-1`));
      const effort = new Effort(page);
      await effort.click('input[name=kind-item-1][value=no-data]');
      await effort.type('#text-item-1', 'Etsin rekisteristä nimellä.');
      await effort.click('form[action$="/answer"] button');
      expect(await page.locator('main').innerText()).toContain(t('fi', 'owner.thanks.heading'));
      figure('U3', `no data told in ${effort.clicks} clicks, ${effort.klm} s`);
      expect(effort.clicks).toBeLessThanOrEqual(3);
    });
    const other = await made('answer-task', 'task', 'given');
    await asStaff('only-register-owner', {}, async (page) => {
      await page.goto(address(`/tasks/${other.caseId}/task-1`));
      const effort = new Effort(page);
      await effort.click('input[name=kind-item-1][value=found]');
      await effort.click('input[name=others-item-1][value=no]');
      await page.locator('#files').setInputFiles({
        name: 'tiedot.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Aine,Arvosana\nKemia,9\n'),
      });
      await effort.click('form[action$="/answer"] button');
      // Choosing a file in the dialogue: pointed at twice, thought about once.
      const seconds = effort.klm + 2 * POINT_S + THINK_S;
      figure('U3', `a file delivered in ${seconds.toFixed(0)} s`);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(await page.locator('main').innerText()).toContain('Kemia');
    });
  }, 60_000);

  it('lets a signatory sign in three clicks and one code (ux U4)', async () => {
    const { caseId } = await made('sign-certificate', 'certificate', 'awaiting-signature');
    await asStaff('only-signatory', {}, async (page) => {
      await page.goto(address(`/certificates/${caseId}/certificate-1`));
      const effort = new Effort(page);
      await effort.click('#read, input[name=read]');
      await effort.click('form[action$="/sign"] button');
      expect(await page.locator('h1').innerText()).toBe(t('fi', 'signatory.done.heading'));
      figure('U4', `${effort.clicks} clicks`);
      expect(effort.clicks).toBeLessThanOrEqual(3);
    });
  }, 60_000);
});

describe('without scripts (ux U9)', () => {
  const quiet = { javaScriptEnabled: false };

  it('an owner answers, a signatory signs, a handler takes, asks, decides, writes and sends', async () => {
    const task = await made('answer-task', 'task', 'given');
    await asStaff('only-register-owner', quiet, async (page) => {
      await page.goto(address(`/tasks/${task.caseId}/task-1`));
      await submit(page, 'form[action$="/take"] button');
      await page.locator('input[name=kind-item-1][value=no-data]').check();
      await page.locator('#text-item-1').fill('Etsin nimellä ja syntymäajalla.');
      await submit(page, 'form[action$="/answer"] button');
      await submit(page, 'form[action$="/undo"] button');
      await page.locator('input[name=kind-item-1][value=no-data]').check();
      await page.locator('#text-item-1').fill('Etsin nimellä ja syntymäajalla.');
      await submit(page, 'form[action$="/answer"] button');
    });
    expect((await cases.now(task.caseId))?.current.tasks[0]?.state).toBe('answered');

    await asStaff('only-handler', quiet, async (page) => {
      const act = async (command: string, fill: () => Promise<void>, subject = ''): Promise<void> => {
        await page.goto(address(`/cases/${task.caseId}/do/${command}${subject}`));
        await fill();
        await submit(page, 'main form button.govuk-button');
      };
      await act('assign-handler', async () => {
        await page.locator('#handlerId').selectOption('sedu-only-handler');
      });
      await act('record-identity', async () => {
        await page.locator('input[name=method][value=photo-id-shown]').check();
        await page.locator('#document').selectOption('passport');
      });
      await act('add-note', () => page.locator('#text').fill('Asiakas kävi.'));
      await act(
        'decide-item',
        async () => {
          await page.locator('input[name=outcome][value="no-data/no-data"]').check();
          const released = page.locator('[name=released-task-1]');
          if ((await released.count()) > 0) expect(await released.inputValue()).not.toBe('');
        },
        '?subject=item-1',
      );
      await act('send-reply', () => page.locator('input[name=items]').first().check());
    });
    const after = await cases.now(task.caseId);
    expect(after?.current.items[0]?.state).toBe('answered');

    const certificate = await made('sign-certificate', 'certificate', 'awaiting-signature');
    await asStaff('only-signatory', quiet, async (page) => {
      await page.goto(address(`/certificates/${certificate.caseId}/certificate-1`));
      await page.locator('input[name=read]').check();
      await submit(page, 'form[action$="/sign"] button');
    });
    expect((await cases.now(certificate.caseId))?.current.certificates[0]?.state).toBe('signed');
    figure('U9', 'owner, handler and signatory finish without scripts');
  }, 90_000);
});

/** A person who has no mouse: every step is a key, and the focus is looked at after each Tab. */
class Keyboard {
  steps = 0;
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  async tabTo(selector: string): Promise<void> {
    for (let press = 0; press < 120; press += 1) {
      await this.page.keyboard.press('Tab');
      this.steps += 1;
      const told = await this.page.evaluate(FOCUS_SEEN, selector);
      if (!told.seen) this.unseen.push(told.what);
      if (told.there) return;
    }
    throw new Error(`Tab does not lead to ${selector}`);
  }

  /** Goes to something and presses keys there; texts are typed. */
  async at(selector: string, ...keys: readonly string[]): Promise<void> {
    await this.tabTo(selector);
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.type(text);
  }

  /** Goes to a link or button, presses Enter and waits for the page that answers. */
  async enter(selector: string): Promise<void> {
    await this.tabTo(selector);
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press('Enter')]);
  }
}

describe('at the keyboard alone (ux U6)', () => {
  const wide = { viewport: { width: 1280, height: 720 } };
  const told = ({ steps, unseen }: Keyboard, who: string): void => {
    expect(unseen).toEqual([]);
    figure('U6', `${who}: ${steps} Tab presses, focus always in view and outlined`);
  };

  it('an owner answers with Tab, arrows, Space and Enter, and always sees the focus', async () => {
    const { caseId } = await made('answer-task', 'task', 'given');
    await asStaff('only-register-owner', wide, async (page) => {
      await page.goto(address(`/tasks/${caseId}/task-1`));
      const keys = new Keyboard(page);
      await keys.at('input[name=kind-item-1]', 'Space', 'ArrowDown');
      await keys.type('#text-item-1', 'Etsin nimellä.');
      await keys.enter('form[action$="/answer"] button');
      expect(await page.locator('main').innerText()).toContain(t('fi', 'owner.thanks.heading'));
      told(keys, 'owner');
    });
  }, 60_000);

  it('a signatory reads and signs', async () => {
    const { caseId } = await made('sign-certificate', 'certificate', 'awaiting-signature');
    await asStaff('only-signatory', wide, async (page) => {
      await page.goto(address('/signatures'));
      const keys = new Keyboard(page);
      await keys.enter(`a[href*="${caseId}"]`);
      await keys.at('input[name=read]', 'Space');
      await keys.enter('form[action$="/sign"] button');
      expect(await page.locator('h1').innerText()).toBe(t('fi', 'signatory.done.heading'));
      told(keys, 'signatory');
    });
  }, 60_000);

  it('a handler opens a case, writes a note and decides', async () => {
    const { caseId } = await made('decide-item', 'item', 'reviewing');
    await asStaff('only-handler', wide, async (page) => {
      await page.goto(address(`/cases/${caseId}`));
      const keys = new Keyboard(page);
      await keys.enter(`main a[href$="${caseId}/messages"]`);
      await keys.enter('a[href*="/do/add-note"]');
      await keys.type('#text', 'Asiakas kävi.');
      await keys.enter('main form button.govuk-button');
      await keys.enter(`main a[href$="${caseId}/decision"]`);
      await keys.enter('a[href*="/do/decide-item"]');
      await keys.at('input[name=outcome]', 'Space');
      await keys.type('#given', 'Kaikki tiedot.');
      await keys.enter('main form button.govuk-button');
      told(keys, 'handler');
    });
    const after = await cases.now(caseId);
    expect(after?.current.items[0]?.state).toBe('decided');
    expect(after?.events.filter(({ type }) => type === 'note-added')).toHaveLength(1);
  }, 60_000);
});

/** Whether the focused element is the wanted one, stands inside the window and is marked. */
const FOCUS_SEEN = (selector: string): { there: boolean; seen: boolean; what: string } => {
  const { document, innerHeight, getComputedStyle } = globalThis as unknown as {
    document: {
      activeElement: {
        matches(selector: string): boolean;
        getBoundingClientRect(): { top: number; bottom: number };
        outerHTML: string;
        labels?: ArrayLike<object>;
        nextElementSibling: object | null;
      };
    };
    innerHeight: number;
    getComputedStyle: (element: object, pseudo?: string) => { outlineStyle: string; boxShadow: string };
  };
  const element = document.activeElement;
  const { top, bottom } = element.getBoundingClientRect();
  const marked = (one: object, pseudo?: string): boolean => {
    const style = getComputedStyle(one, pseudo);
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  };
  // A radio's ring is drawn before its label.
  const shown =
    marked(element) ||
    (element.nextElementSibling !== null && marked(element.nextElementSibling, '::before'));
  return {
    there: element.matches(selector),
    seen: shown && bottom > 0 && top < innerHeight,
    what: element.outerHTML.slice(0, 120),
  };
};

describe('large text and narrow windows', () => {
  const PAGES = ['/queue', '/intake', '/calendar', '/case-register'];

  it('lose nothing at 200 % text and the text spacing of WCAG 1.4.12 (ux U8)', async () => {
    await asStaff('handler', { viewport: { width: 1280, height: 800 }, bypassCSP: true }, async (page) => {
      const clipped: string[] = [];
      const href = (await page.locator('tbody th a').first().getAttribute('href')) ?? '';
      for (const path of [...PAGES.map(address), rig.address + href, `${rig.address}${href}/decision`]) {
        await page.goto(path);
        await page.addStyleTag({
          content:
            'html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
        });
        clipped.push(...(await page.evaluate(CLIPPED)).map((what) => `${path}: ${what}`));
      }
      expect(clipped).toEqual([]);
      figure('U8', `${PAGES.length + 2} pages, nothing clipped`);
    });
  }, 60_000);

  it('need no sideways scrolling at 320 px, and every cell says what it is (ux U7)', async () => {
    await asStaff('handler', { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const path of PAGES) {
        await page.goto(address(path));
        expect([path, Number(await page.evaluate('document.documentElement.scrollWidth'))]).toEqual([
          path,
          320,
        ]);
      }
      await page.goto(address('/queue'));
      const labels = await page.locator('tbody td[data-label]').first().evaluate(BEFORE_CONTENT);
      expect(labels).toContain(t('fi', 'console.queue.column.due'));
      figure('U7', `${PAGES.length} pages at 320 px wide`);
    });
  }, 60_000);

  it('stay readable in forced colours and in print (ux U12)', async () => {
    await asStaff('handler', {}, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto(address('/queue'));
      expect(await page.locator('h1').isVisible()).toBe(true);
      await page.emulateMedia({ forcedColors: 'none', media: 'print' });
      expect(await page.locator('tbody th a').first().isVisible()).toBe(true);
      const small = await page.evaluate(SMALL_TARGETS);
      expect(small).toEqual([]);
      figure('U12', 'targets of at least 24 px, forced colours and print readable');
    });
  }, 60_000);
});

interface Box {
  readonly tagName: string;
  readonly className: string;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly outerHTML: string;
  getBoundingClientRect(): { readonly width: number; readonly height: number };
}
interface Browsing {
  readonly document: { querySelectorAll(selector: string): Iterable<Box> };
  getComputedStyle: (element: object, pseudo?: string) => { readonly [name: string]: string };
}

const CLIPPED = (): string[] => {
  const { document, getComputedStyle } = globalThis as unknown as Browsing;
  return [...document.querySelectorAll('main *')]
    .filter((one) => {
      const hidden = getComputedStyle(one)['overflowY'] === 'hidden';
      return hidden && one.clientHeight > 1 && one.scrollHeight > one.clientHeight + 1;
    })
    .map((one) => `${one.tagName}.${one.className}`);
};

const BEFORE_CONTENT = (cell: unknown): string =>
  (globalThis as unknown as Browsing).getComputedStyle(cell as object, '::before')['content'] ?? '';

const SMALL_TARGETS = (): string[] => {
  const { document } = globalThis as unknown as Browsing;
  return [...document.querySelectorAll('main button, main select, main .govuk-input')]
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 0 && height > 0 && (width < 24 || height < 24);
    })
    .map((one) => one.outerHTML.slice(0, 100));
};

describe('a page', () => {
  it('has one heading, its landmarks, and no two links of one name to different places (ux U11)', async () => {
    await asStaff('handler', {}, async (page) => {
      const href = (await page.locator('tbody th a').first().getAttribute('href')) ?? '';
      for (const path of ['/sedu/queue', '/sedu/intake', `${href}/request`, `${href}/decision`]) {
        await page.goto(rig.address + path);
        expect(await page.locator('h1').count()).toBe(1);
        for (const landmark of ['banner', 'main', 'contentinfo', 'navigation'] as const)
          expect([path, landmark, (await page.getByRole(landmark).count()) > 0]).toEqual([
            path,
            landmark,
            true,
          ]);
        const targets = await page.locator('main a').evaluateAll((links) =>
          links.map((link) => {
            const one = link as unknown as {
              textContent: string;
              getAttribute(name: string): string | null;
            };
            const name = one.textContent.replace(/\s+/g, ' ').trim();
            return [name, one.getAttribute('href') ?? ''] as const;
          }),
        );
        const places = new Map<string, Set<string>>();
        for (const [name, to] of targets) places.set(name, (places.get(name) ?? new Set()).add(to));
        expect([path, [...places].filter(([, to]) => to.size > 1).map(([name]) => name)]).toEqual([path, []]);
      }
    });
  }, 60_000);

  it('tells what is wrong in title, summary and at the field, and keeps what was typed (ux U10)', async () => {
    await asStaff('only-handler', {}, async (page) => {
      const { caseId } = await cases.make(about());
      await page.goto(address(`/cases/${caseId}/do/record-identity`));
      await page.locator('#note').fill('Tuttu asiakas');
      await submit(page, 'main form button.govuk-button');
      expect(await page.title()).toMatch(/^Virhe: /);
      const line = page.locator('.govuk-error-summary a').first();
      expect(await line.innerText()).toBe(t('fi', 'error.S23'));
      expect(await page.locator('.govuk-error-message').first().innerText()).toContain(t('fi', 'error.S23'));
      expect(await page.locator('#note').inputValue()).toBe('Tuttu asiakas');
      await line.click();
      expect(await page.evaluate('document.activeElement?.getAttribute("name")')).toBe('method');
    });
  }, 60_000);

  it('carries nothing personal in addresses, titles and storage (ux U13)', async () => {
    const addresses: string[] = [];
    const { caseId } = await cases.make(about(), { phone: '040 555 1234' });
    await asStaff('only-handler', {}, async (page) => {
      page.on('request', (request) => addresses.push(request.url()));
      const titles: string[] = [];
      await page.goto(address('/queue'));
      await page.locator('#term').fill(NAME);
      await submit(page, 'form[action$="/queue/search"] button');
      titles.push(await page.title());
      for (const section of ['request', 'identity', 'messages', 'documents', 'timeline', 'contact']) {
        await page.goto(address(`/cases/${caseId}/${section}`));
        titles.push(await page.title());
      }
      const stored = String(
        await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'),
      );
      const seen = [...addresses, ...titles, stored, ...rig.logged].join('\n');
      for (const personal of [NAME, 'Aino', '2001-05-17', '5551234', '555 1234'])
        expect([personal, seen.includes(personal)]).toEqual([personal, false]);
      figure(
        'U13',
        `${addresses.length} requests, ${titles.length} titles, ${rig.logged.length} lines of log`,
      );
    });
  }, 60_000);
});

describe('what must not happen', () => {
  it('is that opening a mailed link changes anything (ux U14)', async () => {
    const { caseId, current } = await made('answer-task', 'task', 'given');
    for (let time = 0; time < 3; time += 1) {
      const bot = await fetch(address(`/tasks/${caseId}/task-1`), { redirect: 'manual' });
      expect(bot.status).toBe(303);
      await asStaff('only-register-owner', {}, async (page) => {
        await page.goto(address(`/tasks/${caseId}/task-1`));
      });
    }
    expect((await cases.now(caseId))?.current).toEqual(current);
  }, 60_000);

  it('is that something is done twice by two clicks, two tabs, back or refresh (ux U15)', async () => {
    const { caseId } = await cases.make(about());
    const notes = async (): Promise<number> =>
      (await cases.now(caseId))?.events.filter(({ type }) => type === 'note-added').length ?? 0;
    await asStaff('only-handler', {}, async (page) => {
      const form = address(`/cases/${caseId}/do/add-note`);
      const other = await page.context().newPage();
      for (const tab of [page, other]) {
        await tab.goto(form);
        await tab.locator('#text').fill('Soitettu.');
      }
      await page.locator('main form button.govuk-button').first().dblclick();
      for (let wait = 0; wait < 50 && (await notes()) === 0; wait += 1) await page.waitForTimeout(100);
      await page.waitForLoadState('networkidle');
      expect(await notes()).toBe(1);
      await submit(other, 'main form button.govuk-button');
      expect(await other.locator('main').innerText()).toContain(t('fi', 'console.conflict.mine'));
      expect(await other.locator('#text').inputValue()).toBe('Soitettu.');
      await page.goto(address(`/cases/${caseId}/messages`));
      await page.reload();
      await page.goBack();
      expect(await notes()).toBe(1);
      figure('U15', 'two clicks, two tabs, back and refresh: one note');
    });
  }, 60_000);

  it('is that a protected address leaves the block of its own (ux U16)', async () => {
    const contact = {
      address: [STREET, '00100 Helsinki'],
      phone: '040 777 7777',
      email: 'piilo@asukas.test',
    };
    const { caseId, current } = await cases.make(about().received({ protectedAddress: true }), contact);
    const outputs: string[] = [];
    await asStaff('only-handler', {}, async (page) => {
      const read = async (path: string): Promise<void> => {
        const answer = await page.request.get(address(path));
        outputs.push((await answer.body()).toString('latin1'));
      };
      const sections = [
        'request',
        'identity',
        'tasks',
        'messages',
        'documents',
        'deadline',
        'decision',
        'timeline',
      ];
      for (const section of [...sections, 'contact']) await read(`/cases/${caseId}/${section}`);
      for (const path of [
        '/queue',
        '/queue/export.csv',
        '/case-register',
        '/case-register/cases.json',
        '/calendar',
      ])
        await read(path);
      for (const term of [STREET, 'piilo@asukas.test', '040 777 7777', 'Aino Esimerkki']) {
        await page.goto(address('/queue'));
        await page.locator('#term').fill(term);
        await submit(page, 'form[action$="/queue/search"] button');
        const lines = await page.locator('tbody').allInnerTexts();
        expect([term, lines.join(' ').includes(current.number)]).toEqual([term, false]);
      }
    });
    await asStaff('only-auditor', {}, async (page) => {
      outputs.push((await (await page.request.get(address('/log/log.csv'))).body()).toString('latin1'));
    });
    const all = [...outputs, ...rig.logged].join('\n');
    for (const part of ['Salakuja', 'piilo@asukas', '777 7777'])
      expect([part, all.includes(part)]).toEqual([part, false]);
    figure('U16', `${outputs.length} outputs and ${rig.logged.length} lines of log without the address`);
  }, 60_000);

  it('is that dates read as another language writes them (ux U21)', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const shown: Record<string, string> = {};
    for (const language of ['fi', 'sv', 'en']) {
      await signIn(rig, page, 'sedu', 'handler', language);
      await page.goto(address('/queue'));
      shown[language] = await page.locator('tbody td').nth(1).innerText();
    }
    const weekdays = Object.values(shown).map((text) => /^(\p{L}+) \d{1,2}[. ]/u.exec(text)?.[1]);
    expect(new Set(weekdays).size).toBe(3);
    expect(weekdays).not.toContain(undefined);
    figure(
      'U21',
      Object.values(shown)
        .map((text) => text.split('\n')[0])
        .join(' · '),
    );
    await context.close();
  }, 60_000);
});
