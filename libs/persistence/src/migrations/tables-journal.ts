/**
 * The journal and its seal. Business transactions insert unsealed rows; a trigger puts their positions on the tail; the
 * sealer takes them from the tail, numbers and chains them. A position is drawn before its transaction commits, so
 * positions may have gaps and come late; numbers have neither.
 */
export const JOURNAL_TABLES: readonly string[] = [
  `CREATE TABLE journal (
    organisation_id text NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    action text NOT NULL,
    case_id uuid,
    case_version integer,
    correlation_id text NOT NULL,
    facts jsonb NOT NULL DEFAULT '{}',
    payload bytea,
    PRIMARY KEY (organisation_id, position),
    CHECK ((case_version IS NULL) = (payload IS NULL)),
    CHECK (case_version IS NULL OR case_id IS NOT NULL)
  )`,
  // The history of a case, and the last guard of optimistic concurrency: two writers cannot write the same version.
  `CREATE UNIQUE INDEX journal_case_version ON journal (organisation_id, case_id, case_version)
    WHERE case_version IS NOT NULL`,
  `CREATE INDEX journal_case ON journal (organisation_id, case_id, position) WHERE case_id IS NOT NULL`,
  `CREATE INDEX journal_actor ON journal (organisation_id, actor_id, position)`,

  `CREATE TABLE journal_tail (
    organisation_id text NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (organisation_id, position)
  )`,
  `CREATE FUNCTION put_on_journal_tail() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    BEGIN
      INSERT INTO public.journal_tail (organisation_id, position)
        SELECT organisation_id, position FROM written;
      RETURN NULL;
    END $$`,
  `REVOKE ALL ON FUNCTION put_on_journal_tail() FROM PUBLIC`,
  `CREATE TRIGGER journal_to_tail AFTER INSERT ON journal REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION put_on_journal_tail()`,

  `CREATE TABLE journal_seal (
    organisation_id text NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    position bigint NOT NULL,
    payload_hash bytea,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (organisation_id, number)
  )`,
  `CREATE UNIQUE INDEX journal_seal_position ON journal_seal (organisation_id, position)`,

  `CREATE TABLE anchor (
    organisation_id text NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, number)
  )`,
];
