import { createHash } from 'node:crypto';
import { OID, SHA_256 } from './algorithms.js';
import { childAt, der, readChildren, readDer } from './der.js';
import type { SealKey } from './seal-key.js';
import { requestTimeStamp, type TimeStampAuthority, type TimeStampFault } from './time-stamp.js';

/** A detached signature in DER, with the time of its stamp. */
export type SignedDataResult =
  | { readonly ok: true; readonly signature: Buffer; readonly stampedAt: Date | null }
  | { readonly ok: false; readonly fault: TimeStampFault };

/**
 * Signs a digest: CMS SignedData without the content (RFC 5652), SHA-256, with the signing certificate named under the
 * signature (RFC 5035), so that it cannot be exchanged for another of the same key.
 * A time stamp, where an authority is given, covers the signature value and stands outside the signed attributes.
 */
export async function signDigest(
  digest: Buffer,
  key: SealKey,
  signedAt: Date,
  authority: TimeStampAuthority | null,
): Promise<SignedDataResult> {
  const attributes = signedAttributes(digest, key, signedAt);
  const value = await key.sign(der.set(...attributes));
  if (!authority) return { ok: true, signature: contentInfo(key, attributes, value, null), stampedAt: null };
  const stamp = await requestTimeStamp(authority, value);
  if (!stamp.ok) return stamp;
  return { ok: true, signature: contentInfo(key, attributes, value, stamp.token), stampedAt: stamp.at };
}

function signedAttributes(digest: Buffer, key: SealKey, signedAt: Date): Buffer[] {
  const hash = createHash('sha256').update(ownCertificate(key)).digest();
  return [
    attribute(OID.contentType, der.oid(OID.data)),
    attribute(OID.messageDigest, der.octets(digest)),
    attribute(OID.signingTime, der.utcTime(signedAt)),
    // SHA-256 is the default algorithm of ESSCertIDv2 and is therefore left out.
    attribute(OID.signingCertificateV2, der.sequence(der.sequence(der.sequence(der.octets(hash))))),
  ];
}

function attribute(type: string, value: Buffer): Buffer {
  return der.sequence(der.oid(type), der.set(value));
}

function contentInfo(
  key: SealKey,
  attributes: readonly Buffer[],
  value: Buffer,
  token: Buffer | null,
): Buffer {
  const unsigned = token ? [der.context(1, attribute(OID.timeStampToken, token))] : [];
  const signatureAlgorithm =
    key.algorithm === 'rsa-sha256'
      ? der.sequence(der.oid(OID.rsa), der.nothing())
      : der.sequence(der.oid(OID.ecdsaWithSha256));
  const signer = der.sequence(
    der.small(1),
    issuerAndSerial(ownCertificate(key)),
    SHA_256,
    der.context(0, readDer(der.set(...attributes)).content),
    signatureAlgorithm,
    der.octets(value),
    ...unsigned,
  );
  const certificates = der.context(0, Buffer.concat(key.certificates));
  const content = der.sequence(der.oid(OID.data));
  const signedData = der.sequence(der.small(1), der.set(SHA_256), content, certificates, der.set(signer));
  return der.sequence(der.oid(OID.signedData), der.context(0, signedData));
}

/** Issuer and serial number of a certificate, as CMS names it. */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const parts = readChildren(childAt(readDer(certificate), 0));
  const offset = parts[0]?.tag === 0xa0 ? 1 : 0;
  const serial = parts[offset];
  const issuer = parts[offset + 2];
  if (!serial || !issuer) throw new Error('a certificate without serial number or issuer');
  return der.sequence(issuer.whole, serial.whole);
}

function ownCertificate(key: SealKey): Buffer {
  const [own] = key.certificates;
  if (!own) throw new Error('a seal key without a certificate');
  return own;
}
