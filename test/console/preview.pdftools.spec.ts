import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PopplerPreviewer } from '@oikeuspolku/documents';
import { t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import Pdf from 'pdfkit';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';

const STREET = 'Piilopolku 7 A 3';
const PNG_BEGINNING = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PDF with a page for each text. */
async function pdfOf(...texts: readonly string[]): Promise<Buffer> {
  const document = new Pdf({ autoFirstPage: false });
  for (const text of texts) document.addPage({ size: 'A4' }).text(text);
  document.end();
  return buffer(document);
}

/** The smallest PNG with an alpha channel, and a note of where it was taken inside. */
function pngOf(width = 4, height = 4): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: 4 }, () => Buffer.from([0, ...Array(16).fill(200)])));
  return Buffer.concat([
    PNG_BEGINNING,
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Comment\0taken at home')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

describe('a foreign file', () => {
  const previewer = new PopplerPreviewer();

  it('is shown page by page as pictures of our own', async () => {
    const pdf = await pdfOf('Ensimmäinen', 'Toinen');
    expect(await previewer.look(pdf, 'application/pdf')).toMatchObject({ ok: true, pages: 2 });
    const drawn = await previewer.draw(pdf, 'application/pdf', 2);
    expect(drawn.ok && drawn.png.subarray(0, 8).equals(PNG_BEGINNING)).toBe(true);
    expect(await previewer.draw(pdf, 'application/pdf', 3)).toMatchObject({ ok: false });
  });

  it('that is a picture is drawn anew, without what it carried along', async () => {
    const drawn = await previewer.draw(pngOf(), 'image/png', 1);
    if (!drawn.ok) throw new Error(drawn.kind);
    expect(drawn.png.subarray(0, 8).equals(PNG_BEGINNING)).toBe(true);
    expect(drawn.png.includes('taken at home')).toBe(false);
  });

  it.each([
    ['nonsense', 'application/pdf', Buffer.from('%PDF-1.7\nnonsense'), 'failed'],
    ['a picture that claims to be huge', 'image/png', pngOf(100_000, 100_000), 'failed'],
    ['no picture', 'image/jpeg', Buffer.from('MZ'), 'failed'],
    [
      'an office file',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      Buffer.from('PK'),
      'not-shown',
    ],
  ])('that is %s is not shown', async (_what, mediaType, content, kind) => {
    expect(await previewer.look(content, mediaType)).toEqual({ ok: false, kind });
  });
});

describe('the page of a file', () => {
  let rig: ConsoleRig;
  let cases: MatrixRig;
  beforeAll(async () => {
    rig = await startConsoleRig(0, '2026-03-20T10:00+02:00');
    cases = await MatrixRig.over(rig);
  }, 120_000);
  afterAll(() => rig.stop());

  /** A protected person's case with a file that has some text. */
  async function caseWithFile(
    text: string,
    mediaType: 'application/pdf' | 'text/csv' = 'application/pdf',
  ): Promise<{ readonly caseId: string; readonly fileId: string }> {
    const history = aCase().about('access', cases.ground.registerId).received({ protectedAddress: true });
    const { caseId } = await cases.make(history, { address: [STREET, '00100 Helsinki'] });
    const key = rig.deps.secrets.freshBlobKey();
    const content = mediaType === 'text/csv' ? Buffer.from(text) : await pdfOf(text, 'Toinen sivu');
    const stored = await rig.deps.blobs.put(Readable.from([content]), {
      key,
      limit: 1_000_000,
      allow: mediaType === 'text/csv' ? 'own' : [mediaType],
    });
    if (!stored.ok) throw new Error('the file was not stored');
    const fileId = randomUUID();
    await cases.addFile({
      fileId,
      caseId,
      blobId: stored.blob.blobId,
      key,
      name: 'siirto.pdf',
      mediaType,
      size: stored.blob.size,
      sha256: stored.blob.sha256,
      source: 'owner',
      scan: 'unscanned',
      addedAt: '2026-03-20T08:00:00Z',
    });
    return { caseId, fileId };
  }

  const visitorOf = async (staffKey: string): Promise<Visitor> => {
    const { name, value } = await rig.cookieOf('sedu', staffKey);
    return new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
  };

  it('shows a picture and warns of the protected address that stands in the file', async () => {
    const { caseId, fileId } = await caseWithFile(`Oppilas asuu: ${STREET}`);
    const handler = await visitorOf('only-handler');
    const page = await handler.open(`/sedu/cases/${caseId}/files/${fileId}/preview`);
    expect(page.text).toContain(t('fi', 'preview.addressFound'));
    expect(page.text).toContain('Sivu 2/2');
    expect(page.text).toContain(t('fi', 'preview.addressLimits'));
    const picture = /<img[^>]* src="([^"]*)"/.exec(page.html)?.[1] ?? '';
    expect((await handler.open(picture)).headers.get('content-type')).toBe('image/png');
    const documents = await handler.open(`/sedu/cases/${caseId}/documents`);
    expect(documents.html).toContain(`/files/${fileId}/preview`);
  });

  it('searches a table too, and says what it cannot read', async () => {
    const { caseId, fileId } = await caseWithFile(`Nimi,Osoite\nAino,${STREET}\n`, 'text/csv');
    const page = await (
      await visitorOf('only-handler')
    ).open(`/sedu/cases/${caseId}/files/${fileId}/preview`);
    expect(page.text).toContain(t('fi', 'preview.addressFound'));
    expect(page.text).toContain(t('fi', 'preview.refusal.not-shown'));
    expect(page.text).toContain(t('fi', 'preview.addressLimits'));
  });

  it('warns of nothing where no such address stands, and is nothing to those who read no cases', async () => {
    const { caseId, fileId } = await caseWithFile('Arvosanat: 9, 10');
    const handler = await visitorOf('only-handler');
    const path = `/sedu/cases/${caseId}/files/${fileId}`;
    expect((await handler.open(`${path}/preview`)).text).not.toContain(t('fi', 'preview.addressFound'));
    expect((await handler.open(`${path}/picture?page=9`)).status).toBe(404);
    expect((await (await visitorOf('only-admin')).open(`${path}/picture`)).status).toBe(403);
  });
});
