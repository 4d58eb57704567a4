import type { Readable } from 'node:stream';
import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { DocumentRecord, FileRecord, Scope } from '../ports/index.js';

/** A document opened for reading, or the reason why not. */
export type OpenedDocument =
  | { readonly ok: true; readonly document: DocumentRecord; readonly content: Readable }
  | { readonly ok: false; readonly kind: 'not-found' };

/**
 * Open an issued document of a case. Every opening is an act in the journal. `mayOpen` is asked with the record,
 * so that a surface cannot reach a document that it does not show.
 */
export async function openDocument(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'blobs'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  documentId: string,
  mayOpen: (document: DocumentRecord) => boolean,
): Promise<OpenedDocument> {
  const now = nowOf(deps.clock);
  const document = await deps.unitOfWork.transaction(scope, async (tx) => {
    const found = await tx.documents.document(documentId);
    if (found === null || found.caseId !== caseId || !mayOpen(found)) return null;
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'read',
      caseId,
      facts: { what: 'document', code: found.code, documentId },
    });
    return found;
  });
  if (document === null) return { ok: false, kind: 'not-found' };
  return { ok: true, document, content: await deps.blobs.open(document.blobId, document.key) };
}

/** A received file opened for reading, or the reason why not. */
export type OpenedFile =
  | { readonly ok: true; readonly file: FileRecord; readonly content: Readable }
  | { readonly ok: false; readonly kind: 'not-found' | 'blocked' };

/** Whether a file opens for anybody: not while it waits for the scanner, and never when something was found in it. */
export const mayOpenFile = ({ scan }: Pick<FileRecord, 'scan'>): boolean =>
  scan !== 'blocked' && scan !== 'pending';

/** Open a received file of a case. Blocked and not yet scanned files do not open (design §9, Uploads). */
export async function openFile(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'blobs'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  fileId: string,
): Promise<OpenedFile> {
  const now = nowOf(deps.clock);
  const file = await deps.unitOfWork.transaction(scope, async (tx) => {
    const found = await tx.documents.file(fileId);
    if (found === null || found.caseId !== caseId) return null;
    await tx.journal.record({ at: now.at, actor, action: 'read', caseId, facts: { what: 'file', fileId } });
    return found;
  });
  if (file === null) return { ok: false, kind: 'not-found' };
  if (!mayOpenFile(file)) return { ok: false, kind: 'blocked' };
  return { ok: true, file, content: await deps.blobs.open(file.blobId, file.key) };
}
