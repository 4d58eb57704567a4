import type { DataSource } from 'typeorm';
import { DataSource as TypeOrmDataSource } from 'typeorm';
import { ClockOffset } from './database/clock-offset.js';
import { connect, dataSourceOptions } from './database/data-source.js';
import type { DatabaseOptions } from './database/data-source.js';
import { Bell } from './duties/bell.js';
import { PostgresDutySweep } from './duties/duty-sweep.js';
import { PostgresJournalSeal } from './journal/journal-seal.js';
import type { OrganisationKeys } from './keys/organisation-keys.js';
import { PostgresApiKeyStore } from './stores/api-key-store.js';
import { BlobLedger } from './stores/blob-ledger.js';
import { PostgresFileSweep } from './stores/file-sweep.js';
import { PostgresMailSweep } from './stores/mail-store.js';
import { OwnTransactionNumbers } from './stores/number-series.js';
import { PostgresRateLimitStore } from './stores/rate-limit-store.js';
import { PostgresSessionStore } from './stores/session-store.js';
import { PostgresUnitOfWork } from './unit-of-work.js';

export interface PersistenceOptions extends DatabaseOptions {
  /** Keys of organisations, kept outside the database. */
  readonly keys: OrganisationKeys;
  /** Seals sessions and hashes the names of rate limits. */
  readonly serverSecret: string;
}

/** Everything that a process keeps in the database. What its database role may not do is refused by the database. */
export interface Persistence {
  readonly dataSource: DataSource;
  readonly unitOfWork: PostgresUnitOfWork;
  readonly sessions: PostgresSessionStore;
  readonly rateLimits: PostgresRateLimitStore;
  readonly apiKeys: PostgresApiKeyStore;
  /** For the worker: duties of all organisations. */
  readonly dutySweep: PostgresDutySweep;
  readonly mailSweep: PostgresMailSweep;
  readonly journalSeal: PostgresJournalSeal;
  readonly blobLedger: BlobLedger;
  readonly fileSweep: PostgresFileSweep;
  /** The movable clock of development. */
  readonly clockOffset: ClockOffset;
  close(): Promise<void>;
}

/** A process that starts together with its database waits this long for it. */
const START_WITHIN_MS = 30_000;

/** Open the database and build every store on it. Rejects when it cannot be reached in time or has another schema. */
export async function persistence(options: PersistenceOptions): Promise<Persistence> {
  return persistenceOn(await connect({ startWithinMs: START_WITHIN_MS, ...options }), options);
}

/** The same on a data source that is open already. `close` closes it. */
export function persistenceOn(dataSource: DataSource, options: PersistenceOptions): Persistence {
  const bell = new Bell(dataSource);
  const numbering = onDemand(() =>
    new TypeOrmDataSource(dataSourceOptions({ ...options, poolSize: 1 })).initialize(),
  );
  return {
    dataSource,
    unitOfWork: new PostgresUnitOfWork(
      dataSource,
      options.keys,
      new OwnTransactionNumbers(() => numbering.get()),
      bell,
    ),
    sessions: new PostgresSessionStore(dataSource, options.serverSecret),
    rateLimits: new PostgresRateLimitStore(dataSource, options.serverSecret),
    apiKeys: new PostgresApiKeyStore(dataSource),
    dutySweep: new PostgresDutySweep(dataSource),
    mailSweep: new PostgresMailSweep(dataSource),
    journalSeal: new PostgresJournalSeal(dataSource),
    blobLedger: new BlobLedger(dataSource),
    fileSweep: new PostgresFileSweep(dataSource),
    clockOffset: new ClockOffset(dataSource, options.url),
    close: async () => {
      await bell.close();
      await numbering.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

/** Opened at the first use; a failed opening is tried again at the next. */
function onDemand(open: () => Promise<DataSource>): { get(): Promise<DataSource>; close(): Promise<void> } {
  let opening: Promise<DataSource> | null = null;
  const get = (): Promise<DataSource> => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const close = async (): Promise<void> => {
    const opened = await opening?.catch(() => null);
    if (opened?.isInitialized) await opened.destroy();
  };
  return { get, close };
}
