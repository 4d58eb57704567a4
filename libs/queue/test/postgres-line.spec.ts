import { runMigrations } from 'bullmq';
import pg from 'pg';
import { testDatabase } from '@oikeuspolku/testing';
import { describeLine } from './line-behaviour.js';
import type { StoreUnderTest } from './line-behaviour.js';

/** Only BullMQ's own schema, so that the queue is tested without the rest of the house. */
async function openStore(): Promise<StoreUnderTest> {
  const database = await testDatabase('empty');
  const url = database.url('owner');
  await withClient(url, (client) => runMigrations(client, 'bullmq'));
  return {
    store: { kind: 'postgres', url },
    empty: () => withClient(url, emptySchema),
    close: () => database.close(),
  };
}

async function emptySchema(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describeLine('PostgreSQL', openStore, { kind: 'postgres', url: 'postgres://nobody@127.0.0.1:9/none' });
