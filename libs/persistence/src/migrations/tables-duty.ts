/** What the system owes, and the mails that came of it. */
export const DUTY_TABLES: readonly string[] = [
  // The id is derived from organisation and key, so the primary key is also what makes a key unique.
  `CREATE TABLE duty (
    organisation_id text NOT NULL,
    duty_id uuid NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    case_id uuid,
    due_at timestamptz NOT NULL,
    facts jsonb NOT NULL,
    state text NOT NULL DEFAULT 'owed' CHECK (state IN ('owed', 'claimed', 'done', 'void', 'parked')),
    attempts integer NOT NULL DEFAULT 0,
    lease_until timestamptz,
    last_error text,
    settled_at timestamptz,
    parked_at timestamptz,
    void_reason text,
    PRIMARY KEY (organisation_id, duty_id)
  ) WITH (fillfactor = 45)`,
  // Claiming changes no indexed column (state and lease stand in no index), and the fill factor leaves every page room
  // for a second version of its rows: a claim is a heap-only update that touches no index, and the sweep
  // costs what is due, however much is owed later.
  `CREATE INDEX duty_due ON duty (due_at) WHERE settled_at IS NULL`,
  `CREATE INDEX duty_case ON duty (organisation_id, case_id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX duty_parked ON duty (organisation_id, parked_at) WHERE parked_at IS NOT NULL`,
  `CREATE INDEX duty_id ON duty USING hash (duty_id)`,

  `CREATE TABLE mail (
    organisation_id text NOT NULL,
    message_id text NOT NULL,
    duty_key text NOT NULL,
    case_id uuid,
    recipient_hash text NOT NULL,
    state text NOT NULL CHECK (state IN ('sending', 'sent', 'failed', 'bounced')),
    uncertain boolean NOT NULL DEFAULT false,
    tries integer NOT NULL DEFAULT 1,
    at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, message_id)
  )`,
  `CREATE INDEX mail_message ON mail (message_id)`,
  `CREATE INDEX mail_case ON mail (organisation_id, case_id) WHERE case_id IS NOT NULL`,
  `CREATE TABLE bounce (
    organisation_id text NOT NULL,
    message_id text NOT NULL,
    at timestamptz NOT NULL,
    status text NOT NULL,
    PRIMARY KEY (organisation_id, message_id, at),
    FOREIGN KEY (organisation_id, message_id) REFERENCES mail ON DELETE CASCADE
  )`,

  `CREATE TABLE digest_line (
    organisation_id text NOT NULL,
    account_id text NOT NULL,
    digest_on date NOT NULL,
    step_key text NOT NULL,
    case_id uuid NOT NULL,
    task_id text,
    code text NOT NULL,
    PRIMARY KEY (organisation_id, account_id, digest_on, step_key)
  )`,
  `CREATE INDEX digest_line_case ON digest_line (organisation_id, case_id)`,
];
