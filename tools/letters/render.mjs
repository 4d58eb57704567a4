/**
 * Writes every letter in every mode and language as PDF: `npm run letters:render [folder] [--pictures]`.
 * Default folder: `letters-out/` (not in git). Each file is checked (structure, text, seal) where qpdf is installed, and
 * turned into pictures with `--pictures` where pdftoppm is. Exit code 1 when a check finds something.
 */
import '../law/typescript.mjs';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Temporal } from 'temporal-polyfill';

const { certificateContent } = await import('../../libs/domain/src/index.ts');
const { samplePapers } = await import('../../libs/language/src/index.ts');
const { sampleCertificateFacts } = await import('../../libs/language/src/samples/certificate-facts.ts');
const {
  certificateTwin,
  checkPdf,
  createDevelopmentSeal,
  openSealFile,
  paperText,
  renderPdf,
  sealCertificate,
  squeezed,
  verifySeal,
} = await import('../../libs/documents/src/index.ts');

const AT = Temporal.Instant.from('2026-03-30T08:15:00Z');
const HOSTS = ['omattiedot.test'];
const PASSPHRASE = 'letters-render';
const PICTURE_DPI = '60';

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--')) ?? 'letters-out';
const run = promisify(execFile);

await mkdir(folder, { recursive: true });
const key = await sealKey();
const checking = await installed('qpdf');
if (!checking) console.log('qpdf is not installed: the structure is not checked');

const faults = [];
const samples = samplePapers();
for (const sample of samples) {
  const bytes = await pressed(sample);
  await writeFile(join(folder, `${sample.name}.pdf`), bytes);
  faults.push(...(await faultsOf(sample, bytes)).map((fault) => `${sample.name}: ${fault}`));
}
console.log(`${samples.length} letters written to ${folder}`);
if (options.includes('--pictures')) await pictures();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function pressed({ paper, mode }) {
  if (paper.code !== 'certificate') return renderPdf(paper, { createdAt: AT, linkHosts: HOSTS });
  const content = certificateContent(sampleCertificateFacts(paper.language, mode));
  if (!content.ok)
    throw new Error(`the sample certificate lacks ${content.missing.map(({ code }) => code).join(', ')}`);
  const sealed = await sealCertificate(paper, {
    twin: certificateTwin(content.certificate, paper.language),
    at: new Date(AT.epochMilliseconds),
    linkHosts: HOSTS,
    key,
    authority: null,
    words: { signer: paper.organisationName, reason: paper.title, label: paper.title },
  });
  if (!sealed.ok) throw new Error(sealed.fault);
  return sealed.bytes;
}

async function faultsOf({ paper }, bytes) {
  const sealed = paper.code === 'certificate';
  const broken = sealed && verifySeal(bytes).kind !== 'whole' ? ['the seal is not whole'] : [];
  if (!checking) return broken;
  const report = await checkPdf(bytes, { embeddedFiles: sealed ? 1 : 0, linkHosts: HOSTS, signed: sealed });
  const text = squeezed(report.texts.map((leaf) => leaf.text).join(''));
  const wanted = paperText(paper);
  return [
    ...broken,
    ...report.findings,
    ...(text === wanted ? [] : ['it reads otherwise than its content']),
    ...(/[{}]/.test(wanted) ? ['a placeholder is left'] : []),
  ];
}

async function sealKey() {
  const path = await createDevelopmentSeal(join(folder, '.seal'), {
    organisationName: 'Letters render',
    passphrase: PASSPHRASE,
    now: new Date(AT.epochMilliseconds),
  });
  const opened = openSealFile(await readFile(path), PASSPHRASE);
  if (!opened.ok) throw new Error(opened.fault);
  return opened.key;
}

async function pictures() {
  const shown = join(folder, 'pictures');
  await rm(shown, { recursive: true, force: true });
  await mkdir(shown);
  for (const { name } of samples)
    await run('pdftoppm', ['-r', PICTURE_DPI, '-png', join(folder, `${name}.pdf`), join(shown, name)]);
  console.log(`pictures written to ${shown}`);
}

async function installed(program) {
  try {
    await run(program, ['--version']);
    return true;
  } catch {
    return false;
  }
}
