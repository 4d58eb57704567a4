import type { Language } from '@oikeuspolku/domain';
import type { FileRecord } from '@oikeuspolku/application';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantText } from './columns.js';

/** An issued letter or certificate; its bytes lie in the blob store. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  code: string;

  @Column('text')
  language: Language;

  @Column('text', { name: 'blob_id' })
  blobId: string;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  @Column('text')
  sha256: string;

  @Column('bigint')
  size: number;

  @Column('timestamptz', { name: 'issued_at', transformer: instantText })
  issuedAt: string;

  @Column('integer', { name: 'template_version', nullable: true })
  templateVersion: number | null;
}

/** A file that came in; its name is sealed with the case's key. */
@Entity('file')
export class FileEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid', { name: 'file_id' })
  fileId: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text', { name: 'blob_id' })
  blobId: string;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  @Column('bytea')
  name: Buffer;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bigint')
  size: number;

  @Column('text')
  sha256: string;

  @Column('text')
  source: FileRecord['source'];

  @Column('text')
  scan: FileRecord['scan'];

  @Column('timestamptz', { name: 'added_at', transformer: instantText })
  addedAt: string;
}

/** A signed refusal certificate, as far as the verify page may tell. */
@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('text', { name: 'certificate_number' })
  certificateNumber: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('text', { name: 'printed_code_hash' })
  printedCodeHash: string;

  @Column('text')
  sha256: string;

  @Column('timestamptz', { name: 'signed_at', transformer: instantText })
  signedAt: string;

  @Column('text', { name: 'signed_by' })
  signedBy: string;

  @Column('text', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;
}
