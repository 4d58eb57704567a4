import { Injectable } from '@nestjs/common';
import { receiveFile } from '@oikeuspolku/application';
import { fileError } from '@oikeuspolku/web';
import type { ArrivingFile, FieldError } from '@oikeuspolku/web';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import type { DraftFile } from './intake-drafts.js';

/** Most scanned files with one request. */
export const MOST_INTAKE_FILES = 10;

/** The files of a draft while one form is read. */
export interface FileTray {
  readonly files: readonly DraftFile[];
  readonly errors: readonly FieldError[];
  take(file: ArrivingFile): Promise<void>;
}

/** Takes scanned forms in: checked by content, encrypted while they stream, and scanned; what is refused leaves nothing behind. */
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
    const { fileName: name, content } = arriving;
    const limit = this.settings.uploadLimitBytes;
    const taken = await receiveFile(this.deps, { name, content }, limit);
    if (taken.ok) tray.files.push({ ...taken.file, key: taken.file.key.toString('base64') });
    else tray.errors.push(fileError(taken.refusal, 'files', `${Math.floor(limit / 1_000_000)} MB`));
  }
}
