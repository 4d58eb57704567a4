import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A symmetric key and the number by which sealed values name it. */
export interface VersionedKey {
  readonly version: number;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

/** Finds a key by the version that a sealed value names; null when it is gone or unknown. */
export type FindKey = (version: number) => Uint8Array | null;

export type Opened =
  | { readonly ok: true; readonly plain: Buffer }
  | { readonly ok: false; readonly reason: 'malformed' | 'key-gone' | 'not-authentic' };

const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
const HEADER = 1 + 4 + NONCE + TAG;

/**
 * Encrypts with AES-256-GCM under a random nonce.
 *
 * Layout: format (1 byte), key version (4), nonce (12), tag (16), ciphertext. `place` says where the value belongs
 * (organisation, table, column, row); a value moved elsewhere does not open.
 */
export function seal(key: VersionedKey, plain: string | Uint8Array, place: readonly string[]): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt8(FORMAT, 0);
  header.writeUInt32BE(key.version, 1);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce);
  cipher.setAAD(associated(header, place));
  const content = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what {@link seal} made, given the same place. */
export function open(findKey: FindKey, sealed: Uint8Array, place: readonly string[]): Opened {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEADER || bytes.readUInt8(0) !== FORMAT) return { ok: false, reason: 'malformed' };
  const key = findKey(bytes.readUInt32BE(1));
  if (!key) return { ok: false, reason: 'key-gone' };
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(5, 5 + NONCE));
  decipher.setAAD(associated(bytes.subarray(0, 5), place));
  decipher.setAuthTag(bytes.subarray(5 + NONCE, HEADER));
  try {
    return { ok: true, plain: Buffer.concat([decipher.update(bytes.subarray(HEADER)), decipher.final()]) };
  } catch {
    return { ok: false, reason: 'not-authentic' };
  }
}

/** The version of the key that a sealed value names; null when it is no sealed value. */
export function keyVersionOf(sealed: Uint8Array): number | null {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  return bytes.length >= HEADER && bytes.readUInt8(0) === FORMAT ? bytes.readUInt32BE(1) : null;
}

/** A new random 256-bit key. */
export function newKey(version: number): VersionedKey {
  return { version, bytes: randomBytes(32) };
}

/** Lengths before the parts, so that no two places read the same. */
function associated(header: Uint8Array, place: readonly string[]): Buffer {
  const parts = place.map((part) => `${Buffer.byteLength(part, 'utf8')}:${part}`);
  return Buffer.concat([header, Buffer.from(parts.join(','), 'utf8')]);
}
