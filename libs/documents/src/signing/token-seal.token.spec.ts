import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '@oikeuspolku/platform';
import { execFile } from 'node:child_process';
import { verify, X509Certificate } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify, inspect } from 'node:util';
import { certificateTwin, sealCertificate } from '../certificate/index.js';
import { pdfSignatures } from '../fixtures/pdf-programs.js';
import { sampleCertificate } from '../fixtures/sample-certificate.js';
import { SAMPLE_PAPER } from '../fixtures/sample-papers.js';
import { SoftToken } from '../fixtures/soft-token.js';
import { readDer } from './der.js';
import { configuredSeals, TokenSealKey, verifySeal, type SealKey } from './index.js';
import { Pkcs11Token, type TokenSettings } from './pkcs11-token.js';

const run = promisify(execFile);
const AT = new Date();
/** Dozens of processes are started one after another. */
const BUSY_MACHINE = 180_000;
const RSA = 'org-rsa';

let soft: SoftToken;
/** The certificate of each key that can seal, as PEM. */
const certificateOf = new Map<string, string>();
let ofAuthority: string;

beforeAll(async () => {
  soft = await SoftToken.open();
  ofAuthority = await readFile(soft.authority, 'utf8');
  for (const [label, kind] of [
    [RSA, 'rsa:3072'],
    ['org-p256', 'EC:prime256v1'],
    ['org-weak', 'rsa:2048'],
    ['org-twice', 'EC:prime256v1'],
  ] as const)
    certificateOf.set(label, await readFile(await soft.generate(label, kind), 'utf8'));
  for (const [label, curve] of [
    ['org-p384', 'P-384'],
    ['org-p521', 'P-521'],
  ] as const)
    certificateOf.set(label, await readFile(await soft.bring(label, curve), 'utf8'));
  await soft.generate('org-twice', 'EC:prime256v1');
}, BUSY_MACHINE);

afterAll(async () => {
  await soft.close();
});

const tokenWith = (change: Partial<TokenSettings> = {}): Pkcs11Token =>
  new Pkcs11Token({ ...soft.settings, ...change });

const pemOf = (label: string): string => certificateOf.get(label) ?? '';

async function opened(label: string, pem: string | null = pemOf(label)): Promise<TokenSealKey> {
  const result = await TokenSealKey.open(tokenWith(), label, pem);
  if (!result.ok) throw new Error(result.fault);
  return result.key;
}

async function faultOf(
  token: Pkcs11Token,
  label: string,
  pem: string | null = pemOf(RSA),
): Promise<string | null> {
  const result = await TokenSealKey.open(token, label, pem);
  expect(inspect(result, { depth: 9, showHidden: true })).not.toContain(soft.pin);
  return result.ok ? null : result.fault;
}

async function sealedWith(key: SealKey): Promise<Buffer> {
  const sealed = await sealCertificate(SAMPLE_PAPER, {
    twin: certificateTwin(sampleCertificate(), 'fi'),
    at: AT,
    linkHosts: ['oikeuspolku.test'],
    key,
    authority: null,
    words: { signer: 'Keksilä', reason: 'Kieltäytymistodistus', label: 'Sinetti' },
  });
  if (!sealed.ok) throw new Error(sealed.fault);
  return sealed.bytes;
}

