import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { checkPdf } from '../checking/index.js';
import { LocalTimeStamps } from '../fixtures/local-time-stamps.js';
import { pdfSignatures, qpdfCheck } from '../fixtures/pdf-programs.js';
import { SAMPLE_PAPER } from '../fixtures/sample-papers.js';
import { renderUnsignedPdf } from '../pdf/index.js';
import { OID } from './algorithms.js';
import { der, readDer } from './der.js';
import {
  createDevelopmentSeal,
  HttpTimeStampAuthority,
  openSealFile,
  signPdf,
  TimeStampAuthority,
  verifySeal,
  type SealKey,
} from './index.js';

const run = promisify(execFile);
const NOW = Temporal.Instant.from('2026-03-31T09:00:00Z');
const SIGNED_AT = new Date(NOW.epochMilliseconds);
const FIELD = {
  signer: 'Keksilän (kunta) \\ /ByteRange [0 1 2 3] /Contents <00>',
  reason: 'Sinetti',
  label: 'Sähköinen sinetti',
};

let folder: string;
let key: SealKey;
let authority: LocalTimeStamps;

async function sealed(
  options: { authority?: TimeStampAuthority; key?: SealKey; title?: string } = {},
): Promise<Buffer> {
  const unsigned = await renderUnsignedPdf(
    { ...SAMPLE_PAPER, title: options.title ?? SAMPLE_PAPER.title },
    { createdAt: NOW, linkHosts: ['oikeuspolku.test'], signatureField: FIELD },
  );
  const result = await signPdf(unsigned, options.key ?? key, {
    signedAt: SIGNED_AT,
    authority: options.authority ?? null,
  });
  if (!result.ok) throw new Error(result.fault);
  return result.bytes;
}

/** Offsets spread over the file, outside the hexadecimal signature. */
function offsetsInside(file: Buffer, count: number): number[] {
  const [, start = 0, end = 0] = (
    /\/ByteRange \[0 (\d+) (\d+) /.exec(file.toString('latin1').slice(file.lastIndexOf('/Type /Sig'))) ?? []
  ).map(Number);
  const signed = start + (file.length - end);
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * signed) / count)).map(
    (at) => (at < start ? at : at - start + end),
  );
}

function changed(file: Buffer, offset: number): Buffer {
  const copy = Buffer.from(file);
  copy[offset] = (copy[offset] ?? 0) ^ 0x01;
  return copy;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'));
  const path = await createDevelopmentSeal(folder, {
    organisationName: 'Keksilän kunta (kehitys)',
    passphrase: 'vain kehitykseen',
    now: SIGNED_AT,
  });
  const opened = openSealFile(await readFile(path), 'vain kehitykseen');
  if (!opened.ok) throw new Error(opened.fault);
  key = opened.key;
  authority = await LocalTimeStamps.open();
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await authority.close();
});

describe('sealed PDF', () => {
  it('is valid and wholly covered for pdfsig, and for us', async () => {
    const file = await sealed();
    const said = await pdfSignatures(file);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Hash Algorithm: SHA-256');
    expect(verifySeal(file)).toMatchObject({ kind: 'whole', signedAt: SIGNED_AT, stampedAt: null });
    expect(await qpdfCheck(file)).toContain('No syntax or stream encoding errors found');
  });

  it('keeps its structure: the field is tagged and labelled', async () => {
    const { findings } = await checkPdf(await sealed(), {
      embeddedFiles: 0,
      linkHosts: ['oikeuspolku.test'],
      signed: true,
    });
    expect(findings).toEqual([]);
  });

  it('is invalid in each of 50 copies with one byte changed inside the signed range', async () => {
    const file = await sealed({ authority });
    const offsets = offsetsInside(file, 50);
    expect(new Set(offsets).size).toBe(50);
    for (const offset of offsets) {
      const copy = changed(file, offset);
      expect(await pdfSignatures(copy)).not.toContain('Signature is Valid');
      expect(verifySeal(copy).kind).not.toBe('whole');
    }
  }, 120_000);

  it('is not whole with bytes added behind it', async () => {
    const file = await sealed();
    expect(verifySeal(Buffer.concat([file, Buffer.from('\n%')]))).toEqual({
      kind: 'broken',
      because: 'bytes-outside',
    });
    expect(verifySeal(file.subarray(0, -1))).toEqual({ kind: 'broken', because: 'bytes-outside' });
  });

  it('is not whole with the signature of another file', async () => {
    const [one, other] = [await sealed(), await sealed({ title: 'Saimme kirjeesi' })];
    const contents = (file: Buffer): Buffer =>
      file.subarray(file.lastIndexOf('/Contents <'), file.indexOf('>', file.lastIndexOf('/Contents <')));
    const at = one.lastIndexOf('/Contents <');
    const mixed = Buffer.concat([
      one.subarray(0, at),
      contents(other),
      one.subarray(at + contents(one).length),
    ]);
    expect(mixed.length).toBe(one.length);
    expect(verifySeal(mixed)).toEqual({ kind: 'broken', because: 'bytes-changed' });
  });

  it('has no seal when nobody sealed it', () => {
    expect(verifySeal(Buffer.from('%PDF-1.7 nothing'))).toEqual({ kind: 'no-seal' });
    expect(verifySeal(Buffer.alloc(0))).toEqual({ kind: 'no-seal' });
    expect(verifySeal(Buffer.from('/ByteRange '.repeat(100))).kind).toBe('broken');
  });
});

