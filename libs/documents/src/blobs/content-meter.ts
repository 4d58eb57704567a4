import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const HEAD_BYTES = 64;

/** More bytes flowed than are allowed. */
export class TooLarge extends Error {}

/** Measures what flows through: size, SHA-256 and the first bytes; stops it at the limit. */
export class ContentMeter extends Transform {
  private readonly hash = createHash('sha256');
  private head: Buffer = Buffer.alloc(0);
  size = 0;

  constructor(private readonly limit: number) {
    super();
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += bytes.length;
    if (this.size > this.limit) {
      done(new TooLarge('the content is larger than allowed'));
      return;
    }
    this.hash.update(bytes);
    if (this.head.length < HEAD_BYTES) this.head = Buffer.concat([this.head, bytes]).subarray(0, HEAD_BYTES);
    done(null, bytes);
  }

  /** The first bytes of the content. */
  get beginning(): Buffer {
    return Buffer.from(this.head);
  }

  /** SHA-256 of all of it; ask once, after the end. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
