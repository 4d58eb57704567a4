/** Cases: the record with its version, the wrapped key, the contact block, the queue's projection and search tokens. */
export const CASE_TABLES: readonly string[] = [
  `CREATE TABLE case_record (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, case_id)
  )`,
  `CREATE UNIQUE INDEX case_record_number ON case_record (organisation_id, number)`,

  // Wrapped keys have a schema of their own, so that they can live and be backed up apart from what they open.
  `CREATE SCHEMA keys`,
  `CREATE TABLE keys.case_key (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (organisation_id, case_id)
  )`,

  `CREATE TABLE case_contact (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (organisation_id, case_id),
    FOREIGN KEY (organisation_id, case_id) REFERENCES case_record ON DELETE CASCADE
  )`,

  `CREATE TABLE case_view (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    status text NOT NULL,
    waiting_for text NOT NULL,
    effective_due date,
    sort_due date NOT NULL,
    received_on date NOT NULL,
    rights text[] NOT NULL,
    register_ids text[] NOT NULL,
    tasks_open integer NOT NULL,
    tasks_total integer NOT NULL,
    handler_id text,
    paused boolean NOT NULL,
    extended boolean NOT NULL,
    protected_address boolean NOT NULL,
    minor boolean NOT NULL,
    channel text NOT NULL,
    outcome text,
    version integer NOT NULL,
    PRIMARY KEY (organisation_id, case_id),
    FOREIGN KEY (organisation_id, case_id) REFERENCES case_record ON DELETE CASCADE
  )`,
  // The queue is read by due date, a page at a time. The included columns let the counters stay inside the index.
  `CREATE INDEX case_view_open ON case_view (organisation_id, sort_due, case_id)
    INCLUDE (effective_due, waiting_for, handler_id) WHERE state <> 'closed'`,
  `CREATE INDEX case_view_all ON case_view (organisation_id, sort_due, case_id)`,
  `CREATE INDEX case_view_handler ON case_view (organisation_id, handler_id, sort_due, case_id) WHERE state <> 'closed'`,
  `CREATE INDEX case_view_status ON case_view (organisation_id, status, sort_due, case_id)`,

  `CREATE TABLE search_token (
    organisation_id text NOT NULL,
    token bytea NOT NULL,
    case_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, token, case_id),
    FOREIGN KEY (organisation_id, case_id) REFERENCES case_record ON DELETE CASCADE
  )`,
  `CREATE INDEX search_token_case ON search_token (organisation_id, case_id)`,

  `CREATE TABLE number_series (
    organisation_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('case', 'certificate')),
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (organisation_id, kind, year)
  )`,

  `CREATE TABLE case_secret (
    organisation_id text NOT NULL,
    case_id uuid NOT NULL,
    secret_hash text,
    pin_hash text,
    pin_failures integer NOT NULL DEFAULT 0,
    PRIMARY KEY (organisation_id, case_id),
    FOREIGN KEY (organisation_id, case_id) REFERENCES case_record ON DELETE CASCADE
  )`,
  `CREATE TABLE form_token (
    organisation_id text NOT NULL,
    token_hash text NOT NULL,
    case_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, token_hash)
  )`,
  `CREATE INDEX form_token_case ON form_token (organisation_id, case_id)`,
];
