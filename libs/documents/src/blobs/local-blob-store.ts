import { BlobStore, type BlobRefusal, type StoredBlob } from '@oikeuspolku/application';
import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import {
  blobHeader,
  BlobFault,
  blobKey,
  CHUNK_BYTES,
  chunkPlace,
  HEADER_BYTES,
  openChunk,
  OpeningStream,
  SALT_BYTES,
  saltOf,
  SEALED_CHUNK_BYTES,
  SealingStream,
} from './blob-cipher.js';
import { ContentMeter, TooLarge } from './content-meter.js';
import { mediaTypeOf, type ReadAt } from './media-type.js';

type PutOptions = Parameters<BlobStore['put']>[1];
type PutResult = Awaited<ReturnType<BlobStore['put']>>;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INCOMING = 'incoming';
const SWEEP_BATCH = 500;
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Blobs as encrypted files in a local folder: `<folder>/<first two letters of the id>/<id>`. A blob is written under
 * `incoming/` and gets its name only when all of it is on disk, so a half-written one is never found.
 */
export class LocalBlobStore extends BlobStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Stores content as it flows in. Rejects when the content's own stream fails; nothing is left behind then either. */
  override async put(content: Readable, options: PutOptions): Promise<PutResult> {
    const blobId = randomUUID();
    const staged = join(this.folder, INCOMING, blobId);
    try {
      await mkdir(join(this.folder, INCOMING), { recursive: true, mode: 0o700 });
      const stored = await this.stage(staged, blobId, content, options);
      if (stored.ok) await this.name(staged, blobId);
      else await rm(staged, { force: true });
      return stored;
    } catch (error) {
      content.destroy();
      await rm(staged, { force: true });
      const refusal = refusalOf(error, options.limit);
      if (refusal) return { ok: false, refusal };
      throw error;
    }
  }

  override async open(blobId: string, key: Buffer): Promise<Readable> {
    const path = this.pathOf(blobId);
    const salt = saltOf(await headerOf(path));
    const sealed = createReadStream(path, { start: HEADER_BYTES, highWaterMark: SEALED_CHUNK_BYTES });
    const plain = new OpeningStream(blobKey(key, salt, blobId));
    sealed.on('error', (error) => plain.destroy(error));
    plain.on('close', () => sealed.destroy());
    return sealed.pipe(plain);
  }

  /** Removes a blob; one that is not there is removed already. */
  override async remove(blobId: string): Promise<void> {
    await rm(this.pathOf(blobId), { force: true });
  }

  /** Removes what is older and unknown, and what was left half-written. Reads the folder in batches. */
  override async sweep(
    isKnown: (blobIds: readonly string[]) => Promise<ReadonlySet<string>>,
    olderThanHours: number,
    now: Date,
  ): Promise<number> {
    // Files are dated by the machine. A movable clock that runs ahead must not make a fresh upload look old.
    const cutoff = Math.min(now.getTime(), Date.now()) - olderThanHours * 3_600_000;
    let removed = 0;
    for await (const batch of this.oldFiles(cutoff)) {
      const known = await isKnown(batch.filter(({ half }) => !half).map(({ blobId }) => blobId));
      for (const { path, blobId, half } of batch) {
        if (!half && known.has(blobId)) continue;
        await rm(path, { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private async stage(
    staged: string,
    blobId: string,
    content: Readable,
    options: PutOptions,
  ): Promise<PutResult> {
    const salt = randomBytes(SALT_BYTES);
    const key = blobKey(options.key, salt, blobId);
    const meter = new ContentMeter(options.limit);
    const file = createWriteStream(staged, { flags: 'wx', mode: 0o600, flush: true });
    file.write(blobHeader(salt));
    await pipeline(content, meter, new SealingStream(key), file);
    if (meter.size === 0) return { ok: false, refusal: { kind: 'empty' } };
    const mediaType = await mediaTypeOf(meter.beginning, meter.size, readerOf(staged, key, meter.size));
    if (options.allow !== 'own' && !options.allow.includes(mediaType)) {
      return { ok: false, refusal: { kind: 'type-not-allowed', allowed: options.allow } };
    }
    const blob: StoredBlob = { blobId, sha256: meter.digest(), size: meter.size };
    return { ok: true, blob, mediaType };
  }

  private async name(staged: string, blobId: string): Promise<void> {
    const path = this.pathOf(blobId);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(staged, path);
    // The name itself must survive a power cut before the database names the blob.
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  }

  private async *oldFiles(cutoff: number): AsyncGenerator<{ path: string; blobId: string; half: boolean }[]> {
    let batch: { path: string; blobId: string; half: boolean }[] = [];
    for await (const shelf of filesIn(this.folder)) {
      for await (const name of filesIn(join(this.folder, shelf))) {
        const path = join(this.folder, shelf, name);
        const found = await stat(path).catch(() => null);
        if (!found?.isFile() || !ID.test(name) || found.mtimeMs > cutoff) continue;
        batch.push({ path, blobId: name, half: shelf === INCOMING });
        if (batch.length < SWEEP_BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }

  private pathOf(blobId: string): string {
    if (!ID.test(blobId)) throw new BlobFault('missing');
    return join(this.folder, blobId.slice(0, 2), blobId);
  }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
}

async function headerOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new BlobFault('missing') : error;
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Reads plain bytes anywhere in a staged blob, one chunk at a time. */
function readerOf(path: string, key: Buffer, size: number): ReadAt {
  const lastChunk = Math.floor((size - 1) / CHUNK_BYTES);
  return async (offset, length) => {
    const handle = await open(path, 'r');
    try {
      const end = Math.min(size, offset + length);
      const parts: Buffer[] = [];
      for (let at = offset; at < end; at = (Math.floor(at / CHUNK_BYTES) + 1) * CHUNK_BYTES) {
        const chunk = Math.floor(at / CHUNK_BYTES);
        const place = chunkPlace(chunk);
        const { buffer, bytesRead } = await handle.read(
          Buffer.alloc(place.length),
          0,
          place.length,
          place.offset,
        );
        const plain = openChunk(key, chunk, chunk === lastChunk, buffer.subarray(0, bytesRead));
        parts.push(plain.subarray(at - chunk * CHUNK_BYTES, end - chunk * CHUNK_BYTES));
      }
      return Buffer.concat(parts);
    } finally {
      await handle.close();
    }
  };
}

function refusalOf(error: unknown, limit: number): BlobRefusal | null {
  if (error instanceof TooLarge) return { kind: 'too-large', limit };
  return FULL.has((error as NodeJS.ErrnoException).code ?? '') ? { kind: 'store-full' } : null;
}
