import { Readable } from 'node:stream';
import type { Language } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import type { DocumentRecord, PressedDocument } from '../ports/index.js';

/** Largest document that the house makes itself, in bytes. */
const OWN_DOCUMENT_LIMIT = 50 * 1024 * 1024;

/**
 * Put a pressed document into the blob store under a key of its own. The record is not yet in the database:
 * the caller adds it in its transaction, and a blob that no transaction names is swept later.
 */
export async function storeDocument(
  deps: Pick<Dependencies, 'blobs' | 'secrets'>,
  pressed: PressedDocument,
  record: {
    readonly documentId: string;
    readonly caseId: string;
    readonly code: string;
    readonly language: Language;
    readonly issuedAt: string;
    readonly templateVersion?: number | null;
  },
): Promise<DocumentRecord> {
  const key = deps.secrets.freshBlobKey();
  const stored = await deps.blobs.put(Readable.from([pressed.bytes]), {
    key,
    limit: OWN_DOCUMENT_LIMIT,
    allow: 'own',
  });
  if (!stored.ok) throw new Error(`document not stored: ${stored.refusal.kind}`);
  return {
    templateVersion: null,
    ...record,
    blobId: stored.blob.blobId,
    key,
    sha256: pressed.sha256,
    size: stored.blob.size,
  };
}
