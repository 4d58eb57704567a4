import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/*
 * How a blob lies on disk:
 *
 *   "OPB1"  4 bytes   format
 *   salt    32 bytes  random
 *   then chunks: AES-256-GCM of 64 KiB plain text each (the last may be shorter, never empty), tag of 16 bytes behind it
 *
 * The chunk key is HKDF-SHA-256(case key, salt, format + blob id), so every blob has a key of its own and a file under
 * another blob's name does not open. The nonce is the chunk's number and a byte that says whether it is the last:
 * chunks cannot change places, and a file that was cut off has no last chunk.
 */

const FORMAT = Buffer.from('OPB1', 'latin1');
export const SALT_BYTES = 32;
export const HEADER_BYTES = FORMAT.length + SALT_BYTES;
export const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
/** 2^32 chunks of 64 KiB: far above any limit, and the counter of the nonce must not wrap. */
const MOST_CHUNKS = 0xffff_ffff;

/** A blob cannot be read: it is not there, or what is there is not what was stored. */
export class BlobFault extends Error {
  constructor(readonly kind: 'missing' | 'changed') {
    super(`the blob is ${kind}`);
    this.name = 'BlobFault';
  }
}

/** The key of one blob. */
export function blobKey(caseKey: Buffer, salt: Buffer, blobId: string): Buffer {
  if (caseKey.length !== 32) throw new Error('a blob key is 32 bytes');
  return Buffer.from(hkdfSync('sha256', caseKey, salt, `${FORMAT.toString('latin1')} ${blobId}`, 32));
}

/** The first bytes of a blob file. */
export function blobHeader(salt: Buffer): Buffer {
  return Buffer.concat([FORMAT, salt]);
}

/** The salt of a header. Throws `BlobFault` when it is no header. */
export function saltOf(header: Buffer): Buffer {
  if (header.length !== HEADER_BYTES || !header.subarray(0, FORMAT.length).equals(FORMAT))
    throw new BlobFault('changed');
  return header.subarray(FORMAT.length);
}

function nonceOf(chunk: number, last: boolean): Buffer {
  if (chunk > MOST_CHUNKS) throw new Error('a blob has too many chunks');
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(chunk, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function sealChunk(key: Buffer, chunk: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(chunk, last));
  const sealed = cipher.update(plain);
  cipher.final();
  return Buffer.concat([sealed, cipher.getAuthTag()]);
}

/** Opens one sealed chunk. Throws `BlobFault` when a byte of it, its place or its being last is not as stored. */
export function openChunk(key: Buffer, chunk: number, last: boolean, sealed: Buffer): Buffer {
  if (sealed.length <= TAG_BYTES) throw new BlobFault('changed');
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(chunk, last), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
    decipher.final(); // checks the tag; GCM holds nothing back
    return plain;
  } catch {
    throw new BlobFault('changed');
  }
}

/** Where a chunk lies in the file. */
export function chunkPlace(chunk: number): { readonly offset: number; readonly length: number } {
  return { offset: HEADER_BYTES + chunk * SEALED_CHUNK_BYTES, length: SEALED_CHUNK_BYTES };
}

/** Collects what flows through into pieces of one size, and knows which piece is the last. */
abstract class Chunker extends Transform {
  private waiting: Buffer[] = [];
  private size = 0;
  private chunk = 0;

  constructor(private readonly pieceBytes: number) {
    super();
  }

  protected abstract piece(bytes: Buffer, chunk: number, last: boolean): Buffer;

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      // Pieces that arrive whole are passed on as they are, without a copy.
      const [only] = this.waiting;
      if (this.waiting.length === 1 && only?.length === this.pieceBytes && bytes.length > 0) {
        this.give(only);
        this.keep(Buffer.alloc(0));
      }
      this.waiting.push(bytes);
      this.size += bytes.length;
      // One byte more than a piece must be there before it is known not to be the last.
      if (this.size > this.pieceBytes) this.release();
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.push(this.piece(Buffer.concat(this.waiting), this.chunk, true));
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  /** Gives every piece that is surely not the last. */
  private release(): void {
    let rest: Buffer = Buffer.concat(this.waiting);
    while (rest.length > this.pieceBytes) {
      this.give(rest.subarray(0, this.pieceBytes));
      rest = rest.subarray(this.pieceBytes);
    }
    this.keep(rest);
  }

  private give(bytes: Buffer): void {
    this.push(this.piece(bytes, this.chunk, false));
    this.chunk += 1;
  }

  private keep(rest: Buffer): void {
    this.waiting = rest.length > 0 ? [rest] : [];
    this.size = rest.length;
  }
}

/** Plain bytes in, sealed chunks out (without the header). */
export class SealingStream extends Chunker {
  constructor(private readonly key: Buffer) {
    super(CHUNK_BYTES);
  }

  protected override piece(bytes: Buffer, chunk: number, last: boolean): Buffer {
    return sealChunk(this.key, chunk, last, bytes);
  }
}

/** Sealed chunks in (without the header), plain bytes out; fails with `BlobFault` before it gives one wrong byte. */
export class OpeningStream extends Chunker {
  constructor(private readonly key: Buffer) {
    super(SEALED_CHUNK_BYTES);
  }

  protected override piece(bytes: Buffer, chunk: number, last: boolean): Buffer {
    return openChunk(this.key, chunk, last, bytes);
  }
}
