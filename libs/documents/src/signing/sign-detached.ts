import { createHash } from 'node:crypto';
import type { SealKey } from './seal-key.js';
import { signDigest, type SignedDataResult } from './signed-data.js';
import type { TimeStampAuthority } from './time-stamp.js';

/** Signs bytes that stand in a file beside their signature (PKCS#7 detached, DER). */
export function signDetached(
  bytes: Uint8Array,
  key: SealKey,
  signedAt: Date,
  authority: TimeStampAuthority | null,
): Promise<SignedDataResult> {
  return signDigest(createHash('sha256').update(bytes).digest(), key, signedAt, authority);
}
