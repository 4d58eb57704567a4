import type { Readable } from 'node:stream';
import type { Dependencies } from '../dependencies.js';
import type { BlobRefusal, FileRecord, Scanner } from '../ports/index.js';

/** Types that people and offices may hand in (design §9, Uploads): no archives, no HEIC. */
export const RECEIVED_TYPES = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const;

/** How long words and files wait to be sent, in days (ux C12, C16). Until then no file counts as belonging to nobody. */
export const UNSENT_DAYS = 14;

/** A file that lies in the blob store already and waits to be named by a transaction. */
export type OfferedFile = Pick<
  FileRecord,
  'fileId' | 'blobId' | 'key' | 'name' | 'mediaType' | 'size' | 'sha256' | 'scan'
>;

/** A file as it arrives. `mediaType` is given only when the content was read and checked before. */
export interface IncomingFile {
  /** As the sender's device names it. */
  readonly name: string;
  readonly content: Readable;
  readonly mediaType?: string;
}

/** Why a file was not taken; nothing of it is left behind. */
export type FileRefusal = BlobRefusal | { readonly kind: 'infected' };

/** What taking a file in needs. */
export interface FileDependencies extends Pick<Dependencies, 'blobs' | 'secrets' | 'ids'> {
  readonly scanner: Scanner;
}

/**
 * Take a file in under a key of its own: encrypted while it streams, its type told by its content, then scanned. One that
 * the scanner did not answer for is kept and does not open until it has (`scanWaitingFiles`).
 * @param limit largest size in bytes
 */
export async function receiveFile(
  { blobs, secrets, ids, scanner }: FileDependencies,
  { name, content, mediaType }: IncomingFile,
  limit: number,
): Promise<
  { readonly ok: true; readonly file: OfferedFile } | { readonly ok: false; readonly refusal: FileRefusal }
> {
  const key = secrets.freshBlobKey();
  const allow = mediaType === undefined ? Object.values(RECEIVED_TYPES) : 'own';
  const stored = await blobs.put(content, { key, limit, allow });
  if (!stored.ok) {
    // What is left of it is read away, so that the rest of the form can be read.
    content.resume();
    return { ok: false, refusal: stored.refusal };
  }
  const { blobId } = stored.blob;
  const scan = await scanner.scan(await blobs.open(blobId, key));
  if (scan === 'blocked') {
    await blobs.remove(blobId);
    return { ok: false, refusal: { kind: 'infected' } };
  }
  const type = mediaType ?? stored.mediaType;
  return {
    ok: true,
    file: { fileId: ids.next(), ...stored.blob, key, name: plainName(name), mediaType: type, scan },
  };
}

/**
 * The device's name for a file without folders and control characters; it is shown, never used as a path. Browsers write
 * quotation marks and line ends of a name as `%22`, `%0D` and `%0A`.
 */
export function plainName(given: string): string {
  const last =
    given
      .replaceAll('%22', '"')
      .replaceAll(/%0[AD]/gi, '')
      .split(/[/\\]/)
      .pop() ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 120);
  return shown === '' ? 'file' : shown;
}
