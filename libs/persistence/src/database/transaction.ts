import type { DataSource, EntityManager } from 'typeorm';
import type { PoolClient, QueryResultRow } from 'pg';
import { ACROSS_SETTING, ORGANISATION_SETTING } from '../migrations/row-security.js';
import { Sql } from './sql.js';
import { withoutValues } from './storage-error.js';

/** What a transaction may look across organisations for; row-level security grants each purpose to one role. */
export type AcrossPurpose = 'organisations' | 'duties' | 'mails' | 'blobs' | 'sealing' | 'api-keys';

/** Whose rows a transaction sees: one organisation's, one declared purpose's, or only the shared tables'. */
export type Sight =
  { readonly organisationId: string } | { readonly across: AcrossPurpose } | { readonly shared: true };

/** An open transaction. */
export interface Transaction {
  readonly sql: Sql;
  /** TypeORM's data mapper on the same connection. Its `save` and `remove` are not used: they open transactions of their own. */
  readonly entities: EntityManager;
}

/** `snapshot` reads everything as it was at one moment and writes nothing. */
export type TransactionMode = 'read-write' | 'snapshot';

const BEGIN: Readonly<Record<TransactionMode, string>> = {
  'read-write': 'BEGIN',
  snapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
};

const ORGANISATION_ID = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}$/;

/**
 * Run work in one transaction, with the organisation set for it alone. Commits when the work returns, rolls back when
 * it throws. Driver errors come out without values (`StorageError`).
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  sight: Sight,
  work: (transaction: Transaction) => Promise<T>,
  mode: TransactionMode = 'read-write',
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query(`${BEGIN[mode]}; ${settingOf(sight)}`);
    let result: T;
    try {
      result = await work({ sql: new Sql(client), entities: runner.manager });
    } catch (error) {
      // A connection that cannot even roll back is discarded by its own error event.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
    const { command } = await client.query('COMMIT');
    // A transaction in which a statement failed answers COMMIT with ROLLBACK; swallowing that would lose the write.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: an error in it had been swallowed.');
    return result;
  } catch (error) {
    throw withoutValues(error);
  } finally {
    await runner.release();
  }
}

/** One round trip with BEGIN. The organisation id has a plain alphabet, so it can stand in the text. */
function settingOf(sight: Sight): string {
  if ('shared' in sight) return '';
  if ('across' in sight) return `SELECT set_config('${ACROSS_SETTING}', '${sight.across}', true)`;
  if (!ORGANISATION_ID.test(sight.organisationId))
    throw new TypeError('An organisation id has a plain alphabet.');
  return `SELECT set_config('${ORGANISATION_SETTING}', '${sight.organisationId}', true)`;
}

/** Run single statements on the shared tables, each a transaction of its own: one round trip instead of three. */
export async function onConnection<T>(dataSource: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await work(new Sql((await runner.connect()) as PoolClient));
  } catch (error) {
    throw withoutValues(error);
  } finally {
    await runner.release();
  }
}

/**
 * A short transaction as one message, so that it costs one round trip: for statements on hot paths whose values have
 * plain alphabets and can stand in the text. Answers the rows of the last statement.
 */
export async function inOneMessage<Row extends QueryResultRow>(
  dataSource: DataSource,
  sight: Sight,
  ...statements: readonly string[]
): Promise<readonly Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    const message = ['BEGIN', settingOf(sight), ...statements, 'COMMIT'].join(';');
    const results = (await client.query(message).catch(async (error: unknown) => {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    })) as unknown as readonly { readonly rows: readonly Row[] }[];
    return results.at(-2)?.rows ?? [];
  } catch (error) {
    throw withoutValues(error);
  } finally {
    await runner.release();
  }
}
