import type { Client } from 'pg';

const TABLES = `c.relkind = 'r' AND n.nspname IN ('public', 'keys')`;

/** What shapes the database, as sorted lines: columns, keys, indexes, policies, grants, triggers. */
const SECTIONS: Readonly<Record<string, string>> = {
  column: `
    SELECT n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
      || CASE WHEN a.attidentity <> '' THEN ' identity' ELSE '' END
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${TABLES} AND a.attnum > 0 AND NOT a.attisdropped`,
  constraint: `
    SELECT n.nspname || '.' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${TABLES} AND k.contype IN ('p', 'u', 'f', 'c')`,
  index: `
    SELECT pg_get_indexdef(i.indexrelid) AS line
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${TABLES}`,
  security: `
    SELECT n.nspname || '.' || c.relname || CASE WHEN c.relrowsecurity THEN ' enabled' ELSE ' open' END
      || CASE WHEN c.relforcerowsecurity THEN ' forced' ELSE '' END
      || CASE WHEN c.relpersistence = 'u' THEN ' unlogged' ELSE '' END AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${TABLES}`,
  policy: `
    SELECT schemaname || '.' || tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' to '
      || array_to_string(roles, ', ') || ' using ' || coalesce(qual, '-') || ' check ' || coalesce(with_check, '-') AS line
    FROM pg_policies WHERE schemaname IN ('public', 'keys')`,
  grant: `
    SELECT n.nspname || '.' || c.relname || ' ' || pg_get_userbyid(x.grantee) || ' '
      || string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL aclexplode(c.relacl) x
    WHERE ${TABLES} AND x.grantee <> c.relowner GROUP BY n.nspname, c.relname, x.grantee`,
  trigger: `
    SELECT pg_get_triggerdef(t.oid) AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${TABLES} AND NOT t.tgisinternal`,
};

/** The catalogue as text that a person can review and a test can compare. */
export async function catalogueOf(client: Client): Promise<string> {
  const parts: string[] = [];
  for (const [section, query] of Object.entries(SECTIONS)) {
    const { rows } = await client.query<{ line: string }>(query);
    const lines = rows.map((row) => row.line.replace(/\s+/g, ' ')).sort();
    parts.push(`# ${section}`, ...lines, '');
  }
  return parts.join('\n');
}
