import pg from 'pg';
import { migrateQueue } from '@oikeuspolku/queue';
import { testDatabase } from '@oikeuspolku/testing';
import { describeLine } from './line-behaviour.js';
import type { StoreUnderTest } from './line-behaviour.js';

async function openStore(): Promise<StoreUnderTest> {
  const database = await testDatabase('empty');
  await migrateQueue(database.url('owner'));
  const url = database.url('owner');
  return {
    store: { kind: 'postgres', url },
    empty: () => emptySchema(url),
    close: () => database.close(),
  };
}

async function emptySchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    );
    await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}

describeLine('PostgreSQL', openStore, { kind: 'postgres', url: 'postgres://nobody@127.0.0.1:9/none' });
