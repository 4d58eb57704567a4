import { createHash, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** HMAC-SHA-256 in hexadecimal: a search key for values that must not be found without the key. */
export function keyedHash(key: Uint8Array, content: string): string {
  return createHmac('sha256', key).update(content, 'utf8').digest('hex');
}

/**
 * A key of its own for each purpose, derived from one secret (HKDF-SHA-256, RFC 5869).
 * The same secret, purpose and context always give the same bytes.
 */
export function deriveKey(
  secret: string | Uint8Array,
  purpose: string,
  context: string,
  length = 32,
): Buffer {
  const info = `${purpose.length}:${purpose}:${context}`;
  return Buffer.from(hkdfSync('sha256', secret, 'oikeuspolku', info, length));
}

/** Compares two texts in a time that tells nothing about where, or whether, they differ. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** A token nobody can guess (256 bits unless told otherwise), safe in a cookie. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** Eight random digits. Weak by itself: keep only a slow hash of it and count the tries. */
export function randomPin(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0');
}
