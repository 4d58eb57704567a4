import { randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so that a printed secret is typed right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;
const BYTES_NEEDED = Math.ceil((LENGTH * 5) / 8);

/**
 * 26 characters (130 bits) from key material, in groups of four: `7K3M-…`.
 * Without material a random one is drawn. Throws when the material is shorter than 17 bytes.
 */
export function readableSecret(material: Uint8Array = randomBytes(BYTES_NEEDED)): string {
  if (material.length < BYTES_NEEDED)
    throw new Error(`A secret needs ${BYTES_NEEDED} bytes of key material.`);
  let bits = 0;
  let held = 0;
  let secret = '';
  for (const byte of material) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && secret.length < LENGTH) {
      bits -= 5;
      secret += ALPHABET[(held >> bits) & 31] ?? '';
    }
  }
  return groupSecret(secret);
}

/** The secret as it is printed: groups of four with hyphens. */
export function groupSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join('-') ?? '';
}

/**
 * The 26 characters of a typed secret: spaces, hyphens and small letters are accepted, O reads as 0, I and L as 1.
 * Null when what is left is not a secret.
 */
export function normaliseSecret(typed: string): string | null {
  if (typed.length > 100) return null;
  const characters = typed
    .replace(/[\s\u00ad\u2010-\u2015-]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(characters) ? characters : null;
}
