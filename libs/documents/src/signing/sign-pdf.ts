import { createHash } from 'node:crypto';
import { OFFSET_PLACEHOLDER } from '../pdf/signature-field.js';
import type { UnsignedPdf } from '../pdf/index.js';
import type { SealKey } from './seal-key.js';
import { signDigest } from './signed-data.js';
import type { TimeStampAuthority, TimeStampFault } from './time-stamp.js';

/** A sealed file, or why it could not be sealed. */
export type SealResult =
  | { readonly ok: true; readonly bytes: Buffer; readonly stampedAt: Date | null }
  | { readonly ok: false; readonly fault: TimeStampFault | 'signature-too-long' };

/**
 * Puts a detached PKCS#7 signature into a file that `renderUnsignedPdf` left room in. It covers every byte of the file
 * but the signature itself. With an authority the file is sealed only when the stamp was given.
 */
export async function signPdf(
  unsigned: UnsignedPdf,
  key: SealKey,
  options: { readonly signedAt: Date; readonly authority?: TimeStampAuthority | null },
): Promise<SealResult> {
  const { bytes, start, end } = withByteRange(unsigned);
  const digest = createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest();
  const signed = await signDigest(digest, key, options.signedAt, options.authority ?? null);
  if (!signed.ok) return signed;
  if (signed.signature.length > unsigned.gap.room) return { ok: false, fault: 'signature-too-long' };
  bytes.write(signed.signature.toString('hex'), start + 1, 'latin1');
  return { ok: true, bytes, stampedAt: signed.stampedAt };
}

/** A copy of the file in which the byte range says what the signature covers. The gap is given with its brackets. */
function withByteRange({ bytes: original, gap }: UnsignedPdf): { bytes: Buffer; start: number; end: number } {
  const bytes = Buffer.from(original);
  const placeholder = `/ByteRange [0 ${[OFFSET_PLACEHOLDER, OFFSET_PLACEHOLDER, OFFSET_PLACEHOLDER].join(' ')}]`;
  const rangeAt = bytes.indexOf(placeholder, gap.objectOffset, 'latin1');
  const contents = '/Contents <';
  const contentsAt = bytes.indexOf(contents, rangeAt, 'latin1');
  if (rangeAt < 0 || contentsAt < 0) throw new Error('the file has no room for a signature');
  const start = contentsAt + contents.length - 1;
  const end = start + 2 * gap.room + 2;
  const range = `/ByteRange [0 ${String(start)} ${String(end)} ${String(bytes.length - end)}]`;
  bytes.write(range.padEnd(placeholder.length), rangeAt, 'latin1');
  return { bytes, start, end };
}
