import { buffer } from 'node:stream/consumers';
import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { openFile } from '../document/open-document.js';
import type { FilePreviewer, FileRecord, PreviewRefusal, PreviewedPage, Scope } from '../ports/index.js';
import { addressOccurs } from './address-occurs.js';

type PreviewDependencies = Pick<Dependencies, 'unitOfWork' | 'clock' | 'blobs'> & {
  readonly previewer: FilePreviewer;
};

/** Largest file that is shown; a larger one is for downloading. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A file as its page shows it: how many pictures, and whether the person's protected address stands in its text. */
export interface FileLook {
  readonly file: FileRecord;
  readonly pages: number;
  readonly text: string;
  readonly refusal: PreviewRefusal | null;
  readonly addressFound: boolean;
}

/** Look at a file of a case without opening it here; null when there is none that may be opened. The look is recorded. */
export async function previewFile(
  deps: PreviewDependencies,
  scope: Scope,
  actor: Actor,
  caseId: string,
  fileId: string,
): Promise<FileLook | null> {
  const opened = await openFile(deps, scope, actor, caseId, fileId);
  if (!opened.ok) return null;
  const { file } = opened;
  if (file.size > MOST_BYTES) {
    opened.content.destroy();
    return { file, pages: 0, text: '', refusal: 'not-shown', addressFound: false };
  }
  const seen = await deps.previewer.look(await buffer(opened.content), file.mediaType);
  if (!seen.ok) return { file, pages: 0, text: '', refusal: seen.kind, addressFound: false };
  const contact = await deps.unitOfWork.transaction(scope, async (tx) => {
    const loaded = await tx.cases.load(caseId);
    return loaded?.case.protectedAddress === true ? tx.cases.contactOf(caseId) : null;
  });
  const addressFound = contact !== null && addressOccurs(seen.text, contact);
  return { file, pages: seen.pages, text: seen.text, refusal: null, addressFound };
}

/** One page of a file as a picture; null when there is no such file. */
export async function previewPage(
  deps: PreviewDependencies,
  scope: Scope,
  actor: Actor,
  caseId: string,
  fileId: string,
  page: number,
): Promise<PreviewedPage | null> {
  const opened = await openFile(deps, scope, actor, caseId, fileId);
  if (!opened.ok) return null;
  if (opened.file.size > MOST_BYTES) {
    opened.content.destroy();
    return { ok: false, kind: 'not-shown' };
  }
  return deps.previewer.draw(await buffer(opened.content), opened.file.mediaType, page);
}
