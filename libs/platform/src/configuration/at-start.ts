import { readConfiguration } from './configuration.js';
import type { Configuration, Environment, SettingError } from './configuration.js';
import type { AppName } from './setting.js';

/**
 * The configuration of a process, for its `main.ts`. With a fault it prints one line per refused setting (name and
 * reason, never a value) and ends the process with exit code 1.
 */
export function configurationOrExit(app: AppName, environment: Environment = process.env): Configuration {
  const result = readConfiguration(app, environment);
  if (result.ok) return result.configuration;
  process.stderr.write(describeErrors(app, result.errors));
  process.exit(1);
}

/** What is printed: the app, then one line a setting. */
export function describeErrors(app: AppName, errors: readonly SettingError[]): string {
  const lines = errors.map(({ name, problem }) => `  ${name}: ${problem}`);
  return [`The ${app} does not start. Refused settings:`, ...lines, ''].join('\n');
}

/** Runs one SQL query and answers its rows; any driver will do. */
export type QueryRows = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** What a database role must not be able to do in production. */
export type RolePower = 'superuser' | 'bypasses-row-security' | 'creates-roles' | 'owns-tables';

/**
 * Which forbidden powers the connected database role has; none when it is as weak as it should be.
 * A name tells nothing, so the catalogue is asked.
 */
export async function rolePowers(query: QueryRows): Promise<readonly RolePower[]> {
  const [row] = await query(`
    SELECT r.rolsuper AS superuser, r.rolbypassrls AS bypasses, r.rolcreaterole AS creates,
           EXISTS (SELECT 1 FROM pg_catalog.pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')
                   AND c.relnamespace = 'public'::regnamespace) AS owns
      FROM pg_catalog.pg_roles r WHERE r.rolname = current_user`);
  const powers: [unknown, RolePower][] = [
    [row?.['superuser'], 'superuser'],
    [row?.['bypasses'], 'bypasses-row-security'],
    [row?.['creates'], 'creates-roles'],
    [row?.['owns'], 'owns-tables'],
  ];
  return powers.filter(([has]) => has !== false).map(([, power]) => power);
}

/**
 * Ends a production process with exit code 1 when its database role could do more than its work needs (promise L8). The
 * address of the role was looked at before, but only the database knows what a role may do.
 */
export async function weakRoleOrExit(
  app: AppName,
  { mode }: Pick<Configuration, 'mode'>,
  query: QueryRows,
): Promise<void> {
  if (mode !== 'production' || (await rolePowers(query)).length === 0) return;
  process.stderr.write(describeErrors(app, [{ name: 'DATABASE_URL', problem: 'privileged-role' }]));
  process.exit(1);
}
