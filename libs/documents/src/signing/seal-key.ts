import { createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

/**
 * Something that signs in the organisation's name. A key in a PKCS#12 file is one (`openSealFile`); a key that never
 * leaves a PKCS#11 token is another (`TokenSealKey`), behind the same three members.
 */
export abstract class SealKey {
  /** The signing certificate first, then those that issued it. DER. */
  abstract readonly certificates: readonly Buffer[];
  abstract readonly algorithm: 'rsa-sha256' | 'ecdsa-sha256';
  /** Signature over SHA-256 of the bytes: PKCS#1 v1.5 for RSA, DER for ECDSA. */
  abstract sign(bytes: Uint8Array): Promise<Buffer>;
}

/** Why a seal file cannot be used. */
export type SealFileFault =
  'not-pkcs12' | 'wrong-passphrase' | 'no-certificate' | 'no-key' | 'key-and-certificate-differ' | 'weak-key';

/** The shortest RSA key that is accepted. */
const RSA_BITS = 3072;
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

class FileSealKey extends SealKey {
  constructor(
    private readonly key: KeyObject,
    override readonly certificates: readonly Buffer[],
    override readonly algorithm: SealKey['algorithm'],
  ) {
    super();
  }

  override sign(bytes: Uint8Array): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      sign('sha256', bytes, this.key, (error, signature) => {
        if (error) reject(error);
        else resolve(signature);
      });
    });
  }
}

/** Opens a PKCS#12 file that holds one key and its certificate. RSA of 3072 bits or more, or a NIST curve. */
export function openSealFile(
  file: Buffer,
  passphrase: string,
): { readonly ok: true; readonly key: SealKey } | { readonly ok: false; readonly fault: SealFileFault } {
  const opened = openPkcs12(file, passphrase);
  if (typeof opened === 'string') return { ok: false, fault: opened };
  const key = privateKeyOf(opened);
  if (!key) return { ok: false, fault: 'no-key' };
  const certificates = certificatesOf(opened);
  if (certificates.length === 0) return { ok: false, fault: 'no-certificate' };
  const own = certificates.findIndex((certificate) => new X509Certificate(certificate).checkPrivateKey(key));
  const first = certificates[own];
  if (!first) return { ok: false, fault: 'key-and-certificate-differ' };
  const algorithm = sealAlgorithmOf(key);
  if (!algorithm) return { ok: false, fault: 'weak-key' };
  const ordered = [first, ...certificates.filter((_, index) => index !== own)];
  return { ok: true, key: new FileSealKey(key, ordered, algorithm) };
}

function openPkcs12(file: Buffer, passphrase: string): forge.pkcs12.Pkcs12Pfx | SealFileFault {
  let structure: forge.asn1.Asn1;
  try {
    structure = forge.asn1.fromDer(file.toString('binary'));
  } catch {
    return 'not-pkcs12';
  }
  try {
    return forge.pkcs12.pkcs12FromAsn1(structure, false, passphrase);
  } catch (error) {
    return /MAC|password|decrypt/i.test(error instanceof Error ? error.message : '')
      ? 'wrong-passphrase'
      : 'not-pkcs12';
  }
}

function privateKeyOf(file: forge.pkcs12.Pkcs12Pfx): KeyObject | null {
  const { pkcs8ShroudedKeyBag = '', keyBag = '' } = forge.pki.oids;
  for (const type of [pkcs8ShroudedKeyBag, keyBag]) {
    for (const bag of file.getBags({ bagType: type })[type] ?? []) {
      const info = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
      if (info) return createPrivateKey({ key: derOf(info), format: 'der', type: 'pkcs8' });
    }
  }
  return null;
}

function certificatesOf(file: forge.pkcs12.Pkcs12Pfx): Buffer[] {
  const { certBag = '' } = forge.pki.oids;
  return (file.getBags({ bagType: certBag })[certBag] ?? []).flatMap((bag) => {
    const structure = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
    return structure ? [derOf(structure)] : [];
  });
}

function derOf(structure: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(structure).getBytes(), 'binary');
}

/** How a key, private or public, seals; null when it is too weak or of another kind. */
export function sealAlgorithmOf(key: KeyObject): SealKey['algorithm'] | null {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= RSA_BITS ? 'rsa-sha256' : null;
  return key.asymmetricKeyType === 'ec' && CURVES.has(namedCurve) ? 'ecdsa-sha256' : null;
}
