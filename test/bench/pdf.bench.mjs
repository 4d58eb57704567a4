/**
 * How long a certificate takes: `node test/bench/pdf.bench.mjs`. Prints the median of rendering a two-page certificate
 * before sealing (limit 25 ms), of sealing it, and of a whole certificate with its appeal instructions. Where Chromium is
 * installed, prints the same HTML in a browser that is already running, which must take at least three times as long.
 */
import '../../tools/law/typescript.mjs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';

const LIMIT_MS = 25;
const LEAST_RATIO = 3;
const WARM_UP = 40;
const ROUNDS = 120;
const PRINTS = 20;
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const { certificatePaper, paperToHtml } = await import('../../libs/language/src/index.ts');
const { certificateTwin, createDevelopmentSeal, openSealFile, renderPdf, renderUnsignedPdf, signPdf } =
  await import('../../libs/documents/src/index.ts');
const { sampleCertificate } = await import('../../libs/documents/src/fixtures/sample-certificate.ts');

const AT = Temporal.Instant.from('2026-03-30T08:15:00Z');
const content = sampleCertificate();
const whole = certificatePaper(content, {
  language: 'fi',
  printedCode: 'ABCD-EFGH-JKMN',
  verifyUrl: 'https://oikeuspolku.test/t',
});
const twin = certificateTwin(content, 'fi');
const options = { createdAt: AT, linkHosts: ['oikeuspolku.test'], twin };
const signatureField = { signer: content.organisation.name, reason: whole.title, label: whole.title };

const pagesOf = (bytes) => bytes.toString('latin1').split('/Type /Page\n').length - 1;

/** The certificate without its instructions, cut to the blocks that fill two pages. */
async function twoPages() {
  let paper = { ...whole, attachments: [] };
  while (pagesOf(await renderPdf(paper, options)) > 2)
    paper = { ...paper, blocks: paper.blocks.slice(0, -1) };
  return paper;
}

async function median(action, rounds = ROUNDS, warmUp = WARM_UP) {
  for (let i = 0; i < warmUp; i += 1) await action();
  const times = [];
  for (let i = 0; i < rounds; i += 1) {
    const started = performance.now();
    await action();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

async function printed(paper) {
  const executablePath = process.env.CHROMIUM_PATH ?? BROWSERS.find(existsSync);
  if (!executablePath) return null;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const html = `<!doctype html><html lang="fi"><title>x</title>${paperToHtml(paper)}</html>`;
    return await median(
      async () => {
        await page.setContent(html);
        await page.pdf({ tagged: true, outline: true });
      },
      PRINTS,
      5,
    );
  } finally {
    await browser.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'pdf-bench-'));
try {
  const paper = await twoPages();
  const rendering = await median(() => renderPdf(paper, options));
  const rendersWhole = await median(() => renderPdf(whole, options));
  const now = new Date(AT.epochMilliseconds);
  const path = await createDevelopmentSeal(folder, { organisationName: 'Keksilä', passphrase: 'bench', now });
  const opened = openSealFile(await readFile(path), 'bench');
  const unsigned = await renderUnsignedPdf(paper, { ...options, signatureField });
  const sealing = await median(() => signPdf(unsigned, opened.key, { signedAt: now }));
  const browser = await printed(paper);
  console.log(`two-page certificate: ${rendering.toFixed(1)} ms (limit ${LIMIT_MS} ms)`);
  console.log(`sealing it (RSA 3072): ${sealing.toFixed(1)} ms`);
  console.log(
    `whole certificate, ${pagesOf(await renderPdf(whole, options))} pages: ${rendersWhole.toFixed(1)} ms`,
  );
  if (browser === null) console.log('Chromium is not installed: not compared');
  else
    console.log(
      `Chromium, already running: ${browser.toFixed(1)} ms, ${(browser / rendering).toFixed(1)} times as long`,
    );
  if (rendering >= LIMIT_MS || (browser !== null && browser / rendering < LEAST_RATIO)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
