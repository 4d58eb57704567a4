import type { IsoInstant, Language } from '@oikeuspolku/domain';

/** A letter or certificate that was issued; the bytes lie encrypted in the blob store and never change. */
export interface DocumentRecord {
  readonly documentId: string;
  readonly caseId: string;
  readonly code: string;
  readonly language: Language;
  readonly blobId: string;
  /** Key of the blob; the store keeps it wrapped with the case's data key. */
  readonly key: Buffer;
  readonly sha256: string;
  readonly size: number;
  readonly issuedAt: IsoInstant;
  /** Version of the organisation's own words that it was written with; null when it had none. */
  readonly templateVersion: number | null;
}

/** A file that came in: with the request, an answer or a task. */
export interface FileRecord {
  readonly fileId: string;
  readonly caseId: string;
  readonly blobId: string;
  /** Key of the blob; the store keeps it wrapped with the case's data key. */
  readonly key: Buffer;
  /** As given by the sender; encrypted at rest, shown escaped. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly source: 'requester' | 'owner' | 'staff';
  readonly scan: 'clean' | 'unscanned' | 'blocked' | 'pending';
  readonly addedAt: IsoInstant;
}

/** What the verify page may tell about a certificate: no personal facts. */
export interface CertificateRecord {
  readonly certificateNumber: string;
  readonly caseId: string;
  readonly documentId: string;
  readonly printedCodeHash: string;
  readonly sha256: string;
  readonly signedAt: IsoInstant;
  /** Name and title of the signatory as printed. */
  readonly signedBy: string;
  readonly replacedBy: string | null;
}

/** Issued documents, received files and certificates. */
export abstract class DocumentStore {
  abstract addDocument(document: DocumentRecord): Promise<void>;
  abstract document(documentId: string): Promise<DocumentRecord | null>;
  abstract documentsOf(caseId: string): Promise<readonly DocumentRecord[]>;
  abstract addFile(file: FileRecord): Promise<void>;
  abstract file(fileId: string): Promise<FileRecord | null>;
  abstract filesOf(caseId: string): Promise<readonly FileRecord[]>;
  /** Note what the scanner found in a file that waited for it; one that does not wait any more stays as it is. */
  abstract settleScan(fileId: string, scan: 'clean' | 'blocked'): Promise<void>;
  abstract nextCertificateNumber(year: number): Promise<string>;
  abstract addCertificate(certificate: CertificateRecord): Promise<void>;
  /** Note that another certificate took the place of one. The first to do so stays; the document itself never changes. */
  abstract replaceCertificate(certificateNumber: string, replacedBy: string): Promise<void>;
  abstract certificateByNumber(certificateNumber: string): Promise<CertificateRecord | null>;
  abstract certificateByHash(sha256: string): Promise<CertificateRecord | null>;
}
