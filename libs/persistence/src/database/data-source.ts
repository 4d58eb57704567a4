import { setTimeout as pause } from 'node:timers/promises';
import { HeardClient } from '@oikeuspolku/platform';
import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { ENTITIES } from '../entities/index.js';
import { MIGRATION_TABLE, MIGRATIONS } from '../migrations/list.js';
import { isUnavailable, SchemaMismatch, withoutValues } from './storage-error.js';
import { typeParsers } from './type-parsers.js';

export interface DatabaseOptions {
  /** Connection string of the process's own role. */
  readonly url: string;
  /** Most connections that the process holds. */
  readonly poolSize?: number;
  /** How long to wait for a database that is away or starting, before giving up. None when absent. */
  readonly startWithinMs?: number;
  /** Shown by the server beside the connection. */
  readonly applicationName?: string;
}

const DEFAULT_POOL = 10;
const ACQUIRE_TIMEOUT_MS = 5_000;
const RETRY_MS = 500;
const IDLE_MS = 30_000;

/** Limits that the server itself keeps, so that a stuck client cannot hold a lock for ever. */
const SERVER_SETTINGS = [
  'timezone=UTC',
  'statement_timeout=30000',
  'lock_timeout=10000',
  // Longer than a mail server may take: a duty's transaction stays open while it answers.
  'idle_in_transaction_session_timeout=120000',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** TypeORM's options for the process: data mapper, never `synchronize`, no log of statements (they hold personal data). */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? DEFAULT_POOL,
    applicationName: options.applicationName ?? 'oikeuspolku',
    entities: [...ENTITIES],
    synchronize: false,
    installExtensions: false,
    logging: false,
    // An idle connection that breaks is replaced at the next use; there is nobody to tell.
    poolErrorHandler: () => undefined,
    extra: {
      Client: HeardClient,
      types: typeParsers,
      options: SERVER_SETTINGS,
      connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
      idleTimeoutMillis: IDLE_MS,
      keepAlive: true,
    },
  };
}

/** Open the database. Rejects with `SchemaMismatch` when its schema is not the one this code was written for. */
export async function connect(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = await opened(options, performance.now() + (options.startWithinMs ?? 0));
  try {
    await assertSchema(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

/** A data source that failed to open is not used again: each try is a new one. */
async function opened(options: DatabaseOptions, until: number): Promise<DataSource> {
  for (;;) {
    try {
      return await new DataSource(dataSourceOptions(options)).initialize();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() + RETRY_MS > until) throw withoutValues(error);
      await pause(RETRY_MS);
    }
  }
}

/** Refuse to run on an older or newer schema than the code's own migrations make. */
export async function assertSchema(dataSource: DataSource): Promise<void> {
  const known = MIGRATIONS.map((migration) => migration.name);
  const applied = await appliedMigrations(dataSource);
  const missing = known.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !known.includes(name));
  if (missing.length > 0 || unknown.length > 0) throw new SchemaMismatch(missing, unknown);
}

async function appliedMigrations(dataSource: DataSource): Promise<readonly string[]> {
  const [table] = await dataSource.query<{ present: boolean }[]>(
    `SELECT to_regclass($1) IS NOT NULL AS present`,
    [MIGRATION_TABLE],
  );
  if (table?.present !== true) return [];
  const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${MIGRATION_TABLE}`);
  return rows.map((row) => row.name);
}
