import type { Readable } from 'node:stream';

/** A stored, encrypted file as the database knows it. */
export interface StoredBlob {
  readonly blobId: string;
  readonly sha256: string;
  /** Bytes of the plain content. */
  readonly size: number;
}

/** Why a blob was not stored; nothing of it is left behind. */
export type BlobRefusal =
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'type-not-allowed'; readonly allowed: readonly string[] }
  | { readonly kind: 'store-full' };

/**
 * Encrypted files by random id. Streams in, streams out: never a whole file in memory.
 * A blob is staged until a transaction names it; `sweep` removes what no transaction ever named.
 */
export abstract class BlobStore {
  abstract put(
    content: Readable,
    options: { readonly key: Buffer; readonly limit: number; readonly allow: readonly string[] | 'own' },
  ): Promise<
    | { readonly ok: true; readonly blob: StoredBlob; readonly mediaType: string }
    | { readonly ok: false; readonly refusal: BlobRefusal }
  >;
  /** Plain content as a stream; the stream fails when a byte was changed or the end is missing. */
  abstract open(blobId: string, key: Buffer): Promise<Readable>;
  abstract remove(blobId: string): Promise<void>;
  /** Remove blobs older than `olderThanHours` that `isKnown` does not know; returns how many. */
  abstract sweep(
    isKnown: (blobIds: readonly string[]) => Promise<ReadonlySet<string>>,
    olderThanHours: number,
    now: Date,
  ): Promise<number>;
}
