import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfPress, SealFolder } from '@oikeuspolku/documents';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCertificate } from '../../libs/documents/src/fixtures/sample-certificate.js';
import { NO_CONTACT, received, rowOf } from '../../libs/persistence/src/testing/sample.js';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

const AT = new Date('2026-03-03T08:00:00Z');
const SIGNED_AT = '2026-03-03T08:00:00.000Z';
const CODE = 'ABCD-EFGH-JKMN-PQRS';
/** Files that the page takes from one network before it asks to wait. */
const BEFORE_PAUSE = 25;
const PAUSE_MS = 20 * 60_000;

let rig: CitizenRig;
let folder: string;
let press: PdfPress;
let organisationId: string;
let certificate: Buffer;

beforeAll(async () => {
  rig = await startCitizenRig();
  folder = await mkdtemp(join(tmpdir(), 'oikeuspolku-verify-'));
  const seals = new SealFolder({ folder, passphrase: 'a passphrase of tests', mayCreate: true });
  press = new PdfPress({ linkHosts: ['oikeuspolku.test'], sealKeyOf: seals.keyOf, timeStamps: null });
  const found = (await rig.staff.unitOfWork.organisations()).find(({ slug }) => slug === 'sedu');
  organisationId = found?.organisationId ?? '';
  certificate = await issue('KT-2026-00007', null);
}, 120_000);
afterAll(async () => {
  await rig.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A sealed certificate that the organisation issued. */
async function issue(certificateNumber: string, replacedBy: string | null): Promise<Buffer> {
  const { bytes, sha256 } = await press.certificate(
    {
      organisationId,
      content: sampleCertificate({ certificateNumber }),
      language: 'fi',
      printedCode: CODE,
      verifyUrl: 'https://oikeuspolku.test/sedu/verify',
    },
    AT,
  );
  const [caseId, documentId] = [randomUUID(), randomUUID()];
  await rig.staff.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    const number = await tx.cases.nextNumber(2026);
    await tx.cases.create(caseId, [received(number)], rowOf(caseId, number), NO_CONTACT);
    await tx.documents.addDocument({
      documentId,
      caseId,
      code: 'certificate',
      language: 'fi',
      blobId: randomUUID(),
      key: randomBytes(32),
      sha256,
      size: bytes.length,
      issuedAt: SIGNED_AT,
      templateVersion: null,
    });
    await tx.documents.addCertificate({
      certificateNumber,
      caseId,
      documentId,
      printedCodeHash: rig.deps.secrets.hash('printed-code', CODE),
      sha256,
      signedAt: SIGNED_AT,
      signedBy: 'Riitta Keksitty, rehtori',
      replacedBy,
    });
  });
  return bytes;
}

async function check(bytes: Buffer, path = '/sedu/verify'): Promise<string> {
  const visitor = new Visitor(rig.address);
  const form = await visitor.open(path);
  return outcome(
    await visitor.sendFiles(form, { file: new Blob([new Uint8Array(bytes)]) }, { file: 'todistus.pdf' }),
  );
}

const outcome = (page: SeenPage): string =>
  /id="verify-outcome">([\s\S]*?)<\/div>/
    .exec(page.html)?.[1]
    ?.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() ?? `no outcome: ${page.status}`;

describe('the verify page, given a file', () => {
  it('says of the file that was issued who signed it and when, and that nothing took its place', async () => {
    const said = await check(certificate);
    expect(said).toContain('Tiedosto on aito. Siinä ei ole muutettu yhtään tavua.');
    expect(said).toContain('KT-2026-00007');
    expect(said).toContain('Hyväksyjä: Riitta Keksitty, rehtori');
    expect(said).toContain('Allekirjoitettu 3.3.2026');
    expect(said).toContain('Todistus on voimassa. Sitä ei ole korvattu.');
  });

  it('says "changed" of each of 50 copies with one byte changed anywhere', async () => {
    const offset = rig.clock.offset;
    const said = new Set<string>();
    for (let copy = 0; copy < 50; copy += 1) {
      if (copy % BEFORE_PAUSE === 0) rig.clock.setOffset(rig.clock.offset + PAUSE_MS);
      const changed = Buffer.from(certificate);
      const at = Math.floor(((copy + 0.5) * certificate.length) / 50);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      said.add((await check(changed)).slice(0, 'Tiedostoa on muutettu'.length));
    }
    rig.clock.setOffset(offset + 4 * PAUSE_MS);
    expect([...said]).toEqual(['Tiedostoa on muutettu']);
  }, 60_000);

  it('says of a certificate that was replaced which one took its place', async () => {
    const old = await issue('KT-2026-00001', 'KT-2026-00009');
    expect(await check(old)).toContain('Tämä todistus on korvattu uudella: KT-2026-00009');
  });

  it('does not call another PDF, a letter of the service or a certificate of another organisation its own', async () => {
    const facts = {
      statusUrl: 'https://oikeuspolku.test/sedu/follow',
      requesterRole: 'self',
      servicePoint: 'Keksilä',
      phone: '040 000 0000',
    };
    const letter = await press.letter(
      {
        code: 'L22',
        language: 'fi',
        neutral: false,
        organisationName: 'Keksilä',
        caseNumber: 'TP-2026-00042',
        window: null,
        facts,
      },
      AT,
    );
    for (const bytes of [Buffer.from('%PDF-1.7\n%%EOF\n'), letter.bytes]) {
      expect(await check(bytes)).toContain('Tiedosto ei ole todistus, jonka');
    }
    expect(await check(certificate, '/nurmijarvi/verify')).not.toContain('aito');
  });
});
