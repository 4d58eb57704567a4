import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Flags for a browser without a sandbox, a screen or a network beyond this machine. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that the test command found. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS });

/** A person's own window: cookies of their own, Finnish unless told otherwise. */
export const openWindow = (
  browser: Browser,
  options: { readonly locale?: string; readonly javaScript?: boolean } = {},
): Promise<BrowserContext> =>
  browser.newContext({
    locale: options.locale ?? 'fi-FI',
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width: 1100, height: 900 },
    acceptDownloads: true,
  });

/** Presses the button of the page's form with the given words, and waits for the page that answers. */
export async function press(page: Page, words: string | RegExp): Promise<void> {
  const button = page.locator('main').getByRole('button', { name: words }).first();
  await Promise.all([page.waitForNavigation(), button.click()]);
}

/** The text of the page's main part. */
export const mainText = (page: Page): Promise<string> => page.locator('main').innerText();
