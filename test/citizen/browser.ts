import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where Chromium may be; the first that exists is used. */
const PROGRAMS = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts the machine's Chromium. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const { existsSync } = await import('node:fs');
  const executablePath = PROGRAMS.find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium was found');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** One accessibility violation: which rule, where. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly targets: readonly string[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says of a page: what is wrong, and what it cannot decide by itself. */
export interface Judgement {
  readonly violations: readonly Violation[];
  readonly incomplete: readonly Violation[];
  /** How many elements each rule found right. */
  readonly passed: Readonly<Record<string, number>>;
}

/** Runs axe-core on the page: WCAG 2.2 A and AA and best practice. */
export const violationsOf = async (page: Page): Promise<readonly Violation[]> =>
  (await judgementOf(page)).violations;

/** The same with what a person must decide. */
export async function judgementOf(page: Page): Promise<Judgement> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    interface Found {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
    }
    const { axe, document } = globalThis as unknown as {
      axe: {
        run(
          root: unknown,
          options: object,
        ): Promise<Readonly<Record<'violations' | 'incomplete' | 'passes', Found[]>>>;
      };
      document: unknown;
    };
    const { violations, incomplete, passes } = await axe.run(document, { runOnly: tags });
    const told = ({ id, help, nodes }: Found) => ({
      rule: id,
      help,
      targets: nodes.map(
        ({ target, failureSummary = '' }) => `${target.join(' ')} – ${failureSummary.slice(0, 200)}`,
      ),
    });
    const passed = Object.fromEntries(passes.map(({ id, nodes }) => [id, nodes.length]));
    return { violations: violations.map(told), incomplete: incomplete.map(told), passed };
  }, TAGS);
}
