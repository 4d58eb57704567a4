import { runMigrations } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA } from './store.js';

/** Makes or updates BullMQ's own schema. Part of the migrate step, as the owner role; never at run time. */
export async function migrateQueue(ownerUrl: string, schema = QUEUE_SCHEMA): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
}
