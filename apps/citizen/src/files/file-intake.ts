import type { BlobRefusal, BlobStore, Ids, Secrets } from '@oikeuspolku/application';
import { WebError, type ArrivingFile, type FieldError } from '@oikeuspolku/web';
import type { DraftFile } from '../draft/draft.js';

/** Types that people may send (design §9): no archives, no HEIC. */
export const ALLOWED_TYPES: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** Largest file that is accepted (ux C4). */
export const FILE_LIMIT_BYTES = 10_000_000;

/** A stored file, or what to tell the person. */
export type Taken =
  { readonly ok: true; readonly file: DraftFile } | { readonly ok: false; readonly error: FieldError };

/** Takes in files as they arrive: checked by content, counted and encrypted while they stream. */
export class FileIntake {
  constructor(
    private readonly blobs: BlobStore,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
  ) {}

  /** Stores one file under a key of its own. What is refused leaves nothing behind. */
  async take(arriving: ArrivingFile, place: string): Promise<Taken> {
    const key = this.secrets.freshBlobKey();
    const stored = await this.blobs.put(arriving.content, {
      key,
      limit: FILE_LIMIT_BYTES,
      allow: ALLOWED_TYPES,
    });
    if (!stored.ok) {
      arriving.content.resume();
      return { ok: false, error: errorOf(stored.refusal, arriving.field) };
    }
    const { blobId, size, sha256 } = stored.blob;
    const name = plainName(arriving.fileName);
    const mediaType = stored.mediaType;
    return {
      ok: true,
      file: {
        fileId: this.ids.next(),
        blobId,
        key: key.toString('base64'),
        name,
        mediaType,
        size,
        sha256,
        place,
      },
    };
  }
}

function errorOf(refusal: BlobRefusal, field: string): FieldError {
  switch (refusal.kind) {
    case 'too-large':
      return { field, code: 'E33', params: { size: '@citizen.files.limit' } };
    case 'empty':
      return { field, code: 'E34' };
    case 'type-not-allowed':
      return { field, code: 'E32', params: { list: '@layout.fileTypes' } };
    case 'store-full':
      throw new WebError('out-of-space', 'no room for uploads');
    default:
      return refusal satisfies never;
  }
}

/**
 * The device's name for the file without folders and control characters; it is shown, never used as a path. Browsers write
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
