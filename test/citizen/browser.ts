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

/** Runs axe-core on the page: WCAG 2.2 A and AA and best practice. */
export async function violationsOf(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          root: unknown,
          options: object,
        ): Promise<{
          violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
        }>;
      };
    };
    const document = (globalThis as unknown as { document: unknown }).document;
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      targets: nodes.map((node) => `${node.target.join(' ')} – ${node.failureSummary.slice(0, 200)}`),
    }));
  }, TAGS);
}
