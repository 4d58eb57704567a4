import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBySecret } from '@oikeuspolku/application';
import { sha256 } from '@oikeuspolku/platform';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

const BASE = '/sedu';
const CERTIFICATE = Buffer.from('%PDF-1.7\n% an invented certificate\n%%EOF\n');
const CODE = 'ABCD-EFGH-JKMN-PQRS';

interface Arranged {
  readonly visitor: Visitor;
  readonly caseId: string;
  readonly organisationId: string;
}

/** A case of its own, opened with its secret by a browser of its own. */
async function openedCase(): Promise<Arranged> {
  const visitor = new Visitor(rig.address);
  let page = await visitor.open(`${BASE}/request`);
  const steps: Record<string, string>[] = [
    { whose: 'self' },
    { right: 'rectification' },
    { service: 'unknown' },
    { 'q-what-is-wrong': 'Päivä on väärin', 'q-how-it-should-be': '31.5.2025' },
    { delivery: 'download' },
    { name: 'Aino Testinen', 'birth-day': '3', 'birth-month': '2', 'birth-year': '2001', without: 'yes' },
    { identity: 'show-document' },
    {},
  ];
  for (const fields of steps) page = await visitor.send(page, fields);
  const number = /TP-\d{4}-\d{5}/.exec(page.text)?.[0] ?? '';
  const secret = /id="case-secret"[^>]*>([^<]+)</.exec(page.html)?.[1]?.trim() ?? '';
  await visitor.send(await visitor.open(`${BASE}/follow`), { number, secret });
  const organisationId =
    (await rig.staff.unitOfWork.organisations()).find((one) => one.slug === 'sedu')?.organisationId ?? '';
  const caseId = await openBySecret(rig.deps, { organisationId, correlationId: 'test' }, number, secret);
  return { visitor, caseId: caseId ?? '', organisationId };
}

/** Puts a document into a case, as the use cases of staff do. */
async function issue({ caseId, organisationId }: Arranged, code: string, bytes: Buffer): Promise<string> {
  const key = rig.deps.secrets.freshBlobKey();
  const stored = await rig.deps.blobs.put(Readable.from([bytes]), { key, limit: 1_000_000, allow: 'own' });
  if (!stored.ok) throw new Error(stored.refusal.kind);
  const documentId = randomUUID();
  const issuedAt = '2026-03-03T08:00:00.000Z';
  await rig.staff.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    await tx.documents.addDocument({
      documentId,
      caseId,
      code,
      language: 'fi',
      blobId: stored.blob.blobId,
      key,
      sha256: sha256(bytes),
      size: bytes.length,
      issuedAt,
      templateVersion: null,
    });
    if (code !== 'certificate') return;
    await tx.documents.addCertificate({
      certificateNumber: `KT-2026-${documentId.slice(0, 5)}`.toUpperCase(),
      caseId,
      documentId,
      printedCodeHash: rig.deps.secrets.hash('printed-code', CODE),
      sha256: sha256(bytes),
      signedAt: issuedAt,
      signedBy: 'Riitta Keksitty, rehtori',
      replacedBy: null,
    });
  });
  return documentId;
}

const documentPath = (documentId: string): string => `${BASE}/case/document/${documentId}`;

describe('documents of a case', () => {
  it('opens a certificate with the secret, byte for byte, as a file', async () => {
    const arranged = await openedCase();
    const documentId = await issue(arranged, 'certificate', CERTIFICATE);
    const page = await arranged.visitor.open(`${BASE}/case`);
    expect(page.text).toContain('Avaa Kieltäytymistodistus (PDF)');
    const file = await arranged.visitor.open(documentPath(documentId));
    expect(file.status).toBe(200);
    expect(file.html).toBe(CERTIFICATE.toString());
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="certificate-fi.pdf"');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('opens neither the reply with personal data nor a document of another case', async () => {
    const [one, other] = [await openedCase(), await openedCase()];
    const reply = await issue(one, 'reply', CERTIFICATE);
    const foreign = await issue(other, 'certificate', CERTIFICATE);
    const page = await one.visitor.open(`${BASE}/case`);
    expect(page.html).not.toContain(reply);
    for (const documentId of [reply, foreign, randomUUID(), 'nothing']) {
      expect((await one.visitor.open(documentPath(documentId))).status).toBe(404);
    }
  });

  it('opens nothing without the case, in another organisation or after leaving', async () => {
    const arranged = await openedCase();
    const documentId = await issue(arranged, 'certificate', CERTIFICATE);
    expect((await new Visitor(rig.address).open(documentPath(documentId))).path).toBe(`${BASE}/follow`);
    const elsewhere = await arranged.visitor.open(documentPath(documentId).replace('/sedu', '/nurmijarvi'));
    expect(elsewhere.path).toBe('/nurmijarvi/follow');
    await arranged.visitor.send(await arranged.visitor.open(`${BASE}/case`), {}, `${BASE}/case/leave`);
    expect((await arranged.visitor.open(documentPath(documentId))).path).toBe(`${BASE}/follow`);
  });

  it('closes by itself when it is not used for an hour', async () => {
    const { visitor } = await openedCase();
    const offset = rig.clock.offset;
    rig.clock.setOffset(offset + 59 * 60_000);
    expect((await visitor.open(`${BASE}/case`)).path).toBe(`${BASE}/case`);
    rig.clock.setOffset(offset + 2 * 60 * 60_000);
    expect((await visitor.open(`${BASE}/case`)).path).toBe(`${BASE}/follow`);
    rig.clock.setOffset(offset);
  });
});

