import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../citizen/browser.js';
import { startCitizenRig, type CitizenRig } from '../citizen/citizen-rig.js';
import { everyScreen } from '../citizen/every-screen.js';

let rig: CitizenRig;
let browser: Browser;
beforeAll(async () => {
  rig = await startCitizenRig();
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

const NAME = 'Tuulia Keksitty';
const base = (): string => `${rig.address}/nurmijarvi`;

/** Sends an access request by clicking. Counts what a person does (ux U1). */
async function accessRequest(
  page: Page,
): Promise<{ pages: number; clicks: number; typed: number; number: string; secret: string }> {
  const done = { pages: 0, clicks: 0, typed: 0 };
  const click = async (selector: string): Promise<void> => {
    done.clicks += 1;
    await page.locator(selector).first().click();
  };
  const next = async (): Promise<void> => {
    await click('main form > button.govuk-button, main form > .govuk-button-group > button');
    await page.waitForLoadState('load');
    done.pages += 1;
  };
  const type = async (selector: string, text: string): Promise<void> => {
    done.typed += 1;
    await page.locator(selector).fill(text);
  };
  await page.goto(base());
  await click('main a.govuk-button');
  await page.waitForLoadState('load');
  done.pages += 1;
  await click('label[for=whose]');
  await next();
  await click('label[for=right]');
  await next();
  await click('label[for=service-unknown]');
  await next();
  await next();
  await click('label[for=delivery]');
  await next();
  await type('#name', NAME);
  await type('#birth-day', '3');
  await type('#birth-month', '2');
  await type('#birth-year', '2001');
  await click('label[for=without]');
  await next();
  await click('label[for=identity]');
  await next();
  await next();
  const number = (await page.locator('#case-number').textContent()) ?? '';
  const secret = (await page.locator('#case-secret').textContent()) ?? '';
  return { ...done, number: number.trim(), secret: secret.trim() };
}

describe('ways to use the public service', () => {
  it.each([true, false])(
    'asks few pages, clicks and texts for an access request (scripts: %s)',
    async (javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled, locale: 'fi-FI' });
      const page = await context.newPage();
      const done = await accessRequest(page);
      expect(done.number).toMatch(/^TP-2026-\d{5}$/);
      expect(done.pages).toBeLessThanOrEqual(9);
      expect(done.clicks).toBeLessThanOrEqual(16);
      expect(done.typed).toBeLessThanOrEqual(4);
      await page.goto(`${base()}/follow`);
      await page.locator('#number').fill(done.number);
      await page.locator('#secret').fill(done.secret.toLowerCase());
      await page.locator('main form > button.govuk-button').click();
      await page.waitForURL('**/case');
      expect(await page.locator('main').innerText()).toContain('Vastaamme viimeistään tiistaina 31.3.2026');
      await context.close();
    },
    60_000,
  );

  it('works with the keyboard alone, with the focus always in sight', async () => {
    const context = await browser.newContext({ viewport: { width: 1024, height: 600 }, locale: 'fi-FI' });
    const page = await context.newPage();
    await page.goto(base());
    await tabTo(page, 'main a.govuk-button');
    await Promise.all([page.waitForURL('**/whose'), page.keyboard.press('Enter')]);
    const answer = async (field: string, keys: readonly string[]): Promise<void> => {
      await tabTo(page, field);
      for (const key of keys) await page.keyboard.press(key);
      await tabTo(page, 'main form > button.govuk-button, main form > .govuk-button-group > button');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    };
    await answer('#whose', ['Space']);
    await answer('#right', ['Space']);
    await answer('#service', ['Space']);
    await answer('#q-period', []);
    await answer('#delivery', ['Space']);
    await tabTo(page, '#name');
    await page.keyboard.type(NAME);
    for (const [field, text] of [
      ['day', '3'],
      ['month', '2'],
      ['year', '2001'],
    ] as const) {
      await tabTo(page, `#birth-${field}`);
      await page.keyboard.type(text);
    }
    await answer('#without', ['Space']);
    await answer('#identity', ['Space']);
    await tabTo(page, 'main form > .govuk-button-group > button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#case-secret');
    await context.close();
  }, 120_000);

  it('never lets the Enter key in a field press another button than the main one', async () => {
    const context = await browser.newContext({ locale: 'fi-FI' });
    const page = await context.newPage();
    await page.goto(`${base()}/request/whose`);
    await page.locator('input[value=representative]').check();
    await page.locator('#whose').press('Enter');
    await page.waitForURL('**/represented');
    await page.locator('#name').fill(NAME);
    await page.locator('#name').press('Enter');
    await page.waitForLoadState('load');
    const summary = await page.locator('.govuk-error-summary').innerText();
    expect(summary).not.toContain('Valitse tiedosto');
    expect(summary).toContain('Valitse, mihin oikeutesi edustaa perustuu');
    await context.close();
  }, 60_000);

  it('moves the focus to the error summary and from there to the field', async () => {
    const context = await browser.newContext({ locale: 'fi-FI' });
    const page = await context.newPage();
    await page.goto(`${base()}/request/whose`);
    await page.locator('main form > button.govuk-button').click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Virhe: /);
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
    await page.locator('.govuk-error-summary a').click();
    expect(await page.evaluate('document.activeElement.id')).toBe('whose');
    await context.close();
  }, 60_000);

  it('weighs at most 60 KB a page, everything counted', async () => {
    const weights: [string, number][] = [];
    for (const path of [
      '',
      '/request/whose',
      '/registers',
      '/follow',
      '/verify',
      '/privacy',
      '/registers/nurmijarvi-opetuksen-asiakasrekisteri',
    ]) {
      const context = await browser.newContext();
      weights.push([path, await weightOf(context, `${base()}${path}`)]);
      await context.close();
    }
    expect(weights.filter(([, bytes]) => bytes > 60_000)).toEqual([]);
    process.stdout.write(
      `${weights.map(([path, bytes]) => `${path || '/'} ${(bytes / 1000).toFixed(1)} KB`).join(', ')}\n`,
    );
  }, 60_000);

  it('clips and overlaps nothing at twice the text size on a narrow screen', async () => {
    const context = await browser.newContext({ viewport: { width: 640, height: 900 }, locale: 'fi-FI' });
    const page = await context.newPage();
    const faults: string[] = [];
    await everyScreen(page, base(), 'fi', async (name) => {
      const clipped = await page.evaluate(`(() => {
        document.documentElement.style.fontSize = '200%';
        const hidden = 'govuk-visually-hidden op-default-submit govuk-skip-link govuk-table__head';
        const bad = [...document.querySelectorAll('body *')].filter((element) => {
          if (hidden.split(' ').some((name) => element.closest('.' + name))) return false;
          const style = getComputedStyle(element);
          return style.overflow === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        }).map((element) => element.tagName + '.' + element.className);
        const wide = document.documentElement.scrollWidth > innerWidth ? ['page is ' + document.documentElement.scrollWidth + ' wide'] : [];
        document.documentElement.style.fontSize = '';
        return [...bad, ...wide];
      })()`);
      for (const fault of clipped as string[]) faults.push(`${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  it('puts nothing personal into addresses, titles, referrers or the browser’s storage', async () => {
    const context = await browser.newContext({ locale: 'fi-FI' });
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('request', (request) => {
      seen.push(request.url(), JSON.stringify(request.headers()['referer'] ?? ''));
    });
    page.on(
      'framenavigated',
      () =>
        void page
          .title()
          .then((title) => seen.push(title))
          .catch(() => undefined),
    );
    const done = await accessRequest(page);
    seen.push(
      await page.title(),
      String(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')),
    );
    const all = decodeURIComponent(seen.join('\n'));
    for (const planted of ['Tuulia', 'Keksitty', done.secret, '2001-02', 'birth'])
      expect(all).not.toContain(planted);
    await context.close();
  }, 60_000);
});

describe('what somebody types (U13)', () => {
  it('stands in no address, title, referrer, storage or log of any screen', async () => {
    const context = await browser.newContext({ locale: 'fi-FI' });
    const page = await context.newPage();
    const seen: string[] = [];
    context.on('request', (request) => {
      seen.push(request.url(), request.headers()['referer'] ?? '');
    });
    const secrets = new Set<string>();
    let screens = 0;
    const before = rig.logged.length;
    await everyScreen(page, base(), 'fi', async () => {
      screens += 1;
      seen.push(
        page.url(),
        await page.title(),
        String(await page.evaluate('JSON.stringify([localStorage, sessionStorage, window.name])')),
      );
      const shown = page.locator('#case-secret');
      if ((await shown.count()) > 0) secrets.add(((await shown.textContent()) ?? '').trim());
    });
    const all = [...seen.map(decodeURIComponent), ...rig.logged.slice(before)].join('\n');
    expect(secrets.size).toBeGreaterThan(0);
    const planted = [...PLANTED, ...[...secrets].flatMap((secret) => [secret, secret.replaceAll('-', '')])];
    const found = planted.filter((text) => text === '' || all.includes(text));
    process.stdout.write(
      `U13: ${planted.length} planted texts, ${found.length} found in ${seen.length} addresses, titles, referrers and stores of ${screens} screens and ${rig.logged.length - before} lines of the log\n`,
    );
    expect(found).toEqual([]);
    await context.close();
  }, 240_000);
});

/** What the walk over every screen types: names, dates of birth, addresses, own words, the name of a file. */
const PLANTED = [
  'Testinen',
  'Onni',
  'Aino',
  'testinen.test',
  'PL 1',
  '00100',
  '3.2.1985',
  '1985-02-03',
  '5.6.2016',
  '2016-06-05',
  'Todistuksessa lukee',
  'todistus.png',
];

/** Where the focus is. */
interface Focus {
  readonly there: boolean;
  readonly seen: boolean;
  readonly name: string;
}

/** Presses Tab until the focus is on the element; each stop must be in sight. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    const state = await page.evaluate<Focus>(`(() => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      return { there: element.matches(${JSON.stringify(selector)}), seen: box.bottom > 0 && box.top < innerHeight, name: element.tagName + '#' + element.id };
    })()`);
    if (!state.seen && !state.name.startsWith('BODY'))
      throw new Error(`the focus on ${state.name} is out of sight`);
    if (state.there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} was not reached with the Tab key`);
}

/** Bytes on the wire of a page and everything it loads, with an empty cache. */
async function weightOf(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  return bytes;
}
