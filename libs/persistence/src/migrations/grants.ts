import { APP_ROLES, DATABASE_ROLES } from '../database/roles.js';
import type { AppRole } from '../database/roles.js';
import { POST_TABLE_NAMES } from './tables-post.js';

/** What one role may do with one table: letters of SELECT, INSERT, UPDATE, DELETE. */
type Rights = `${'S' | ''}${'I' | ''}${'U' | ''}${'D' | ''}`;

const VERBS = { S: 'SELECT', I: 'INSERT', U: 'UPDATE', D: 'DELETE' } as const;

/** Everybody who carries a case forward. */
const ALL = (rights: Rights): Record<AppRole, Rights> => ({
  citizen: rights,
  staff: rights,
  api: rights,
  worker: rights,
});

/**
 * Rights per table and role; what is not here is not granted. Nobody may TRUNCATE, and the journal, its seal and its
 * anchors only grow: no role holds UPDATE or DELETE on them.
 */
export const GRANTS: Readonly<Record<string, Readonly<Record<AppRole, Rights>>>> = {
  organisation: { citizen: 'S', staff: 'SIU', api: 'S', worker: 'S' },
  register_version: { citizen: 'S', staff: 'SI', api: 'S', worker: 'S' },
  account: { citizen: 'S', staff: 'SIU', api: 'S', worker: 'S' },
  credential: { citizen: '', staff: 'SIU', api: '', worker: '' },
  api_key: { citizen: '', staff: 'SIU', api: 'S', worker: '' },
  case_record: { citizen: 'SIU', staff: 'SIU', api: 'SIU', worker: 'SIUD' },
  case_contact: { citizen: 'SIU', staff: 'SIU', api: 'SIU', worker: 'SIUD' },
  case_view: { citizen: 'SIU', staff: 'SIU', api: 'SIU', worker: 'SIUD' },
  search_token: ALL('SID'),
  'keys.case_key': { citizen: 'SI', staff: 'SI', api: 'SI', worker: 'SID' },
  journal: ALL('SI'),
  journal_tail: { citizen: '', staff: 'S', api: '', worker: 'SD' },
  journal_seal: { citizen: '', staff: 'S', api: '', worker: 'SI' },
  anchor: { citizen: '', staff: 'S', api: '', worker: 'SI' },
  duty: ALL('SIU'),
  document: { citizen: 'SI', staff: 'SI', api: 'SI', worker: 'SID' },
  file: { citizen: 'SI', staff: 'SIU', api: 'SI', worker: 'SIUD' },
  event_file: { citizen: 'SI', staff: 'SI', api: 'SI', worker: 'SID' },
  event_document: { citizen: 'SI', staff: 'SI', api: 'SI', worker: 'SID' },
  certificate: { citizen: 'S', staff: 'SIU', api: 'S', worker: 'SIUD' },
  case_secret: { citizen: 'SIU', staff: 'SIU', api: 'SIU', worker: 'SD' },
  form_token: { citizen: 'SI', staff: 'SI', api: 'SI', worker: 'SD' },
  mail: { citizen: '', staff: 'S', api: '', worker: 'SIUD' },
  bounce: { citizen: '', staff: 'S', api: '', worker: 'SID' },
  digest_line: { citizen: 'SI', staff: 'SI', api: 'SI', worker: 'SID' },
  number_series: ALL('SIU'),
  session: { citizen: 'SIUD', staff: 'SIUD', api: '', worker: 'SD' },
  rate_limit: { citizen: 'SIU', staff: 'SIU', api: 'SIU', worker: 'SD' },
  clock_offset: { citizen: 'S', staff: 'SU', api: 'S', worker: 'S' },
  migration_log: ALL('S'),
  letter_template: { citizen: '', staff: 'SI', api: '', worker: 'S' },
  print_line: { citizen: '', staff: 'SIU', api: '', worker: 'SI' },
  package_seal: { citizen: 'S', staff: '', api: '', worker: 'SI' },
};

/** The statements that make the grants of the first migration's tables equal to the table above. */
export function grantStatements(): readonly string[] {
  const later: readonly string[] = POST_TABLE_NAMES;
  return Object.keys(GRANTS)
    .filter((table) => !later.includes(table))
    .flatMap(grantsOf);
}

/** The statements that make one table's grants equal to the table above. */
export function grantsOf(table: string): readonly string[] {
  return [
    `REVOKE ALL ON ${table} FROM PUBLIC`,
    ...APP_ROLES.map((role) => `REVOKE ALL ON ${table} FROM ${DATABASE_ROLES[role]}`),
    ...APP_ROLES.flatMap((role) => grantOf(table, role, GRANTS[table]?.[role] ?? '')),
  ];
}

function grantOf(table: string, role: AppRole, rights: Rights): readonly string[] {
  if (rights === '') return [];
  const verbs = [...rights].map((letter) => VERBS[letter as keyof typeof VERBS]);
  return [`GRANT ${verbs.join(', ')} ON ${table} TO ${DATABASE_ROLES[role]}`];
}
