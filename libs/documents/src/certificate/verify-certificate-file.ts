import { createHash } from 'node:crypto';
import { verifySeal, type SealVerdict } from '../signing/index.js';

/** Whether a hash is that of a certificate which was issued. */
export type IsKnownHash = (sha256: string) => boolean | Promise<boolean>;

/**
 * What a file that somebody gives is. The hash decides: one changed byte anywhere makes it `changed`. The seal is told
 * beside it, because a reader of the file sees only the seal.
 *
 * - `original`: byte for byte what was issued
 * - `changed`: it carries a seal or says that this service made it, and is not what was issued
 * - `not-ours`: nothing in it points here
 */
export type CertificateFileVerdict =
  | { readonly kind: 'original'; readonly sha256: string; readonly seal: SealVerdict }
  | { readonly kind: 'changed'; readonly seal: SealVerdict }
  | { readonly kind: 'not-ours' };

/** Marks of our making; a single changed byte leaves most of them standing. */
const MARKS = ['(Oikeuspolku)', '>Oikeuspolku<', 'urn:oikeuspolku:certificate-twin'] as const;

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
  const ours = MARKS.some((mark) => bytes.includes(mark, 0, 'latin1'));
  return ours || seal.kind !== 'no-seal' ? { kind: 'changed', seal } : { kind: 'not-ours' };
}
