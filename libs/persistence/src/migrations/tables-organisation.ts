/** Organisations with their registers and accounts, and what the web processes share across organisations. */
export const ORGANISATION_TABLES_SQL: readonly string[] = [
  `CREATE TABLE organisation (
    organisation_id text NOT NULL CHECK (organisation_id ~ '^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}$'),
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    settings jsonb NOT NULL,
    PRIMARY KEY (organisation_id)
  )`,
  `CREATE TABLE register_version (
    organisation_id text NOT NULL,
    register_id text NOT NULL,
    version integer NOT NULL,
    saved_at timestamptz NOT NULL,
    content_hash text NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (organisation_id, register_id, version)
  )`,

  `CREATE TABLE account (
    organisation_id text NOT NULL,
    account_id text NOT NULL,
    email text NOT NULL CHECK (email = lower(email)),
    name text NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    roles text[] NOT NULL,
    owner_of text[] NOT NULL,
    deputy_of text[] NOT NULL,
    responsible_for text[] NOT NULL,
    signatory_of text[] NOT NULL,
    absent_from date,
    absent_to date,
    disabled_at timestamptz,
    last_sign_in_at timestamptz,
    PRIMARY KEY (organisation_id, account_id)
  )`,
  `CREATE UNIQUE INDEX account_email ON account (organisation_id, email)`,
  `CREATE TABLE credential (
    organisation_id text NOT NULL,
    account_id text NOT NULL,
    password_hash text NOT NULL,
    totp_secret bytea,
    totp_last_step bigint,
    recovery_code_hashes text[] NOT NULL,
    PRIMARY KEY (organisation_id, account_id),
    FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE CASCADE
  )`,
  `CREATE TABLE api_key (
    organisation_id text NOT NULL,
    key_id text NOT NULL,
    key_hash text NOT NULL,
    label text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    disabled_at timestamptz,
    PRIMARY KEY (organisation_id, key_id)
  )`,
  `CREATE UNIQUE INDEX api_key_hash ON api_key (key_hash)`,

  // The default names the role that writes; the policy lets only that role read it again.
  `CREATE TABLE session (
    app text NOT NULL DEFAULT current_user,
    kind text NOT NULL,
    id_hash text NOT NULL,
    sealed bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (app, kind, id_hash)
  )`,
  `CREATE INDEX session_expiry ON session (expires_at)`,
  // Counters may be lost when the server dies: unlogged keeps an attack from filling the write-ahead log.
  `CREATE UNLOGGED TABLE rate_limit (
    bucket bytea NOT NULL,
    slice timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    hits integer NOT NULL,
    PRIMARY KEY (bucket, slice)
  )`,
  `CREATE INDEX rate_limit_end ON rate_limit (ends_at)`,
  `CREATE TABLE clock_offset (
    only_row boolean NOT NULL DEFAULT true CHECK (only_row),
    offset_ms bigint NOT NULL,
    PRIMARY KEY (only_row)
  )`,
  `INSERT INTO clock_offset (offset_ms) VALUES (0)`,
];
