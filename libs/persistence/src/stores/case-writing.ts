/** Columns of the queue's projection in the order of their parameters, which begin at $3. */
export const VIEW_COLUMNS = [
  'number',
  'state',
  'status',
  'waiting_for',
  'effective_due',
  'sort_due',
  'received_on',
  'rights',
  'register_ids',
  'tasks_open',
  'tasks_total',
  'handler_id',
  'paused',
  'extended',
  'protected_address',
  'minor',
  'channel',
  'outcome',
  'version',
] as const;

const FIRST_VIEW = 3;
const viewParameters = VIEW_COLUMNS.map((_, index) => `$${FIRST_VIEW + index}`).join(', ');
const FIRST_EVENT = FIRST_VIEW + VIEW_COLUMNS.length;
const at = (offset: number): string => `$${FIRST_EVENT + offset}`;

/** Journal rows from parallel arrays: at, actor id, actor role, action, version, payload; then correlation id, files, documents. */
const events = `unnest(${at(0)}::timestamptz[], ${at(1)}::text[], ${at(2)}::text[], ${at(3)}::text[], ${at(4)}::integer[], ${at(5)}::bytea[])
  AS e (at, actor_id, actor_role, action, case_version, payload)`;

const eventColumns = `organisation_id, at, actor_id, actor_role, action, case_id, case_version, correlation_id, payload`;

const insertEvents = (source: string): string => `
  INSERT INTO journal (${eventColumns})
  SELECT $1, e.at, e.actor_id, e.actor_role, e.action, $2::uuid, e.case_version, ${at(6)}, e.payload
  FROM ${source} ${events} ORDER BY e.case_version`;

/** Rows that tie an event to the files and documents it names: version and id side by side. */
const insertReferences = (source: string): string => `
  files AS (INSERT INTO event_file (organisation_id, case_id, case_version, file_id)
    SELECT DISTINCT $1, $2::uuid, f.version, f.id
    FROM ${source} unnest(${at(7)}::integer[], ${at(8)}::uuid[]) AS f (version, id)),
  documents AS (INSERT INTO event_document (organisation_id, case_id, case_version, document_id)
    SELECT DISTINCT $1, $2::uuid, d.version, d.id
    FROM ${source} unnest(${at(9)}::integer[], ${at(10)}::uuid[]) AS d (version, id))`;

/** Number of parameters shared by both statements; what follows belongs to creation alone. */
const SHARED = FIRST_EVENT + 11;
const own = (offset: number): string => `$${SHARED + offset}`;

/** One round trip for a new case: record, key, contact, projection, search tokens, events and their references. */
export const CREATE_CASE = `
  WITH record AS (INSERT INTO case_record (organisation_id, case_id, number, version, created_at)
    VALUES ($1, $2, $3, $21, (${at(0)}::timestamptz[])[1])),
  key AS (INSERT INTO keys.case_key (organisation_id, case_id, wrapped) VALUES ($1, $2, ${own(0)})),
  contact AS (INSERT INTO case_contact (organisation_id, case_id, sealed) VALUES ($1, $2, ${own(1)})),
  view AS (INSERT INTO case_view (organisation_id, case_id, ${VIEW_COLUMNS.join(', ')})
    VALUES ($1, $2, ${viewParameters})),
  tokens AS (INSERT INTO search_token (organisation_id, token, case_id)
    SELECT $1, t.token, $2 FROM unnest(${own(2)}::bytea[]) AS t (token) ON CONFLICT DO NOTHING),
  ${insertReferences('')}
  ${insertEvents('')}`;

/** One round trip for a change: only if the case is still at the expected version does anything follow. */
export const APPEND_TO_CASE = `
  WITH claimed AS (UPDATE case_record SET version = $21
    WHERE organisation_id = $1 AND case_id = $2 AND version = ${own(0)} RETURNING version),
  view AS (UPDATE case_view SET (${VIEW_COLUMNS.join(', ')}) = ROW (${viewParameters})
    FROM claimed WHERE organisation_id = $1 AND case_id = $2),
  ${insertReferences('claimed CROSS JOIN')},
  entries AS (${insertEvents('claimed CROSS JOIN')})
  SELECT version FROM claimed`;
