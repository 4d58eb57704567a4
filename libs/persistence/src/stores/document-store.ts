import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DocumentStore } from '@oikeuspolku/application';
import type { CertificateRecord, DocumentRecord, FileRecord } from '@oikeuspolku/application';
import type { VersionedKey } from '@oikeuspolku/platform';
import type { Sql } from '../database/sql.js';
import { CertificateEntity, DocumentEntity, FileEntity } from '../entities/document.entity.js';
import { UnreadableRecord } from '../keys/case-keys.js';
import type { CaseKeys, CasePlace } from '../keys/case-keys.js';
import { nextCertificateNumber } from './number-series.js';
import { isUuid } from './uuid.js';

/** Documents, files and certificates of the organisation of one transaction. Keys of blobs are wrapped by the case's key. */
export class PostgresDocumentStore extends DocumentStore {
  constructor(
    private readonly entities: EntityManager,
    private readonly sql: Sql,
    private readonly organisationId: string,
    private readonly keys: CaseKeys,
  ) {
    super();
  }

  override async addDocument({ key, ...document }: DocumentRecord): Promise<void> {
    const caseKey = await this.caseKey(document.caseId, documentKeyPlace(document.documentId));
    await this.entities.insert(DocumentEntity, {
      ...document,
      organisationId: this.organisationId,
      wrappedKey: this.keys.seal(caseKey, key, documentKeyPlace(document.documentId)),
    });
  }

  override async document(documentId: string): Promise<DocumentRecord | null> {
    return isUuid(documentId) ? ((await this.documentsWhere({ documentId }))[0] ?? null) : null;
  }

  override async documentsOf(caseId: string): Promise<readonly DocumentRecord[]> {
    return isUuid(caseId) ? this.documentsWhere({ caseId }) : [];
  }

  override async addFile({ key, name, ...file }: FileRecord): Promise<void> {
    const caseKey = await this.caseKey(file.caseId, fileKeyPlace(file.fileId));
    await this.entities.insert(FileEntity, {
      ...file,
      organisationId: this.organisationId,
      wrappedKey: this.keys.seal(caseKey, key, fileKeyPlace(file.fileId)),
      name: this.keys.seal(caseKey, name, fileNamePlace(file.fileId)),
    });
  }

  override async file(fileId: string): Promise<FileRecord | null> {
    return isUuid(fileId) ? ((await this.filesWhere({ fileId }))[0] ?? null) : null;
  }

  override async filesOf(caseId: string): Promise<readonly FileRecord[]> {
    return isUuid(caseId) ? this.filesWhere({ caseId }) : [];
  }

  override async settleScan(fileId: string, scan: 'clean' | 'blocked'): Promise<void> {
    const { organisationId } = this;
    await this.entities.update(FileEntity, { organisationId, fileId, scan: 'pending' }, { scan });
  }

  override nextCertificateNumber(year: number): Promise<string> {
    return nextCertificateNumber(this.sql, this.organisationId, year);
  }

  override async addCertificate(certificate: CertificateRecord): Promise<void> {
    await this.entities.insert(CertificateEntity, { ...certificate, organisationId: this.organisationId });
  }

  override async replaceCertificate(certificateNumber: string, replacedBy: string): Promise<void> {
    const { organisationId } = this;
    await this.entities.update(
      CertificateEntity,
      { organisationId, certificateNumber, replacedBy: IsNull() },
      { replacedBy },
    );
  }

  override async certificateByNumber(certificateNumber: string): Promise<CertificateRecord | null> {
    return this.certificateWhere({ certificateNumber });
  }

  override async certificateByHash(sha256: string): Promise<CertificateRecord | null> {
    return this.certificateWhere({ sha256 });
  }

  private async documentsWhere(
    where: { documentId: string } | { caseId: string },
  ): Promise<readonly DocumentRecord[]> {
    const found = await this.entities.find(DocumentEntity, {
      where: { organisationId: this.organisationId, ...where },
      order: { issuedAt: 'ASC', documentId: 'ASC' },
    });
    const documents: DocumentRecord[] = [];
    for (const { organisationId: _, wrappedKey, ...document } of found) {
      const place = documentKeyPlace(document.documentId);
      const caseKey = await this.caseKey(document.caseId, place);
      documents.push({ ...document, key: this.keys.open(caseKey, wrappedKey, place) });
    }
    return documents;
  }

  private async filesWhere(where: { fileId: string } | { caseId: string }): Promise<readonly FileRecord[]> {
    const found = await this.entities.find(FileEntity, {
      where: { organisationId: this.organisationId, ...where },
      order: { addedAt: 'ASC', fileId: 'ASC' },
    });
    const files: FileRecord[] = [];
    for (const { organisationId: _, wrappedKey, name, ...file } of found) {
      const caseKey = await this.caseKey(file.caseId, fileKeyPlace(file.fileId));
      files.push({
        ...file,
        key: this.keys.open(caseKey, wrappedKey, fileKeyPlace(file.fileId)),
        name: this.keys.open(caseKey, name, fileNamePlace(file.fileId)).toString('utf8'),
      });
    }
    return files;
  }

  private async certificateWhere(
    where: { certificateNumber: string } | { sha256: string },
  ): Promise<CertificateRecord | null> {
    const found = await this.entities.findOne(CertificateEntity, {
      where: { organisationId: this.organisationId, ...where },
    });
    if (found === null) return null;
    const { organisationId: _, ...certificate } = found;
    return certificate;
  }

  private async caseKey(caseId: string, place: CasePlace): Promise<VersionedKey> {
    const key = await this.keys.of(caseId);
    if (key === null) throw new UnreadableRecord(place, 'key-gone');
    return key;
  }
}

const documentKeyPlace = (documentId: string): CasePlace => ['document', 'wrapped_key', documentId];
const fileKeyPlace = (fileId: string): CasePlace => ['file', 'wrapped_key', fileId];
const fileNamePlace = (fileId: string): CasePlace => ['file', 'name', fileId];
