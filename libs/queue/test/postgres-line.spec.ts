import { describe, expect, it } from '@jest/globals';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DutyLine } from '@oikeuspolku/queue';
import { testDatabase } from '@oikeuspolku/testing';
import { describeLine, dutyJobs, LinesKept, until } from './line-behaviour.js';
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

describe('the duty line when PostgreSQL ends its connections', () => {
  it('goes on: idle, listening and working ones alike, again and again', async () => {
    const under = await openStore();
    const { store } = under;
    const kept = new LinesKept();
    const done = new Set<string>();
    const line = await DutyLine.open({
      store,
      concurrency: 4,
      perform: async ({ dutyId }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        done.add(dutyId);
      },
      sweep: () => Promise.resolve(),
      sweepEveryMs: 300,
      log: kept.log,
      timing: { lockMs: 1_500, stalledCheckMs: 500 },
    });
    try {
      for (let round = 0; round < 10; round += 1) {
        await line.add(dutyJobs(20)).catch(() => undefined);
        await endConnections(store.kind === 'postgres' ? store.url : '');
      }
      const last = dutyJobs(20);
      await until('the line takes jobs again', () =>
        line.add(last).then(
          () => true,
          () => false,
        ),
      );
      await until('all of them done', () => last.every(({ dutyId }) => done.has(dutyId)), 30_000);
    } finally {
      await line.close(2_000);
      await under.close();
    }
  }, 90_000);
});

/** As a server does that is being stopped: every connection of the queue gets its end. */
const endConnections = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(pg_terminate_backend(pid))::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(rows[0]?.count).toBeGreaterThan(0);
  });
