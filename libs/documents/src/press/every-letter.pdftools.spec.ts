import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samplePapers, type SamplePaper } from '@oikeuspolku/language';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { certificateTwin, sealCertificate } from '../certificate/index.js';
import { checkPdf, paperText, squeezed } from '../checking/index.js';
import { pdfFonts, pdfSignatures, pdfText, qpdfCheck } from '../fixtures/pdf-programs.js';
import { sampleCertificate } from '../fixtures/sample-certificate.js';
import { renderPdf } from '../pdf/index.js';
import { createDevelopmentSeal, openSealFile, type SealKey } from '../signing/index.js';

const AT = Temporal.Instant.from('2026-03-30T08:15:00Z');
const HOSTS = ['omattiedot.test'];

let folder: string;
let key: SealKey;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
  const now = new Date(AT.epochMilliseconds);
  const path = await createDevelopmentSeal(folder, {
    organisationName: 'Keksilä',
    passphrase: 'vain kehitykseen',
    now,
  });
  const opened = openSealFile(await readFile(path), 'vain kehitykseen');
  if (!opened.ok) throw new Error(opened.fault);
  key = opened.key;
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function pressed({ paper }: SamplePaper): Promise<Buffer> {
  if (paper.code !== 'certificate') return renderPdf(paper, { createdAt: AT, linkHosts: HOSTS });
  const sealed = await sealCertificate(paper, {
    twin: certificateTwin(sampleCertificate(), paper.language),
    at: new Date(AT.epochMilliseconds),
    linkHosts: HOSTS,
    key,
    authority: null,
    words: { signer: paper.organisationName, reason: paper.title, label: paper.title },
  });
  if (!sealed.ok) throw new Error(sealed.fault);
  return sealed.bytes;
}

/** What stands on every page and is no content. */
function withoutFooters(text: string, { paper }: SamplePaper): string {
  return squeezed(text).replaceAll(
    new RegExp(`${squeezed(`${paper.organisationName} · ${paper.caseNumber}`)}\\d+\\(\\d+\\)`, 'g'),
    '',
  );
}

async function faultsOf(sample: SamplePaper): Promise<string[]> {
  const bytes = await pressed(sample);
  const sealed = sample.paper.code === 'certificate';
  const { findings, texts } = await checkPdf(bytes, {
    embeddedFiles: sealed ? 1 : 0,
    linkHosts: HOSTS,
    signed: sealed,
  });
  const wanted = paperText(sample.paper);
  const fonts = (await pdfFonts(bytes)).trimEnd().split('\n').slice(2);
  const checks: [boolean, string][] = [
    [squeezed(texts.map(({ text }) => text).join('')) === wanted, 'its tags read otherwise than its content'],
    [withoutFooters(await pdfText(bytes), sample) === wanted, 'pdftotext reads otherwise than its content'],
    [!/[{}]|\bundefined\b|\bnull\b/.test(wanted), 'a placeholder is left'],
    [(await qpdfCheck(bytes)).includes('No syntax or stream encoding errors found'), 'qpdf finds errors'],
    [fonts.length > 0 && fonts.every((font) => / yes yes yes /.test(font)), 'a font is not embedded'],
    [!sealed || (await pdfSignatures(bytes)).includes('Signature is Valid'), 'the seal is not valid'],
  ];
  return [...findings, ...checks.flatMap(([good, fault]) => (good ? [] : [fault]))];
}

describe('every letter in every mode and language', () => {
  const samples = samplePapers();

  it('is there: sixteen letters, the certificate, the cover letter and the data, four modes, three languages', () => {
    expect(samples).toHaveLength(19 * 4 * 3);
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_, sample) => {
    expect(await faultsOf(sample)).toEqual([]);
  });
});
