import { der } from './der.js';

/** Object identifiers, by the names that the standards use. */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** SHA-256 as an algorithm identifier. */
export const SHA_256 = der.sequence(der.oid(OID.sha256), der.nothing());

/** Hash functions that a time stamp may be made with, by the bytes of their identifier. */
export const HASH_BY_OID: ReadonlyMap<string, 'sha256' | 'sha384' | 'sha512'> = new Map([
  [der.oid(OID.sha256).toString('hex'), 'sha256'],
  [der.oid(OID.sha384).toString('hex'), 'sha384'],
  [der.oid(OID.sha512).toString('hex'), 'sha512'],
]);
