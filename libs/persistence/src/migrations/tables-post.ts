/**
 * The organisation's words for its letters, what waits to be printed, and the seals of packed replies.
 * A template's versions and a seal are only ever added.
 */
export const POST_TABLES: readonly string[] = [
  `CREATE TABLE letter_template (
    organisation_id text NOT NULL,
    code text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    valid_from date NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL,
    texts jsonb NOT NULL,
    PRIMARY KEY (organisation_id, code, version)
  )`,
  // Which version of the organisation's words a paper was written with; null when it had none.
  `ALTER TABLE document ADD COLUMN template_version integer`,

  `CREATE TABLE print_line (
    organisation_id text NOT NULL,
    document_id uuid NOT NULL,
    case_id uuid NOT NULL,
    wanted_at timestamptz NOT NULL,
    printed_at timestamptz,
    printed_by text,
    PRIMARY KEY (organisation_id, document_id),
    CONSTRAINT print_line_of_same_case FOREIGN KEY (organisation_id, case_id, document_id)
      REFERENCES document (organisation_id, case_id, document_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
  )`,
  `CREATE INDEX print_line_open ON print_line (organisation_id, wanted_at, document_id) WHERE printed_at IS NULL`,

  `CREATE TABLE package_seal (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    manifest_sha256 text NOT NULL,
    signed_at timestamptz NOT NULL,
    signature bytea NOT NULL,
    PRIMARY KEY (organisation_id, case_id, manifest_sha256),
    FOREIGN KEY (organisation_id, case_id) REFERENCES case_record ON DELETE CASCADE
  )`,
];

/** Tables of this migration that belong to one organisation each. */
export const POST_TABLE_NAMES = ['letter_template', 'print_line', 'package_seal'] as const;
