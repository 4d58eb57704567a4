import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATE_FACTS, sampleCertificate } from '../fixtures/sample-certificate.js';
import { SAMPLE_PAPER } from '../fixtures/sample-papers.js';
import { createDevelopmentSeal, openSealFile, type SealKey } from '../signing/index.js';
import { certificateTwin, sealCertificate, verifyCertificateFile } from './index.js';

const AT = new Date('2026-03-30T08:15:00Z');
let folder: string;
let key: SealKey;
let file: Buffer;
let sha256: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  const path = await createDevelopmentSeal(folder, {
    organisationName: 'Keksilä',
    passphrase: 'vain kehitykseen',
    now: AT,
  });
  const opened = openSealFile(await readFile(path), 'vain kehitykseen');
  if (!opened.ok) throw new Error(opened.fault);
  key = opened.key;
  const order = {
    twin: certificateTwin(sampleCertificate(), 'fi'),
    at: AT,
    linkHosts: ['oikeuspolku.test'],
    key,
    authority: null,
    words: { signer: 'Keksilä', reason: 'Kieltäytymistodistus', label: 'Sinetti' },
  };
  const sealed = await sealCertificate(SAMPLE_PAPER, order);
  if (!sealed.ok) throw new Error(sealed.fault);
  ({ bytes: file, sha256 } = sealed);
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('sealed certificate', () => {
  it('comes with the hash of its bytes', () => {
    expect(sha256).toBe(createHash('sha256').update(file).digest('hex'));
  });

  it('is the original when its hash is known, by a list or by a question', async () => {
    const seal = expect.objectContaining({ kind: 'whole', signedAt: AT }) as unknown;
    expect(await verifyCertificateFile(file, new Set([sha256]))).toEqual({ kind: 'original', sha256, seal });
    const asked: string[] = [];
    const verdict = await verifyCertificateFile(file, async (hash) => Promise.resolve(asked.push(hash) > 0));
    expect(verdict.kind).toBe('original');
    expect(asked).toEqual([sha256]);
  });

  it('is changed in each of 50 copies with one byte changed anywhere, also inside the signature', async () => {
    const kinds = new Set<string>();
    for (let step = 0; step < 50; step += 1) {
      const copy = Buffer.from(file);
      const at = Math.floor(((step + 0.5) * file.length) / 50);
      copy[at] = (copy[at] ?? 0) ^ 0x01;
      kinds.add((await verifyCertificateFile(copy, new Set([sha256]))).kind);
    }
    expect([...kinds]).toEqual(['changed']);
  });

  it('is changed when bytes are added or cut', async () => {
    const known = new Set([sha256]);
    expect(await verifyCertificateFile(Buffer.concat([file, Buffer.from('\n')]), known)).toMatchObject({
      kind: 'changed',
    });
    expect(await verifyCertificateFile(file.subarray(0, -100), known)).toMatchObject({ kind: 'changed' });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['another PDF', Buffer.from('%PDF-1.4 1 0 obj << >> endobj %%EOF')],
  ])('%s is not ours', async (_, bytes) => {
    expect(await verifyCertificateFile(bytes, new Set([sha256]))).toEqual({ kind: 'not-ours' });
  });
});

describe('machine-readable twin', () => {
  const read = (changes: Parameters<typeof sampleCertificate>[0] = {}): Record<string, unknown> =>
    JSON.parse(
      Buffer.from(certificateTwin(sampleCertificate(changes), 'fi').bytes).toString('utf8'),
    ) as Record<string, unknown>;

  it('says right, status, grounds, controller and remedies in DPV terms', () => {
    expect(read()).toMatchObject({
      '@type': 'dpv:RightNonFulfilmentNotice',
      'dct:identifier': 'KT-2026-00007',
      'dct:isPartOf': 'TP-2026-00042',
      'dct:language': 'fi',
      'dpv:hasDataController': { 'dpv:hasName': 'Keksilän koulutuskuntayhtymä' },
      'dct:subject': [
        { 'dpv:hasRight': { '@id': 'eu-gdpr:A16' }, 'dpv:hasStatus': { '@id': 'dpv:RequestRejected' } },
      ],
      'dpv:hasJustification': [{ 'op:ground': 'NOT_INACCURATE' }],
      'op:remedies': [
        { 'op:template': 'HALLINTOVALITUS', 'op:days': 30 },
        { 'dpv:hasRight': { '@id': 'eu-gdpr:A77' } },
      ],
    });
  });

  it('names the withdrawal of consent as DPV does, and a part that was refused', () => {
    const twin = read({
      items: [{ itemId: 'item-1', right: 'consent-withdrawal', quote: 'Perun suostumuksen.' }],
      grounds: [{ code: 'CONSENT_NOT_BASIS', facts: { 'basis-of-data': 'lakisääteinen tehtävä' } }],
      decision: { extent: 'partly', refused: 'Osa', given: 'Toinen osa' },
    });
    expect(twin['dct:subject']).toEqual([
      expect.objectContaining({
        'dpv:hasRight': { '@id': 'eu-gdpr:A7-3' },
        'dpv:hasStatus': { '@id': 'dpv:RequestUnfulfilled' },
      }),
    ]);
  });

  it('holds no name, no date of birth and none of the reasons', () => {
    const text = JSON.stringify(read());
    const { subject, reasons, signature, moreInformation, items } = CERTIFICATE_FACTS;
    const personal = [
      subject.name,
      subject.birthDate,
      reasons.text,
      signature?.name,
      moreInformation?.name,
      items[0]?.quote,
    ];
    for (const words of personal) expect(text).not.toContain(words);
  });
});
