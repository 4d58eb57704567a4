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
const TABLE = 'text/csv';

/** A file as its page shows it: how many pictures, and whether the person's protected address stands in its text. */
export interface FileLook {
  readonly file: FileRecord;
  readonly pages: number;
  readonly text: string;
  readonly refusal: PreviewRefusal | null;
  readonly addressFound: boolean;
  /** The person's address is protected: what the search cannot read must be looked at by eye. */
  readonly guarded: boolean;
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
  const contact = await deps.unitOfWork.transaction(scope, async (tx) => {
    const loaded = await tx.cases.load(caseId);
    return loaded?.case.protectedAddress === true ? tx.cases.contactOf(caseId) : null;
  });
  const guarded = contact !== null;
  const occurs = (text: string): boolean => contact !== null && addressOccurs(text, contact);
  const unseen = { file, pages: 0, text: '', guarded } as const;
  if (file.size > MOST_BYTES) {
    opened.content.destroy();
    return { ...unseen, refusal: 'not-shown', addressFound: false };
  }
  const content = await buffer(opened.content);
  // A table is plain text: it is searched though it is not drawn.
  if (file.mediaType === TABLE)
    return { ...unseen, refusal: 'not-shown', addressFound: occurs(content.toString('utf8')) };
  const seen = await deps.previewer.look(content, file.mediaType);
  if (!seen.ok) return { ...unseen, refusal: seen.kind, addressFound: false };
  const { pages, text } = seen;
  return { file, pages, text, refusal: null, addressFound: occurs(text), guarded };
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
