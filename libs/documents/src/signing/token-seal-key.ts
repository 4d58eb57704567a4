import { randomBytes, verify, X509Certificate, type KeyObject } from 'node:crypto';
import type { FromToken, Pkcs11Token, TokenFault, TokenKey } from './pkcs11-token.js';
import { sealAlgorithmOf, SealKey } from './seal-key.js';

/** Why a seal in a token cannot be used. */
export type TokenSealFault =
  | TokenFault
  | 'no-certificate'
  | 'not-a-certificate'
  | 'key-and-certificate-differ'
  /** The token signed something that its certificate does not bear out. */
  | 'wrong-signature';

/** A token did not sign. The reason is a code; the PIN and the token's own words are not in it. */
export class TokenSealFailed extends Error {
  constructor(readonly fault: TokenSealFault) {
    super(`the seal in the token cannot be used: ${fault}`);
    this.name = 'TokenSealFailed';
  }
}

/** A seal whose key stays in a PKCS#11 token. */
export class TokenSealKey extends SealKey {
  private constructor(
    private readonly token: Pkcs11Token,
    private readonly key: TokenKey,
    private readonly publicKey: KeyObject,
    override readonly certificates: readonly Buffer[],
    override readonly algorithm: SealKey['algorithm'],
  ) {
    super();
  }

  /**
   * Finds the key with a label in a token and lets it sign once, to learn which certificate is its own: a wrong slot,
   * key or certificate is found here and not under the first certificate. RSA of 3072 bits or more, or a NIST curve.
   *
   * @param pem certificates of the organisation, in any order; null takes the one that the token holds under the label
   */
  static async open(
    token: Pkcs11Token,
    label: string,
    pem: string | null,
  ): Promise<
    { readonly ok: true; readonly key: TokenSealKey } | { readonly ok: false; readonly fault: TokenSealFault }
  > {
    const known = await knownCertificates(token, label, pem);
    if (!known.ok) return known;
    const found = await token.findKey(label);
    if (!found.ok) return found;
    const question = randomBytes(32);
    const signed = await token.sign(found.value, question);
    if (!signed.ok) return signed;
    const own = known.value.find(({ publicKey }) => verify('sha256', question, publicKey, signed.value));
    if (!own) return { ok: false, fault: 'key-and-certificate-differ' };
    const algorithm = sealAlgorithmOf(own.publicKey);
    if (!algorithm) return { ok: false, fault: 'weak-key' };
    const ordered = [own, ...known.value.filter((other) => other !== own)].map(({ raw }) => Buffer.from(raw));
    return { ok: true, key: new TokenSealKey(token, found.value, own.publicKey, ordered, algorithm) };
  }

  /** Rejects with `TokenSealFailed`. Nothing leaves that the certificate's own key does not verify. */
  override async sign(bytes: Uint8Array): Promise<Buffer> {
    const signed = await this.token.sign(this.key, bytes);
    if (!signed.ok) throw new TokenSealFailed(signed.fault);
    if (!verify('sha256', bytes, this.publicKey, signed.value)) throw new TokenSealFailed('wrong-signature');
    return signed.value;
  }
}

const MOST_CERTIFICATES = 10;

async function knownCertificates(
  token: Pkcs11Token,
  label: string,
  pem: string | null,
): Promise<FromToken<readonly X509Certificate[]> | { readonly ok: false; readonly fault: TokenSealFault }> {
  if (pem !== null)
    return readCertificates(pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []);
  const held = await token.findCertificate(label);
  if (!held.ok) return held;
  return readCertificates(held.value === null ? [] : [held.value]);
}

function readCertificates(
  encoded: readonly (string | Buffer)[],
):
  | { readonly ok: true; readonly value: readonly X509Certificate[] }
  | { readonly ok: false; readonly fault: 'no-certificate' | 'not-a-certificate' } {
  if (encoded.length === 0) return { ok: false, fault: 'no-certificate' };
  if (encoded.length > MOST_CERTIFICATES) return { ok: false, fault: 'not-a-certificate' };
  try {
    return { ok: true, value: encoded.map((each) => new X509Certificate(each)) };
  } catch {
    return { ok: false, fault: 'not-a-certificate' };
  }
}
