import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { answeredScreens } from '../citizen/answered-screens.js';
import { judgementOf, launchChromium } from '../citizen/browser.js';
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

/** Walks every screen at a width and gathers what a look finds there. */
async function walk(
  language: string,
  width: number,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<{ readonly screens: number; readonly faults: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'fi-FI' });
  const page = await context.newPage();
  const faults: string[] = [];
  let screens = 0;
  const lookAt = async (name: string): Promise<void> => {
    screens += 1;
    for (const fault of await look(page)) faults.push(`${name}: ${fault}`);
  };
  await everyScreen(page, `${rig.address}/nurmijarvi`, language, lookAt);
  await answeredScreens(rig, page, 'nurmijarvi', lookAt);
  await context.close();
  return { screens, faults };
}

describe('what a person must be able to see and hit (U12)', () => {
  it.each([
    ['fi', 320],
    ['sv', 1280],
  ] as const)(
    'in %s at %i px every target is 24 px or stands alone, and every button is 44 px high',
    async (language, width) => {
      let targets = 0;
      const { screens, faults } = await walk(language, width, async (page) => {
        const seen = await page.evaluate<{ count: number; faults: string[] }>(TARGETS);
        targets += seen.count;
        return seen.faults;
      });
      process.stdout.write(`U12 targets: ${targets} on ${screens} screens in ${language} at ${width} px\n`);
      expect(faults).toEqual([]);
    },
    240_000,
  );

  it('has 4.5:1 between every text and its ground, nothing left undecided', async () => {
    let judged = 0;
    const { screens, faults } = await walk('fi', 1280, async (page) => {
      const { violations, incomplete, passed } = await judgementOf(page);
      judged += passed['color-contrast'] ?? 0;
      return [...violations, ...incomplete].flatMap(({ rule, targets }) =>
        targets.map((target) => `${rule}: ${target}`),
      );
    });
    process.stdout.write(`U12 contrast: ${judged} texts on ${screens} screens, nothing undecided\n`);
    expect(judged).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  }, 240_000);

  it('keeps every text and every control in forced colours', async () => {
    const { screens, faults } = await walk('fi', 1280, async (page) => {
      const before = await page.evaluate<string>(READABLE);
      await page.emulateMedia({ forcedColors: 'active' });
      const after = await page.evaluate<string>(READABLE);
      const hidden = await page.evaluate<string[]>(HIDDEN_IN_FORCED_COLOURS);
      await page.emulateMedia({ forcedColors: 'none' });
      return [...(before === after ? [] : ['another text']), ...hidden];
    });
    process.stdout.write(`U12 forced colours: ${screens} screens\n`);
    expect(faults).toEqual([]);
  }, 240_000);

  it('prints every text and every answer, without what only a screen needs', async () => {
    const { screens, faults } = await walk('fi', 1280, async (page) => {
      const before = await page.evaluate<string>(READABLE);
      const fields = await page.evaluate<number>(FIELDS_IN_SIGHT);
      await page.emulateMedia({ media: 'print' });
      const after = await page.evaluate<string>(READABLE);
      const printed = await page.evaluate<number>(FIELDS_IN_SIGHT);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      await page.emulateMedia({ media: 'screen' });
      return [
        ...(before === after ? [] : [`another text: ${differenceOf(before, after)}`]),
        ...(fields === printed ? [] : [`${fields} fields, ${printed} printed`]),
        ...(wide > 0 ? [`${wide} px wider than the paper`] : []),
      ];
    });
    process.stdout.write(`U12 print: ${screens} screens\n`);
    expect(faults).toEqual([]);
  }, 240_000);
});

/** The first line that stands in one text and not in the other. */
const differenceOf = (one: string, other: string): string =>
  one.split('\n').find((line) => !other.split('\n').includes(line)) ??
  other.split('\n').find((line) => !one.split('\n').includes(line)) ??
  'the order';

/**
 * Run in the page. Everything that can be pressed is at least 24 × 24 px, or it is a link in a sentence, or a circle of 24 px
 * around it touches no other target (WCAG 2.5.8). Buttons are 44 px high.
 */
const TARGETS = `(() => {
  const faults = [];
  const places = [];
  const visible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('.govuk-visually-hidden, .op-default-submit, .govuk-skip-link');
  };
  const inSentence = (link) => {
    const block = link.closest('p, li, dd, td, .govuk-hint, .govuk-error-summary');
    return link.tagName === 'A' && block !== null && block.textContent.trim() !== link.textContent.trim();
  };
  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
    if (visible(element)) places.push({ element, box: element.getBoundingClientRect() });
  const name = ({ element }) => element.tagName + ' ' + (element.textContent.trim() || element.name || element.id).slice(0, 40);
  for (const place of places) {
    const { element, box } = place;
    if (element.matches('.govuk-button') && box.height < 43.9) faults.push('button of ' + box.height + ' px: ' + name(place));
    if (box.width >= 23.9 && box.height >= 23.9) continue;
    if (inSentence(element)) continue;
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const close = places.find((other) => other !== place && !element.contains(other.element) &&
      Math.hypot(Math.max(other.box.x - x, 0, x - other.box.right), Math.max(other.box.y - y, 0, y - other.box.bottom)) < 11.9);
    if (close) faults.push(box.width.toFixed(0) + ' × ' + box.height.toFixed(0) + ' px: ' + name(place) + ', too near to ' + name(close));
  }
  return { count: places.length, faults };
})()`;

/** Run in the page: the words of the main part that are meant for paper and screen alike. */
const READABLE = `(() => {
  const apart = '.govuk-button, .op-page-tools, .op-no-print, .govuk-back-link, script, template, option';
  const lines = [];
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.textContent.replace(/\\s+/g, ' ').trim();
    const parent = node.parentElement;
    if (text === '' || parent.closest(apart)) continue;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) lines.push(text);
  }
  return lines.join('\\n');
})()`;

const FIELDS_IN_SIGHT = `[...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea)')]
  .filter((field) => field.checkVisibility({ visibilityProperty: true })).length`;

/** Run in the page: a text in the colour of its ground, a field or button without an edge. */
const HIDDEN_IN_FORCED_COLOURS = `(() => {
  const faults = [];
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$|transparent/.test(ground)) return ground;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  for (const element of document.querySelectorAll('main *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!own || !element.checkVisibility()) continue;
    if (getComputedStyle(element).color === groundOf(element)) faults.push('unseen text: ' + element.textContent.trim().slice(0, 40));
  }
  const edged = (style) => (style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0) || style.outlineStyle !== 'none';
  for (const field of document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea, .govuk-button)')) {
    if (!field.checkVisibility()) continue;
    const box = field.matches('.govuk-radios__input, .govuk-checkboxes__input') ? getComputedStyle(field.nextElementSibling, '::before') : getComputedStyle(field);
    if (!edged(box) && field.type !== 'file') faults.push('no edge: ' + (field.id || field.textContent.trim()));
  }
  return faults;
})()`;
