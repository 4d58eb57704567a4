import { generateKeyPair } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import forge from 'node-forge';

/** What the self-signed certificate says. */
export interface DevelopmentSealOptions {
  readonly organisationName: string;
  readonly passphrase: string;
  readonly now: Date;
}

const YEARS = 5;
const DAY = 86_400_000;
const FILE_NAME = 'development-seal.p12';

/**
 * Creates a self-signed organisation seal for development under `folder`, or finds the one that is there.
 * Nobody trusts it: production brings a seal of its own in a PKCS#12 file.
 *
 * @returns the path of the PKCS#12 file, readable by its owner only
 */
export async function createDevelopmentSeal(
  folder: string,
  options: DevelopmentSealOptions,
): Promise<string> {
  const path = join(folder, FILE_NAME);
  if (await exists(path)) return path;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const certificate = selfSigned(key, forge.pki.publicKeyFromPem(publicKey), options);
  const store = forge.pkcs12.toPkcs12Asn1(key, [certificate], options.passphrase, {
    algorithm: 'aes256',
    count: 10_000,
  });
  // A second process may be writing the same file: each writes its own and the last name wins whole.
  const own = `${path}.${String(process.pid)}`;
  await writeFile(own, forge.asn1.toDer(store).getBytes(), { encoding: 'binary', mode: 0o600 });
  await rename(own, path);
  return path;
}

async function exists(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function selfSigned(
  key: forge.pki.rsa.PrivateKey,
  publicKey: forge.pki.PublicKey,
  options: DevelopmentSealOptions,
): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = `00${forge.util.bytesToHex(forge.random.getBytesSync(15))}`;
  certificate.validity.notBefore = new Date(options.now.getTime() - DAY);
  certificate.validity.notAfter = new Date(options.now.getTime() + YEARS * 365 * DAY);
  const utf8 = 12 as unknown as forge.asn1.Class;
  const name = [
    { shortName: 'C', value: 'FI' },
    { shortName: 'O', value: forge.util.encodeUtf8(options.organisationName), valueTagClass: utf8 },
    { shortName: 'CN', value: forge.util.encodeUtf8(options.organisationName), valueTagClass: utf8 },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  return certificate;
}
