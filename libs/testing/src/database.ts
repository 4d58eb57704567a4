import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { startPostgres } from '../../../tools/postgres/index.mjs';
import type { PostgresServer } from '../../../tools/postgres/index.mjs';
import { DATABASE_ROLES, provision, withClient } from '../../../tools/postgres/provision.mjs';
import type { DatabaseRole } from '../../../tools/postgres/provision.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CLUSTER = join(ROOT, 'var', 'test-postgres');
const WANTED_PORT = 54390;
const ROLES = Object.keys(DATABASE_ROLES) as DatabaseRole[];

/** Serialises everybody who makes the template or sweeps; PostgreSQL frees it when its holder dies. */
const ADVISORY_LOCK = 7_401_955;

/** Databases of dead test processes dropped per call, so that one call stays quick. */
const SWEEP_LIMIT = 20;

/** A database of one test file, with the same roles and grants as the real one. */
export interface TestDatabase {
  readonly name: string;
  /** Connection string as one of the application's roles. */
  url(role: DatabaseRole): string;
  /** Connection string as the cluster's superuser: for arranging and inspecting, never for the code under test. */
  readonly superuserUrl: string;
  /** Drops the database, whoever is still connected. */
  close(): Promise<void>;
}

/** How much is already in the database: everything the migrations make, or nothing. */
export type TestDatabaseKind = 'migrated' | 'empty';

/**
 * Makes a database for one test file on the shared test cluster (real PostgreSQL, started when needed).
 *
 * The migrations run once per version of their files into a template; each database is a copy of it.
 * Call `close()` in `afterAll`. What a killed test process leaves behind is dropped by a later call.
 */
export async function testDatabase(kind: TestDatabaseKind = 'migrated'): Promise<TestDatabase> {
  const server = await testServer();
  const name = `t_${process.pid}_${randomBytes(5).toString('hex')}`;
  await withClient(server.url(), async (client) => {
    const template = await exclusively(client, async () => {
      await sweep(client);
      await ensureRoles(client, server);
      return kind === 'migrated' ? ensureTemplate(client, server) : 'template1';
    });
    await client.query(`CREATE DATABASE ${name} OWNER ${DATABASE_ROLES.owner} TEMPLATE ${template}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${Object.values(DATABASE_ROLES).join(', ')}`);
    // As the migration does: rights on a database are not copied with its template.
    await client.query(`GRANT TEMPORARY ON DATABASE ${name} TO ${DATABASE_ROLES.worker}`);
  });
  return {
    name,
    url: (role) => server.url(DATABASE_ROLES[role], name),
    superuserUrl: server.url(undefined, name),
    close: () => withClient(server.url(), (client) => dropDatabase(client, name)),
  };
}

/** The cluster that all tests share; adopted when it runs. Its data need not survive a power cut. */
export function testServer(): Promise<PostgresServer> {
  return startPostgres({
    dataDir: CLUSTER,
    port: WANTED_PORT,
    durable: false,
    settings: { max_connections: '200', shared_buffers: '64MB' },
  });
}

async function exclusively<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]);
  }
}

async function ensureRoles(client: Client, server: PostgresServer): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = ANY($1)', [
    Object.values(DATABASE_ROLES),
  ]);
  if (rowCount === ROLES.length) return;
  const passwords = Object.fromEntries(ROLES.map((role) => [role, server.password])) as Record<
    DatabaseRole,
    string
  >;
  await provision({ superuserUrl: server.url(), passwords });
}

/** The name of a database in which every migration of the working tree has run. */
async function ensureTemplate(client: Client, server: PostgresServer): Promise<string> {
  const name = `template_${migrationsHash()}`;
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount !== 0) return name;
  await dropOldTemplates(client);
  const half = `${name}_half`;
  await dropDatabase(client, half);
  await client.query(`CREATE DATABASE ${half} OWNER ${DATABASE_ROLES.owner}`);
  const { migrate } = await import('@oikeuspolku/persistence');
  await migrate({ ownerUrl: server.url(DATABASE_ROLES.owner, half) });
  await disconnectAll(client, half);
  await client.query(`ALTER DATABASE ${half} RENAME TO ${name}`);
  return name;
}

/** A pool that a migration closed may take a moment to leave; a template must have no visitors. */
async function disconnectAll(client: Client, database: string): Promise<void> {
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
    database,
  ]);
}

async function dropOldTemplates(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname ~ '^template_[0-9a-f]{16}(_half)?$'`,
  );
  for (const { datname } of rows) await dropDatabase(client, datname);
}

async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
}

async function sweep(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname ~ '^t_[0-9]+_[0-9a-f]+$'`,
  );
  const dead = rows.map((row) => row.datname).filter((name) => !isRunning(Number(name.split('_')[1])));
  for (const name of dead.slice(0, SWEEP_LIMIT)) await dropDatabase(client, name);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Changes whenever a file that shapes the database changes. */
function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const room of ['persistence', 'queue']) {
    const folder = join(ROOT, 'libs', room, 'src');
    if (!existsSync(folder)) continue;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter(
      (path) => /migrat/i.test(path) && path.endsWith('.ts') && !path.endsWith('.spec.ts'),
    )) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(folder, file)))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