describe('time stamp', () => {
  it('is an unsigned attribute that openssl ts verifies, and pdfsig still says valid', async () => {
    const file = await sealed({ authority });
    expect(await pdfSignatures(file)).toContain('Signature is Valid');
    const verdict = verifySeal(file);
    if (verdict.kind !== 'whole' || !verdict.stampedAt) throw new Error('no stamp');
    expect(Math.abs(verdict.stampedAt.getTime() - Date.now())).toBeLessThan(60_000);
    const { token, signatureValue } = stampOf(file);
    const digest = createHash('sha256').update(signatureValue).digest('hex');
    expect(await authority.verify(token, digest)).toContain('Verification: OK');
    await expect(
      authority.verify(
        token,
        digest.replace(/^../, (first) => (first === '00' ? '01' : '00')),
      ),
    ).rejects.toThrow();
  });

  it('comes over HTTP', async () => {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on(
        'end',
        () => void authority.answer(Buffer.concat(chunks)).then((answer) => response.end(answer)),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
      expect(verifySeal(await sealed({ authority: new HttpTimeStampAuthority(url) }))).toMatchObject({
        kind: 'whole',
      });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it.each([
    ['unreachable', async () => Promise.reject(new Error('down'))],
    ['refused', async () => Promise.resolve(der.sequence(der.sequence(der.small(2))))],
    ['answers-something-else', async () => Promise.resolve(Buffer.from('hello'))],
  ])('%s: the file is not sealed', async (fault, answer: () => Promise<Buffer>) => {
    const unsigned = await renderUnsignedPdf(SAMPLE_PAPER, { createdAt: NOW, signatureField: FIELD });
    class Broken extends TimeStampAuthority {
      override answer = answer;
    }
    expect(await signPdf(unsigned, key, { signedAt: SIGNED_AT, authority: new Broken() })).toEqual({
      ok: false,
      fault,
    });
  });

  it('of another question is not taken', async () => {
    const earlier = new (class extends TimeStampAuthority {
      stored: Buffer | null = null;
      override async answer(request: Buffer): Promise<Buffer> {
        this.stored ??= await authority.answer(request);
        return this.stored;
      }
    })();
    await sealed({ authority: earlier });
    await expect(sealed({ authority: earlier })).rejects.toThrow('answers-something-else');
  });
});

describe('seal file', () => {
  it('is readable by its owner only, and is kept', async () => {
    const again = await createDevelopmentSeal(folder, {
      organisationName: 'Toinen',
      passphrase: 'toinen',
      now: SIGNED_AT,
    });
    expect((await stat(again)).mode & 0o777).toBe(0o600);
    expect(openSealFile(await readFile(again), 'vain kehitykseen').ok).toBe(true);
  });

  it.each([
    ['rsa:3072', null],
    ['rsa:2048', 'weak-key'],
    ['ec', null],
  ])('made by openssl with %s', async (kind, fault) => {
    const curve = kind === 'ec' ? ['-pkeyopt', 'ec_paramgen_curve:P-256'] : [];
    const files = ['-keyout', `${folder}/k.pem`, '-out', `${folder}/c.pem`];
    await run('openssl', [
      'req',
      '-x509',
      '-newkey',
      kind,
      ...curve,
      '-nodes',
      '-days',
      '30',
      '-subj',
      '/CN=Keksitty sinetti',
      ...files,
    ]);
    const pack = [
      '-inkey',
      `${folder}/k.pem`,
      '-in',
      `${folder}/c.pem`,
      '-out',
      `${folder}/s.p12`,
      '-passout',
      'pass:sala',
    ];
    await run('openssl', ['pkcs12', '-export', ...pack]);
    const file = await readFile(`${folder}/s.p12`);
    const opened = openSealFile(file, 'sala');
    expect(opened.ok ? null : opened.fault).toBe(fault);
    expect(openSealFile(file, 'väärä')).toEqual({ ok: false, fault: 'wrong-passphrase' });
    if (!opened.ok) return;
    const signed = await sealed({ key: opened.key });
    expect(await pdfSignatures(signed)).toContain('Signature is Valid');
    expect(verifySeal(signed)).toMatchObject({ kind: 'whole', subject: 'CN=Keksitty sinetti' });
  });

  it('that is no PKCS#12 is named so', async () => {
    await writeFile(`${folder}/x`, 'x');
    expect(openSealFile(Buffer.from('hello'), 'x')).toEqual({ ok: false, fault: 'not-pkcs12' });
    expect(openSealFile(der.sequence(der.small(1)), 'x')).toEqual({ ok: false, fault: 'not-pkcs12' });
  });
});

/** The token and the signature value, dug out of the file. */
function stampOf(file: Buffer): { token: Buffer; signatureValue: Buffer } {
  const at = file.lastIndexOf('/Contents <') + '/Contents <'.length;
  const cms = readDer(Buffer.from(file.toString('latin1', at, file.indexOf('>', at)), 'hex')).whole;
  const mark = Buffer.concat([der.oid(OID.timeStampToken)]);
  const after = cms.subarray(cms.indexOf(mark) + mark.length);
  const token = Buffer.from(readDer(readDer(after).content).whole);
  const algorithm = Buffer.concat([der.sequence(der.oid(OID.rsa), der.nothing())]);
  const value = readDer(cms.subarray(cms.lastIndexOf(algorithm, cms.indexOf(mark)) + algorithm.length));
  return { token, signatureValue: Buffer.from(value.content) };
}
