import { createHash } from 'node:crypto';
import { verifySeal, type SealVerdict } from '../signing/index.js';

/** Whether a hash is that of a certificate which was issued. */
export type IsKnownHash = (sha256: string) => boolean | Promise<boolean>;

/**
 * What a file that somebody gives is. The hash decides: one changed byte anywhere makes it `changed`. The seal is told
 * beside it, because a reader of the file sees only the seal.
 *
 * - `original`: byte for byte what was issued
 * - `changed`: it is made as a certificate of ours, and is not what was issued
 * - `not-ours`: nothing in it points to a certificate of ours
 */
export type CertificateFileVerdict =
  | { readonly kind: 'original'; readonly sha256: string; readonly seal: SealVerdict }
  | { readonly kind: 'changed'; readonly seal: SealVerdict }
  | { readonly kind: 'not-ours' };

/** Stands on every paper of ours. */
const HOUSE_MARKS = ['(Oikeuspolku)', '>Oikeuspolku<'] as const;
/** Stands only on certificates: the form of the twin inside. */
const TWIN_MARK = 'urn:oikeuspolku:certificate-twin';

/**
 * Whether a file is, or was before somebody changed it, a certificate of ours. Two signs in different places: one changed
 * byte leaves at least one of them standing. A letter of ours has neither, and a file that somebody else sealed is not ours.
 */
function looksLikeCertificate(bytes: Buffer, seal: SealVerdict): boolean {
  const holds = (mark: string): boolean => bytes.includes(mark, 0, 'latin1');
  return holds(TWIN_MARK) || (seal.kind !== 'no-seal' && HOUSE_MARKS.some(holds));
}

/**
 * Verifies a file that was given to the verify page. The file is only read. `knownHashes` holds or finds the hashes of
 * issued certificates.
 */
export async function verifyCertificateFile(
  bytes: Buffer,
  knownHashes: ReadonlySet<string> | IsKnownHash,
): Promise<CertificateFileVerdict> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = typeof knownHashes === 'function' ? await knownHashes(sha256) : knownHashes.has(sha256);
  const seal = verifySeal(bytes);
  if (known) return { kind: 'original', sha256, seal };
  return looksLikeCertificate(bytes, seal) ? { kind: 'changed', seal } : { kind: 'not-ours' };
}