/** The signed bytes of a sealed file and the signature over them, in two files for `openssl`. */
async function takenApart(file: Buffer): Promise<{ content: string; signature: string }> {
  const tail = file.toString('latin1', file.lastIndexOf('/ByteRange'));
  const [start, end] = (/\[0 (\d+) (\d+) /.exec(tail) ?? []).slice(1).map(Number) as [number, number];
  const paths = { content: soft.path('content'), signature: soft.path('content.p7s') };
  await writeFile(paths.content, Buffer.concat([file.subarray(0, start), file.subarray(end)]));
  const padded = Buffer.from(file.toString('latin1', start + 1, end - 1), 'hex');
  await writeFile(paths.signature, readDer(padded).whole);
  return paths;
}

const cmsVerify = ({ content, signature }: { content: string; signature: string }): Promise<unknown> =>
  run('openssl', [
    ...['cms', '-verify', '-inform', 'DER', '-in', signature, '-binary', '-content', content],
    ...['-CAfile', soft.authority, '-purpose', 'any', '-out', '/dev/null'],
  ]);

describe('certificate sealed by a key that never leaves its token', () => {
  it.each([RSA, 'org-p256', 'org-p384', 'org-p521'])(
    '%s: valid for pdfsig, openssl and us',
    async (label) => {
      const file = await sealedWith(await opened(label, ofAuthority + pemOf(label)));
      const said = await pdfSignatures(file);
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
      expect(verifySeal(file)).toMatchObject({
        kind: 'whole',
        subject: new X509Certificate(pemOf(label)).subject,
      });
      const paths = await takenApart(file);
      await cmsVerify(paths);
      await writeFile(paths.content, 'jotain muuta');
      await expect(cmsVerify(paths)).rejects.toThrow(/verification fail/i);
    },
  );

  it('is invalid in each of 20 copies with one byte changed', async () => {
    const file = await sealedWith(await opened(RSA));
    const room = file.lastIndexOf('/Contents <');
    for (let step = 0; step < 20; step += 1) {
      const copy = Buffer.from(file);
      const at = Math.floor(((step + 0.5) * room) / 20);
      copy[at] = (copy[at] ?? 0) ^ 0x01;
      expect(verifySeal(copy).kind).not.toBe('whole');
      expect(await pdfSignatures(copy)).not.toContain('Signature is Valid');
    }
  });
});

describe('seal in a token', () => {
  it('puts its own certificate first and those of its issuers after it', async () => {
    const key = await opened(RSA, ofAuthority + pemOf(RSA));
    expect(key.algorithm).toBe('rsa-sha256');
    expect(key.certificates.map((each) => new X509Certificate(each).subject)).toEqual([
      new X509Certificate(pemOf(RSA)).subject,
      'CN=Keksitty varmentaja',
    ]);
  });

  it.each([0, 1, 1_024, 1_025, 200_000])('signs %d bytes', async (length) => {
    const bytes = Buffer.alloc(length, 'a');
    for (const label of [RSA, 'org-p256']) {
      const signature = await (await opened(label)).sign(bytes);
      expect(verify('sha256', bytes, new X509Certificate(pemOf(label)).publicKey, signature)).toBe(true);
    }
  });

  it(
    'signs many at once, one after another, and refuses more than may wait',
    async () => {
      const key = await opened('org-p256');
      const many = await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) => key.sign(Buffer.from([index]))),
      );
      expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
      expect(many.at(-1)).toMatchObject({ status: 'rejected', reason: { fault: 'busy' } });
      await expect(key.sign(Buffer.from('again'))).resolves.toBeInstanceOf(Buffer);
    },
    BUSY_MACHINE,
  );

  it(
    'shows its PIN in no command line',
    async () => {
      const key = await opened(RSA);
      const seen = new Set<string>();
      const hasSeen = (): boolean => [...seen].some((line) => line.includes('--sign'));
      for (let round = 0; round < 100 && !hasSeen(); round += 1) {
        let isDone = false;
        const signing = key.sign(Buffer.from('x')).finally(() => (isDone = true));
        while (!isDone) {
          for (const line of await commandLines()) if (line.includes(soft.settings.module)) seen.add(line);
          await new Promise((resolve) => setImmediate(resolve));
        }
        await signing;
      }
      expect(hasSeen()).toBe(true);
      for (const line of seen) expect(line).not.toContain(soft.pin);
    },
    BUSY_MACHINE,
  );

  it('shows its PIN to nobody who looks at the objects', async () => {
    const key = await opened(RSA);
    expect(inspect([key, tokenWith()], { depth: 9, showHidden: true })).not.toContain(soft.pin);
    expect(JSON.stringify([key, tokenWith()])).not.toContain(soft.pin);
  });
});

