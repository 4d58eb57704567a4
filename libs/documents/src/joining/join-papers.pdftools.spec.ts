import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@oikeuspolku/domain';
import { certificatePaper, samplePapers, type Paper } from '@oikeuspolku/language';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { certificateTwin, sealCertificate } from '../certificate/index.js';
import { checkPdf } from '../checking/index.js';
import { pdfFacts, pdfPicture, pdfSignatures, pdfText, qpdfCheck } from '../fixtures/pdf-programs.js';
import { sampleCertificate } from '../fixtures/sample-certificate.js';
import { renderPdf } from '../pdf/index.js';
import { createDevelopmentSeal, openSealFile } from '../signing/index.js';
import { issuedPaper, joinPapers, type IssuedPaper } from './index.js';

const AT = Temporal.Instant.from('2026-03-30T08:15:00Z');
const HOSTS = ['omattiedot.test'];

let folder: string;
let certificate: Buffer;
let letters: Buffer[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joining-'));
  certificate = await sealedCertificate();
  const chosen = ['L3.normal.fi', 'L4.normal.sv', 'cover.partial.en', 'L1.normal.fi'];
  const papers = chosen.flatMap((name) => samplePapers().filter((sample) => sample.name === name));
  letters = await Promise.all(papers.map(({ paper }) => rendered(paper)));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const rendered = (paper: Paper): Promise<Buffer> => renderPdf(paper, { createdAt: AT, linkHosts: HOSTS });

async function sealedCertificate(): Promise<Buffer> {
  const now = new Date(AT.epochMilliseconds);
  const words = { organisationName: 'Keksilä', passphrase: 'vain kehitykseen', now };
  const opened = openSealFile(await readFile(await createDevelopmentSeal(folder, words)), words.passphrase);
  if (!opened.ok) throw new Error(opened.fault);
  const content = sampleCertificate();
  const paper = certificatePaper(content, {
    language: 'sv',
    printedCode: 'ABCD-EFGH-JKMN-PQRS',
    verifyUrl: 'https://omattiedot.test/verify',
  });
  const sealed = await sealCertificate(paper, {
    twin: certificateTwin(content, 'sv'),
    at: now,
    linkHosts: HOSTS,
    key: opened.key,
    authority: null,
    words: { signer: 'Keksilä', reason: paper.title, label: paper.title },
  });
  if (!sealed.ok) throw new Error(sealed.fault);
  return sealed.bytes;
}

const read = (bytes: Buffer): IssuedPaper => {
  const paper = issuedPaper(bytes);
  if (paper === null) throw new Error('the paper was not read');
  return paper;
};
const joined = (): { bytes: Buffer; parts: readonly Buffer[] } => {
  const [front, ...issued] = [...letters, certificate];
  if (front === undefined) throw new Error('no front');
  return { bytes: joinPapers(read(front), issued.map(read)), parts: [front, ...issued] };
};

/** Each page as a picture of its own. */
async function pictures(bytes: Buffer): Promise<string[]> {
  const pages = Number(/Pages: +(\d+)/.exec(await pdfFacts(bytes))?.[1]);
  return Promise.all(Array.from({ length: pages }, (_none, index) => pdfPicture(bytes, index + 1)));
}

describe('issued papers joined behind a front', () => {
  it('are one tagged file without a finding, without a seal and without attached files', async () => {
    const { bytes } = joined();
    const report = await checkPdf(bytes, { embeddedFiles: 0, linkHosts: HOSTS, signed: false });
    expect(report.findings).toEqual([]);
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
    const facts = await pdfFacts(bytes);
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toContain('Meillä on kysymys');
    expect(await pdfSignatures(certificate)).toContain('Signature is Valid');
    expect(await pdfSignatures(bytes)).toContain('does not contain any signatures');
    process.stdout.write(
      `joined: ${/Pages: +\d+/.exec(facts)?.[0]}, ${(bytes.length / 1000).toFixed(0)} kB\n`,
    );
  });

  it('stand there to the drawn line and to the letter, in their order', async () => {
    const { bytes, parts } = joined();
    const whole = await pictures(bytes);
    const each = await Promise.all(parts.map(pictures));
    expect(whole).toHaveLength(each.flat().length);
    whole.forEach((picture, page) => {
      expect(picture.length).toBeGreaterThan(1000);
      expect(picture === each.flat()[page]).toBe(true);
    });
    const texts = await Promise.all(parts.map(pdfText));
    expect(await pdfText(bytes)).toBe(texts.join(''));
  });

  it('keep their language, their bookmarks and their own page numbers', async () => {
    const { bytes, parts } = joined();
    const file = join(folder, 'marks.pdf');
    await writeFile(file, bytes);
    const told = execFileSync('qpdf', ['--json=2', '--json-key=outlines', '--json-key=pagelabels', file]);
    const { outlines, pagelabels } = JSON.parse(told.toString()) as {
      outlines: { title: string; destpageposfrom1: number }[];
      pagelabels: { index: number; label: Record<string, unknown> }[];
    };
    expect(pagelabels).toHaveLength(parts.length);
    const starts = pagelabels.map(({ index }) => index + 1);
    const marked = outlines.map(({ destpageposfrom1 }) => destpageposfrom1);
    expect(marked.filter((page) => starts.includes(page))).toEqual(starts);
    expect(pagelabels.map(({ label }) => label['/P'] ?? '')).toEqual(['', 'u:1/', 'u:2/', 'u:3/', 'u:4/']);
    const text = bytes.toString('latin1');
    expect([...text.matchAll(/\/S \/Part\n(?:[^>]*?)\/Lang \((\w\w)-/g)].map(([, lang]) => lang)).toEqual([
      'fi',
      'sv',
      'en',
      'fi',
      'sv',
    ]);
  });

  it('give the same bytes whenever the same papers are joined', () => {
    expect(joined().bytes.equals(joined().bytes)).toBe(true);
  });

  it('can be joined whatever letter it is, in every language', async () => {
    const normal = samplePapers().filter(({ mode }) => mode === 'normal');
    expect(normal.length).toBeGreaterThan(LANGUAGES.length * 10);
    const papers = await Promise.all(
      normal.filter(({ paper }) => paper.code !== 'certificate').map(({ paper }) => rendered(paper)),
    );
    const [front, ...rest] = papers.map(read);
    if (front === undefined) throw new Error('no front');
    const bytes = joinPapers(front, rest);
    expect((await checkPdf(bytes, { embeddedFiles: 0, linkHosts: HOSTS, signed: false })).findings).toEqual(
      [],
    );
  }, 60_000);
});

describe('what this house did not write', () => {
  it.each([
    ['nothing', Buffer.from('')],
    ['a text', Buffer.from('%PDF-1.7\n% an invented certificate\n%%EOF\n')],
    ['half a letter', () => letters[0]?.subarray(0, 9000)],
    ['a letter with a changed table', () => changed('0000000000 65535 f', '0000000000 65535 x 1')],
    ['a letter with a foreign revision', () => changed('trailer\n<<', 'trailer\n<</Prev 1')],
    ['a letter with a broken object', () => changed('/Type /Page\n', '/Type ((Page')],
  ])('is not joined: %s', (_name, bytes) => {
    const given = typeof bytes === 'function' ? bytes() : bytes;
    expect(issuedPaper(given ?? Buffer.from('none'))).toBeNull();
  });
});

const changed = (from: string, to: string): Buffer =>
  Buffer.from((letters[0]?.toString('latin1') ?? '').replace(from, to), 'latin1');
