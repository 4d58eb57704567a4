import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DATABASE_ROLES } from '../database/roles.js';
import { MIGRATION_TABLE, MIGRATIONS } from './list.js';

/** Schema in which BullMQ keeps its jobs when the queue lives in PostgreSQL. */
const QUEUE_SCHEMA = 'bullmq';
/** Serialises everybody who migrates this database. */
const MIGRATION_LOCK = 7_401_956;

export interface MigrateOptions {
  /** Connection string of the role that owns the tables; the app roles must exist already. */
  readonly ownerUrl: string;
}

/**
 * Bring a database to the present schema: our tables, row-level security and grants, then BullMQ's own schema.
 * Does nothing when everything is there; several processes may call it at once.
 * Throws when a database role is missing.
 */
export async function migrate({ ownerUrl }: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await assertRoles(client);
    await runOwnMigrations(ownerUrl);
    await runMigrations(client, QUEUE_SCHEMA);
    await grantQueue(client);
  } finally {
    await client.end();
  }
}

async function assertRoles(client: pg.Client): Promise<void> {
  const wanted = Object.values(DATABASE_ROLES);
  const { rows } = await client.query<{ rolname: string }>(
    'SELECT rolname FROM pg_catalog.pg_roles WHERE rolname = ANY($1)',
    [wanted],
  );
  const missing = wanted.filter((role) => !rows.some((row) => row.rolname === role));
  if (missing.length > 0) throw new Error(`Database roles are missing: ${missing.join(', ')}.`);
}

async function runOwnMigrations(ownerUrl: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    poolSize: 1,
    migrations: [...MIGRATIONS],
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
  });
  await dataSource.initialize();
  try {
    await createMigrationTable(dataSource);
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** TypeORM makes its table at the first run; the first migration grants on it and needs it a moment earlier. */
async function createMigrationTable(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `CREATE TABLE IF NOT EXISTS ${MIGRATION_TABLE}
      (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name character varying NOT NULL)`,
  );
}

/**
 * Tables and sequences of the owner only: BullMQ makes a sequence for each queue at run time, which belongs to the worker
 * and which nobody else may grant.
 */
const grantOwnRelations = (users: string): string => `
  DO $$
  DECLARE relation record;
  BEGIN
    FOR relation IN
      SELECT c.relname, c.relkind FROM pg_catalog.pg_class c
       WHERE c.relnamespace = '${QUEUE_SCHEMA}'::regnamespace AND c.relkind IN ('r', 'p', 'S')
         AND c.relowner = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)
    LOOP
      EXECUTE format('GRANT ALL ON %s ${QUEUE_SCHEMA}.%I TO ${users}',
        CASE relation.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relation.relname);
    END LOOP;
  END $$`;

/** The queue's tables hold ids of duties only; the worker runs it, staff look at it through the dashboard. */
async function grantQueue(client: pg.Client): Promise<void> {
  const users = `${DATABASE_ROLES.worker}, ${DATABASE_ROLES.staff}`;
  // BullMQ adds jobs in bulk through a temporary table that it drops at commit.
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const database = client.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`GRANT TEMPORARY ON DATABASE ${database} TO ${DATABASE_ROLES.worker}`);
  await client.query(`
    GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${DATABASE_ROLES.worker};
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${DATABASE_ROLES.staff};
    GRANT ALL ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${users};`);
  await client.query(grantOwnRelations(users));
}
