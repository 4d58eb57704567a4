import type { Page } from 'playwright-core';

/** Smallest target in pixels, and the height of a primary button (ux U12). */
const TARGET_PX = 24;
const PRIMARY_PX = 44;
/** Text at 200 % with the spacing of WCAG 1.4.12 (ux U8). */
const LARGE_TEXT =
  'html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}';

interface Shown {
  readonly tagName: string;
  readonly className: string;
  readonly id: string;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly textContent: string;
  getBoundingClientRect(): { readonly width: number; readonly height: number };
  getAttribute(name: string): string | null;
  closest(selector: string): object | null;
  querySelector(selector: string): object | null;
}
interface Browsing {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number };
    querySelectorAll(selector: string): Iterable<Shown>;
  };
  readonly getComputedStyle: (element: object, pseudo?: string) => { readonly [name: string]: string };
}

/** What is wrong with a screen that axe does not see: width, headings, landmarks, link names, targets, labels (ux U7, U11, U12). */
export const screenFaults = (page: Page, width: number): Promise<readonly string[]> =>
  page.evaluate(
    ([widest, least, primary]) => {
      const { document, getComputedStyle } = globalThis as unknown as Browsing;
      const all = (selector: string): readonly Shown[] => [...document.querySelectorAll(selector)];
      const faults: string[] = [];
      const wide = document.documentElement.scrollWidth;
      if (wide > widest) faults.push(`${wide} px wide`);
      if (all('h1').length !== 1) faults.push('not one h1');
      for (const landmark of ['header', 'main', 'footer'])
        if (all(landmark).length !== 1) faults.push(`not one ${landmark}`);
      const places = new Map<string, Set<string>>();
      for (const link of all('main a[href]')) {
        const name = (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim();
        const href = link.getAttribute('href') ?? '';
        if (name === '') faults.push(`a link without a name to ${href}`);
        places.set(name, (places.get(name) ?? new Set()).add(href));
      }
      for (const [name, to] of places)
        if (to.size > 1) faults.push(`"${name}" leads to ${[...to].join(' and ')}`);
      for (const one of all('main button, main select, main input:not([type=hidden]), main textarea')) {
        // The boxes and circles of choices are drawn beside their inputs, which their labels enlarge.
        const { width: across, height } = one.getBoundingClientRect();
        const drawn = across > 1 && height > 1 && one.closest('[aria-hidden=true]') === null;
        const button = one.className.includes('govuk-button');
        if (drawn && (across < least || height < (button ? primary : least)))
          faults.push(`target ${one.tagName} ${one.id} ${one.className} is ${across} × ${height}`);
      }
      if (widest < 400)
        for (const cell of all('main tbody td'))
          if (cell.textContent.trim() !== '' && cell.closest('.op-scroll, .op-month, .op-paper') === null) {
            const label = getComputedStyle(cell, '::before')['content'] ?? 'none';
            if (label === 'none' && cell.querySelector('input') === null)
              faults.push(`a cell says nothing of itself: ${cell.textContent.trim().slice(0, 40)}`);
          }
      return faults;
    },
    [width, TARGET_PX, PRIMARY_PX] as const,
  );

/** What is cut off when the text is twice as large and spaced out (ux U8). Needs a context without the page's policy. */
export async function clippedTexts(page: Page): Promise<readonly string[]> {
  const style = await page.addStyleTag({ content: LARGE_TEXT });
  const clipped = await page.evaluate(() => {
    const { document, getComputedStyle } = globalThis as unknown as Browsing;
    return [...document.querySelectorAll('main *')]
      .filter((one) => {
        const hidden = getComputedStyle(one)['overflowY'] === 'hidden';
        return hidden && one.clientHeight > 1 && one.scrollHeight > one.clientHeight + 1;
      })
      .map((one) => `${one.tagName}.${one.className}`);
  });
  await style.evaluate((node) => (node as unknown as { remove(): void }).remove());
  return clipped.map((what) => `cut off at 200 %: ${what}`);
}

/** What is left of a screen on paper and in the reader's own colours: every heading and control stays (ux U12). */
export async function lostInOtherMedia(page: Page): Promise<readonly string[]> {
  const lost: string[] = [];
  const seen = (): Promise<number> => page.locator('main h1, main h2, main p, main td, main th').count();
  const before = await seen();
  for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    // On paper the heading may be the letter's own: a receipt goes into an envelope.
    if ('forcedColors' in media && !(await page.locator('h1').first().isVisible()))
      lost.push('no heading in forced colours');
    const text = (await page.locator('main').innerText()).trim();
    if (text === '' || (await seen()) !== before) lost.push(`nothing to read in ${JSON.stringify(media)}`);
    await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
  }
  return lost;
}
