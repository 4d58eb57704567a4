/**
 * Files and documents. Every reference carries the case id beside the file's or document's id, so that naming
 * something of another case breaks a foreign key: an attachment of another case is impossible.
 */
export const DOCUMENT_TABLES: readonly string[] = [
  `CREATE TABLE document (
    organisation_id text NOT NULL,
    document_id uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL,
    language text NOT NULL,
    blob_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    issued_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, document_id),
    FOREIGN KEY (organisation_id, case_id) REFERENCES case_record ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX document_of_case ON document (organisation_id, case_id, document_id)`,
  `CREATE INDEX document_blob ON document (blob_id)`,

  `CREATE TABLE file (
    organisation_id text NOT NULL,
    file_id uuid NOT NULL,
    case_id uuid NOT NULL,
    blob_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    name bytea NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    source text NOT NULL CHECK (source IN ('requester', 'owner', 'staff')),
    scan text NOT NULL CHECK (scan IN ('clean', 'unscanned', 'blocked', 'pending')),
    added_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, file_id),
    FOREIGN KEY (organisation_id, case_id) REFERENCES case_record ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX file_of_case ON file (organisation_id, case_id, file_id)`,
  `CREATE INDEX file_blob ON file (blob_id)`,

  // Deferred: within one transaction the event may come before the row it names.
  `CREATE TABLE event_file (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    case_version integer NOT NULL,
    file_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, case_id, case_version, file_id),
    CONSTRAINT event_file_of_same_case FOREIGN KEY (organisation_id, case_id, file_id)
      REFERENCES file (organisation_id, case_id, file_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
  )`,
  `CREATE TABLE event_document (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    case_version integer NOT NULL,
    document_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, case_id, case_version, document_id),
    CONSTRAINT event_document_of_same_case FOREIGN KEY (organisation_id, case_id, document_id)
      REFERENCES document (organisation_id, case_id, document_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
  )`,

  `CREATE TABLE certificate (
    organisation_id text NOT NULL,
    certificate_number text NOT NULL,
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    printed_code_hash text NOT NULL,
    sha256 text NOT NULL,
    signed_at timestamptz NOT NULL,
    signed_by text NOT NULL,
    replaced_by text,
    PRIMARY KEY (organisation_id, certificate_number),
    CONSTRAINT certificate_of_same_case FOREIGN KEY (organisation_id, case_id, document_id)
      REFERENCES document (organisation_id, case_id, document_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
  )`,
  `CREATE INDEX certificate_sha256 ON certificate (organisation_id, sha256)`,
];
