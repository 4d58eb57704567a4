import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPdf, renderPdf } from '@oikeuspolku/documents';
import type { Language } from '@oikeuspolku/domain';
import { samplePapers, t } from '@oikeuspolku/language';
import { sha256 } from '@oikeuspolku/platform';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { pdfFacts, pdfText, qpdfCheck } from '../../libs/documents/src/fixtures/pdf-programs.js';
import { answeredCase, DATA, HELD_BACK, type AnsweredCase } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig } from './citizen-rig.js';

const BASE = '/nurmijarvi';
const OWN_WORDS = 'Katsokaa vielä vuoden 2024 merkinnät.';
let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

/** Puts an issued paper into a case, as the use cases of staff do. */
async function issue({ scope, caseId }: AnsweredCase, code: string, bytes: Buffer): Promise<void> {
  const key = rig.deps.secrets.freshBlobKey();
  const stored = await rig.deps.blobs.put(Readable.from([bytes]), { key, limit: 1_000_000, allow: 'own' });
  if (!stored.ok) throw new Error(stored.refusal.kind);
  const record = {
    documentId: randomUUID(),
    caseId,
    code,
    language: 'sv',
    blobId: stored.blob.blobId,
    key,
    sha256: sha256(bytes),
    size: bytes.length,
    issuedAt: '2026-03-03T08:00:00.000Z',
    templateVersion: null,
  } as const;
  await rig.staff.unitOfWork.transaction(scope, (tx) => tx.documents.addDocument(record));
}

/** A letter as the house presses it. */
async function letter(name: string): Promise<Buffer> {
  const paper = samplePapers().find((sample) => sample.name === name)?.paper;
  if (paper === undefined) throw new Error(name);
  const createdAt = Temporal.Instant.from('2026-03-03T08:00:00Z');
  return renderPdf(paper, { createdAt, linkHosts: ['omattiedot.test'] });
}

/** The bundle of an answered case with one more letter, as the browser gets it. */
async function bundleIn(language: Language) {
  const one = await answeredCase(rig, 'nurmijarvi');
  const extension = await letter('L4.normal.sv');
  await issue(one, 'L4', extension);
  const broken = Buffer.from('%PDF-1.7\n% not a paper of this house\n%%EOF\n');
  await issue(one, 'L3', broken);
  const visitor = new Visitor(rig.address, { 'accept-language': language });
  await visitor.send(await visitor.open(`${BASE}/follow`), { number: one.number, secret: one.secret });
  const page = await visitor.open(`${BASE}/case/disagree`);
  await visitor.sendFiles(page, { text: OWN_WORDS });
  const response = await fetch(`${rig.address}${BASE}/case/bundle`, {
    headers: { cookie: visitor.cookieHeader, 'accept-language': language },
  });
  const cover = await fetch(`${rig.address}${BASE}/case/document/${one.coverId}`, {
    headers: { cookie: visitor.cookieHeader },
  });
  return {
    one,
    page,
    response,
    extension,
    bytes: Buffer.from(await response.arrayBuffer()),
    cover: Buffer.from(await cover.arrayBuffer()),
  };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('the bundle for somebody who disagrees (C16)', () => {
  it.each(['fi', 'sv', 'en'] as const)(
    'in %s is one tagged PDF of the request, the dates and every issued page',
    async (language) => {
      const { one, page, response, extension, bytes, cover } = await bundleIn(language);
      expect(page.text).toContain('00531 Helsin');
      expect(page.text).toContain(t(language, 'citizen.disagree.decided'));
      expect(page.html).toContain(`href="${BASE}/case/bundle"`);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('content-disposition')).toContain(`${one.number}.pdf`);
      const { findings } = await checkPdf(bytes, {
        embeddedFiles: 0,
        linkHosts: ['localhost', '127.0.0.1', 'omattiedot.test'],
        signed: false,
      });
      expect(findings).toEqual([]);
      expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
      const facts = await pdfFacts(bytes);
      expect(facts).toMatch(/Tagged: +yes/);
      expect(facts).toContain(t(language, 'citizen.bundle.title'));
      const text = await pdfText(bytes);
      const parts = [await pdfText(cover), await pdfText(extension)];
      for (const part of parts) expect(text).toContain(part);
      const front = squeezed(text.slice(0, text.indexOf(parts[0] ?? '')));
      for (const said of [
        one.number,
        'Aino Testinen, 3.2.1985',
        OWN_WORDS,
        t(language, 'citizen.case.dates'),
        t(language, 'citizen.bundle.notHere'),
        `${t(language, 'common.attachmentNumber', { n: 1 })}:`,
        sha256(cover),
        sha256(extension),
        '31.3.2026',
      ])
        expect(front).toContain(squeezed(said));
      expect(front).toContain(
        squeezed(t(language, 'journal.citizen.task-answered', { register: 'Opetuksen asiakasrekisteri' })),
      );
      for (const secret of [DATA, HELD_BACK, one.secret, one.pin]) expect(text).not.toContain(secret);
      const pages = Number(/Pages: +(\d+)/.exec(facts)?.[1]);
      const last = /(?:Sivut?|Sidan|Sidorna|Pages?) (?:\d+–)?(\d+)\./g;
      expect(Math.max(...[...text.matchAll(last)].map(([, n]) => Number(n)))).toBe(pages);
      process.stdout.write(`bundle ${language}: ${pages} pages, ${(bytes.length / 1000).toFixed(0)} kB\n`);
    },
    60_000,
  );

  it('does not open without the secret', async () => {
    const stranger = new Visitor(rig.address);
    expect((await stranger.open(`${BASE}/case/bundle`)).path).toBe(`${BASE}/follow`);
  });
});