describe('the verify page', () => {
  const outcome = (page: SeenPage): string =>
    /id="verify-outcome">([\s\S]*?)<\/div>/
      .exec(page.html)?.[1]
      ?.replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? '';

  it('confirms a certificate by number and printed code, and never by the number alone', async () => {
    const arranged = await openedCase();
    const documentId = await issue(
      arranged,
      'certificate',
      Buffer.concat([CERTIFICATE, Buffer.from(randomUUID())]),
    );
    const number = `KT-2026-${documentId.slice(0, 5)}`.toUpperCase();
    const stranger = new Visitor(rig.address);
    const form = await stranger.open(`${BASE}/verify`);
    const genuine = outcome(await stranger.send(form, { number, code: CODE.toLowerCase() }));
    expect(genuine).toContain('Todistus on aito');
    expect(genuine).toContain('Riitta Keksitty, rehtori');
    const wrong = await stranger.send(form, { number, code: 'ABCD-EFGH-JKMN-PQRT' });
    const unknown = await stranger.send(form, { number: 'KT-2026-99999', code: CODE });
    expect(outcome(wrong)).toBe('Numeroa ja koodia vastaavaa todistusta ei ole');
    expect(outcome(unknown)).toBe(outcome(wrong));
    const alone = await stranger.send(form, { number, code: '' });
    expect([alone.status, outcome(alone)]).toEqual([422, '']);
  });

  it('confirms the file that was issued and does not know any other; the file is kept nowhere', async () => {
    const arranged = await openedCase();
    const bytes = Buffer.concat([CERTIFICATE, Buffer.from(randomUUID())]);
    await issue(arranged, 'certificate', bytes);
    const stranger = new Visitor(rig.address);
    const form = await stranger.open(`${BASE}/verify`);
    const genuine = await stranger.sendFiles(form, { file: new Blob([bytes]) }, { file: 'todistus.pdf' });
    expect(outcome(genuine)).toContain('Tiedosto on aito');
    const changed = Buffer.from(bytes);
    changed[20] = (changed[20] ?? 0) ^ 1;
    const rejected = await stranger.sendFiles(form, { file: new Blob([changed]) }, { file: 'todistus.pdf' });
    expect(outcome(rejected)).toContain('Tiedosto ei ole todistus, jonka');
    const empty = await stranger.sendFiles(form, {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Valitse tiedosto');
  });
});

describe('files of a request', () => {
  it('are stored by their content, survive an error, and can be taken away', async () => {
    const visitor = new Visitor(rig.address);
    let page = await visitor.open(`${BASE}/request`);
    const steps: Record<string, string>[] = [
      { whose: 'self' },
      { right: 'rectification' },
      { service: 'unknown' },
    ];
    for (const fields of steps) page = await visitor.send(page, fields);
    const png = new Blob([Buffer.from(PNG, 'base64')]);
    page = await visitor.sendFiles(
      page,
      { 'q-what-is-wrong': 'Päivä', 'q-evidence': png },
      { 'q-evidence': '../../kuva "1".png' },
    );
    expect(page.text).toContain('Kirjoita, miten tiedon pitäisi olla');
    expect(page.text).toContain('kuva "1".png');
    expect(page.html).toContain('>Päivä</textarea>');
    const disguised = new Blob([Buffer.from('#!/bin/sh\necho no\n')]);
    page = await visitor.sendFiles(
      page,
      { 'add-file': 'q-evidence', 'q-evidence': disguised },
      { 'q-evidence': 'kuva.png' },
    );
    expect(page.text).toContain('Tiedoston muodon on oltava PDF, JPEG, PNG, DOCX tai ODT');
    page = await visitor.sendFiles(
      page,
      { 'add-file': 'q-evidence', 'q-evidence': new Blob([]) },
      { 'q-evidence': 'tyhja.pdf' },
    );
    expect(page.text).toContain('Tiedosto on tyhjä');
    const large = new Blob([Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_000_001, 65)])]);
    page = await visitor.sendFiles(
      page,
      { 'add-file': 'q-evidence', 'q-evidence': large },
      { 'q-evidence': 'iso.pdf' },
    );
    expect(page.text).toContain('Tiedoston on oltava pienempi kuin 10 Mt');
    const fileId = /name="remove" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    page = await visitor.sendFiles(page, { remove: fileId, 'q-how-it-should-be': 'x' });
    expect(page.text).not.toContain('kuva "1".png');
  });
});

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
