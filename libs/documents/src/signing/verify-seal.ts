import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { HASH_BY_OID, OID } from './algorithms.js';
import { childAt, der, DerFault, readChildren, readDer, type DerValue } from './der.js';
import { issuerAndSerial } from './signed-data.js';
import { readTimeStampInfo } from './time-stamp.js';

/**
 * What the seal of a file says. Checked are the bytes, the signature and the stamp's imprint; **not** checked is
 * whether somebody trusts the certificates: the caller compares `certificateSha256` with the seals it knows.
 */
export type SealVerdict =
  | { readonly kind: 'no-seal' }
  | {
      readonly kind: 'broken';
      readonly because: 'unreadable' | 'bytes-changed' | 'signature-wrong' | 'bytes-outside';
    }
  | {
      readonly kind: 'whole';
      readonly subject: string;
      readonly certificateSha256: string;
      readonly signedAt: Date | null;
      readonly stampedAt: Date | null;
    };

const SEARCH_LIMIT = 10;

/** Verifies the seal of a PDF file. Never throws for what a file may hold. */
export function verifySeal(file: Buffer): SealVerdict {
  const range = byteRangeOf(file);
  if (range === null) return { kind: 'no-seal' };
  if (range === 'unreadable') return { kind: 'broken', because: 'unreadable' };
  if (range.end + range.rest !== file.length) return { kind: 'broken', because: 'bytes-outside' };
  const digest = createHash('sha256')
    .update(file.subarray(0, range.start))
    .update(file.subarray(range.end))
    .digest();
  try {
    const hex = file.toString('latin1', range.start + 1, range.end - 1);
    if (!/^[0-9a-f]*$/i.test(hex)) return { kind: 'broken', because: 'unreadable' };
    return verifySignedData(Buffer.from(hex, 'hex'), digest);
  } catch {
    return { kind: 'broken', because: 'unreadable' };
  }
}

interface ByteRange {
  readonly start: number;
  readonly end: number;
  readonly rest: number;
}

/** The last signature dictionary of the file. Text that looks like one cannot mislead: it has no signature behind it. */
function byteRangeOf(file: Buffer): ByteRange | null | 'unreadable' {
  let at = file.length;
  let found: ByteRange | null | 'unreadable' = null;
  for (let tries = 0; tries < SEARCH_LIMIT; tries += 1) {
    at = at <= 0 ? -1 : file.lastIndexOf('/ByteRange', at - 1, 'latin1');
    if (at < 0) return found;
    const match = /^\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\]/.exec(
      file.toString('latin1', at, at + 64),
    );
    if (!match) {
      found = 'unreadable';
      continue;
    }
    const [start, end, rest] = match.slice(1).map(Number) as [number, number, number];
    if (file[start] === 0x3c && file[end - 1] === 0x3e && start > at && end > start)
      return { start, end, rest };
    found = 'unreadable';
  }
  return found;
}

function verifySignedData(padded: Buffer, digest: Buffer): SealVerdict {
  const signedData = childAt(childAt(readDer(padded), 1), 0);
  const parts = readChildren(signedData);
  const certificates = parts.find(({ tag }) => tag === 0xa0);
  const signers = parts.at(-1);
  if (!certificates || !signers) throw new DerFault('no signer');
  const signer = childAt(signers, 0);
  const [, sid, algorithm, attributes, , value, unsigned] = readChildren(signer);
  if (!sid || !algorithm || attributes?.tag !== 0xa0 || !value) throw new DerFault('no signed attributes');
  const certificate = readChildren(certificates).find((each) =>
    issuerAndSerial(Buffer.from(each.whole)).equals(sid.whole),
  );
  const hash = HASH_BY_OID.get(childAt(algorithm, 0).whole.toString('hex'));
  if (!certificate || hash !== 'sha256') throw new DerFault('no certificate');
  const x509 = new X509Certificate(certificate.whole);
  const signedBytes = Buffer.concat([Uint8Array.of(0x31), attributes.whole.subarray(1)]);
  if (!verify('sha256', signedBytes, x509.publicKey, value.content))
    return { kind: 'broken', because: 'signature-wrong' };
  const said = attributeValue(attributes, OID.messageDigest);
  if (!said || said.content.length !== digest.length || !timingSafeEqual(said.content, digest)) {
    return { kind: 'broken', because: 'bytes-changed' };
  }
  const stampedAt = unsigned ? stampTime(unsigned, value.content) : null;
  if (stampedAt === 'wrong') return { kind: 'broken', because: 'signature-wrong' };
  return {
    kind: 'whole',
    subject: x509.subject,
    certificateSha256: createHash('sha256').update(certificate.whole).digest('hex'),
    signedAt: signingTime(attributes),
    stampedAt,
  };
}

function attributeValue(attributes: DerValue, type: string): DerValue | null {
  const wanted = der.oid(type);
  const found = readChildren(attributes).find((each) => childAt(each, 0).whole.equals(wanted));
  return found ? childAt(childAt(found, 1), 0) : null;
}

function signingTime(attributes: DerValue): Date | null {
  const value = attributeValue(attributes, OID.signingTime);
  const match = /^(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(
    value?.content.toString('latin1') ?? '',
  );
  if (!match) return null;
  const [, century = '20', year, month, day, hour, minute, second] = match.map(
    (part) => part as string | undefined,
  );
  return new Date(
    `${century}${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`,
  );
}

/** The time of the stamp, when it is about this signature value. */
function stampTime(unsigned: DerValue, signatureValue: Buffer): Date | null | 'wrong' {
  const token = attributeValue(unsigned, OID.timeStampToken);
  if (!token) return null;
  const info = readTimeStampInfo(Buffer.from(token.whole));
  const [algorithm, stamped] = readChildren(readDer(info.imprint));
  const hash = algorithm ? HASH_BY_OID.get(childAt(algorithm, 0).whole.toString('hex')) : undefined;
  if (!hash || !stamped?.content.equals(createHash(hash).update(signatureValue).digest())) return 'wrong';
  return info.at;
}
