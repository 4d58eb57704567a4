import { receiveFile, type FileDependencies } from '@oikeuspolku/application';
import { fileError, type ArrivingFile, type FieldError } from '@oikeuspolku/web';
import type { DraftFile } from '../draft/draft.js';

/** Largest file that is accepted (ux C4). */
export const FILE_LIMIT_BYTES = 10_000_000;

/** A stored file, or what to tell the person. */
export type Taken =
  { readonly ok: true; readonly file: DraftFile } | { readonly ok: false; readonly error: FieldError };

/** Takes in files as they arrive: checked by content, counted, encrypted while they stream, and scanned. */
export class FileIntake {
  constructor(private readonly deps: FileDependencies) {}

  /** Stores one file under a key of its own. What is refused leaves nothing behind. */
  async take({ fileName: name, content, field }: ArrivingFile, place: string): Promise<Taken> {
    const taken = await receiveFile(this.deps, { name, content }, FILE_LIMIT_BYTES);
    if (!taken.ok) return { ok: false, error: fileError(taken.refusal, field, '@citizen.files.limit') };
    return { ok: true, file: { ...taken.file, key: taken.file.key.toString('base64'), place } };
  }
}
