import { DATABASE_ROLES } from '../database/roles.js';
import { POST_TABLE_NAMES } from './tables-post.js';

/** Name of the setting that holds the organisation of the transaction. */
export const ORGANISATION_SETTING = 'oikeuspolku.organisation';
/** Name of the setting by which a transaction declares that it must look across organisations, and for what. */
export const ACROSS_SETTING = 'oikeuspolku.across';

/** A missing and an empty setting give NULL, and NULL equals nothing: no organisation, no rows. */
const OF_ORGANISATION = `organisation_id = NULLIF(current_setting('${ORGANISATION_SETTING}', true), '')`;
const across = (purpose: string): string => `current_setting('${ACROSS_SETTING}', true) = '${purpose}'`;

/** Tables of the first migration whose rows belong to one organisation. */
const FOUNDATION_TABLES = [
  'organisation',
  'register_version',
  'account',
  'credential',
  'api_key',
  'case_record',
  'case_contact',
  'case_view',
  'search_token',
  'keys.case_key',
  'journal',
  'journal_tail',
  'journal_seal',
  'anchor',
  'duty',
  'document',
  'file',
  'event_file',
  'event_document',
  'certificate',
  'case_secret',
  'form_token',
  'mail',
  'bounce',
  'digest_line',
  'number_series',
] as const;

/** Every table whose rows belong to one organisation. */
export const ORGANISATION_TABLES = [...FOUNDATION_TABLES, ...POST_TABLE_NAMES] as const;

/** What may be looked at before the organisation is known, by whom, and with which declared purpose (design §5). */
const ACROSS_POLICIES: readonly {
  readonly table: string;
  readonly purpose: string;
  readonly command: 'SELECT' | 'ALL';
  readonly roles: readonly string[];
}[] = [
  { table: 'organisation', purpose: 'organisations', command: 'SELECT', roles: ['PUBLIC'] },
  { table: 'duty', purpose: 'duties', command: 'ALL', roles: [DATABASE_ROLES.worker] },
  { table: 'mail', purpose: 'mails', command: 'SELECT', roles: [DATABASE_ROLES.worker] },
  { table: 'journal_tail', purpose: 'sealing', command: 'SELECT', roles: [DATABASE_ROLES.worker] },
  { table: 'document', purpose: 'blobs', command: 'SELECT', roles: [DATABASE_ROLES.worker] },
  { table: 'file', purpose: 'blobs', command: 'SELECT', roles: [DATABASE_ROLES.worker] },
  { table: 'api_key', purpose: 'api-keys', command: 'SELECT', roles: [DATABASE_ROLES.api] },
];

/** Tables without an organisation, with the rows that each process may see. Hashes and counters only. */
const SHARED_POLICIES: readonly { readonly table: string; readonly name: string; readonly rule: string }[] = [
  // A browser session belongs to the role that made it: the public service cannot read a sign-in of staff.
  {
    table: 'session',
    name: 'own_role',
    rule: `TO PUBLIC USING (app = current_user) WITH CHECK (app = current_user)`,
  },
  { table: 'session', name: 'purge', rule: `FOR ALL TO ${DATABASE_ROLES.worker} USING (true)` },
  { table: 'rate_limit', name: 'shared', rule: 'TO PUBLIC USING (true) WITH CHECK (true)' },
  { table: 'clock_offset', name: 'shared', rule: 'TO PUBLIC USING (true) WITH CHECK (true)' },
];

/** Row-level security of a table whose rows belong to one organisation. */
export const belongsToOrganisation = (table: string): readonly string[] => [
  ...forced(table),
  `CREATE POLICY of_organisation ON ${table} TO PUBLIC USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`,
];

/** Row-level security of the first migration: enabled, forced on the owner too, and a policy per way in. */
export function rowSecurityStatements(): readonly string[] {
  return [
    ...FOUNDATION_TABLES.flatMap(belongsToOrganisation),
    ...ACROSS_POLICIES.map(
      ({ table, purpose, command, roles }) =>
        `CREATE POLICY across_${purpose.replaceAll('-', '_')} ON ${table} FOR ${command} TO ${roles.join(', ')} USING (${across(purpose)})`,
    ),
    ...[...new Set(SHARED_POLICIES.map(({ table }) => table))].flatMap(forced),
    ...SHARED_POLICIES.map(({ table, name, rule }) => `CREATE POLICY ${name} ON ${table} ${rule}`),
  ];
}

function forced(table: string): readonly string[] {
  return [`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`];
}