async function commandLines(): Promise<string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    processes.map((id) =>
      readFile(`/proc/${id}/cmdline`, 'latin1').then(
        (line) => line.replaceAll('\0', ' '),
        () => '',
      ),
    ),
  );
}

describe('seal in a token that cannot be used', () => {
  it.each([
    ['no-module', { module: '/nowhere/lib.so' }],
    ['no-token', { tokenLabel: 'Keksitty' }],
    ['too-slow', { waitMilliseconds: 1 }],
  ])('%s', async (fault, change) => expect(await faultOf(tokenWith(change), RSA)).toBe(fault));

  it.each([
    ['no-key', 'org-nobody'],
    ['no-key', 'org'],
    ['key-not-unique', 'org-twice'],
    ['key-and-certificate-differ', 'org-p256'],
  ])('%s: %s', async (fault, label) => expect(await faultOf(tokenWith(), label)).toBe(fault));

  it.each([
    ['no-certificate', null],
    ['no-certificate', 'hello'],
    ['not-a-certificate', '-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----'],
  ])('%s: from %j', async (fault, pem) => expect(await faultOf(tokenWith(), RSA, pem)).toBe(fault));

  it('weak-key: RSA of 2048 bits', async () =>
    expect(await faultOf(tokenWith(), 'org-weak', pemOf('org-weak'))).toBe('weak-key'));
});

describe('wrong PIN', () => {
  it('is tried once, and by nobody else until a right one was given', async () => {
    const wrong = tokenWith({ pin: '111222' });
    expect(await faultOf(wrong, RSA)).toBe('wrong-pin');
    expect(await faultOf(tokenWith(), RSA)).toBe('pin-tries-low');
    expect(await faultOf(tokenWith({ pin: '333444' }), RSA)).toBe('pin-tries-low');
    expect(await soft.signInByHand()).not.toContain('count low');
    expect(await faultOf(wrong, RSA)).toBe('wrong-pin');
    expect(await soft.flags()).not.toContain('count low');
    expect(await faultOf(tokenWith(), RSA)).toBeNull();
  });
});

describe('folder of seals with a token', () => {
  it('opens what the settings name: certificates from the folder, else from the token', async () => {
    const folder = soft.path('seals');
    await mkdir(`${folder}/${RSA}`, { recursive: true });
    await writeFile(`${folder}/${RSA}/seal.pem`, pemOf(RSA) + ofAuthority);
    const read = readConfiguration('worker', {
      SEAL_FOLDER: folder,
      SEAL_TOKEN_MODULE: soft.settings.module,
      SEAL_TOKEN_LABEL: soft.label,
      SEAL_TOKEN_PIN: soft.pin,
      SEAL_TOKEN_ENVIRONMENT: `SOFTHSM2_CONF=${soft.configuration}`,
    });
    if (!read.ok) throw new Error('the settings were refused');
    const seals = configuredSeals(read.configuration);
    const key = await seals.keyOf(RSA);
    expect(key).toBeInstanceOf(TokenSealKey);
    expect(key.certificates).toHaveLength(2);
    expect(await seals.keyOf(RSA)).toBe(key);

    await expect(seals.keyOf('org-p384')).rejects.toMatchObject({
      name: 'TokenSealFailed',
      fault: 'no-certificate',
    });
    await writeFile(soft.path('p384.pem'), pemOf('org-p384'));
    await soft.store('org-p384', soft.path('p384.pem'));
    const other = await seals.keyOf('org-p384');
    expect(other.algorithm).toBe('ecdsa-sha256');
    expect(other.certificates).toHaveLength(1);
    expect(verifySeal(await sealedWith(other)).kind).toBe('whole');
  });
});

describe('two tokens with one label', () => {
  it(
    'are refused, whichever was meant',
    async () => {
      const twins = await SoftToken.open();
      try {
        await twins.addToken();
        expect(await faultOf(new Pkcs11Token(twins.settings), RSA)).toBe('token-not-unique');
      } finally {
        await twins.close();
      }
    },
    BUSY_MACHINE,
  );
});
