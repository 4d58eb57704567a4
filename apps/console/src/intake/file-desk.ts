import { Injectable } from '@nestjs/common';
import type { BlobRefusal } from '@oikeuspolku/application';
import { WebError } from '@oikeuspolku/web';
import type { ArrivingFile, FieldError } from '@oikeuspolku/web';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import type { DraftFile } from './intake-drafts.js';

/** Most scanned files with one request. */
export const MOST_INTAKE_FILES = 10;

/** Types of file that may come with a request (design §9). */
const TYPES: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** The files of a draft while one form is read. */
export interface FileTray {
  readonly files: readonly DraftFile[];
  readonly errors: readonly FieldError[];
  take(file: ArrivingFile): Promise<void>;
}

/** Takes scanned forms in: checked by content and encrypted while they stream; what is refused leaves nothing behind. */
@Injectable()
export class FileDesk {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
  ) {}

  /** A tray that begins with the files that are there already. */
  tray(files: readonly DraftFile[]): FileTray {
    const tray = { files: [...files], errors: [] as FieldError[] };
    return Object.assign(tray, { take: (file: ArrivingFile) => this.take(file, tray) });
  }

  private async take(
    arriving: ArrivingFile,
    tray: { files: DraftFile[]; errors: FieldError[] },
  ): Promise<void> {
    if (tray.files.length >= MOST_INTAKE_FILES) {
      arriving.content.resume();
      tray.errors.push({ field: 'files', code: 'E38', params: { n: MOST_INTAKE_FILES } });
      return;
    }
    const key = this.deps.secrets.freshBlobKey();
    const stored = await this.deps.blobs.put(arriving.content, {
      key,
      limit: this.settings.uploadLimitBytes,
      allow: TYPES,
    });
    if (!stored.ok) {
      arriving.content.resume();
      tray.errors.push(this.errorOf(stored.refusal));
      return;
    }
    tray.files.push({
      fileId: this.deps.ids.next(),
      ...stored.blob,
      key: key.toString('base64'),
      name: plainName(arriving.fileName),
      mediaType: stored.mediaType,
    });
  }

  private errorOf(refusal: BlobRefusal): FieldError {
    switch (refusal.kind) {
      case 'too-large':
        return {
          field: 'files',
          code: 'E33',
          params: { size: `${Math.floor(refusal.limit / 1_000_000)} MB` },
        };
      case 'empty':
        return { field: 'files', code: 'E34' };
      case 'type-not-allowed':
        return { field: 'files', code: 'E32', params: { list: '@layout.fileTypes' } };
      case 'store-full':
        throw new WebError('out-of-space', 'no room for uploads');
      default:
        return refusal satisfies never;
    }
  }
}

/** The device's name for the file, without folders and control characters; shown escaped, never used as a path. */
function plainName(given: string): string {
  const last = given.replaceAll('%22', '"').split(/[/\\]/).pop() ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 120);
  return shown === '' ? 'file' : shown;
}
