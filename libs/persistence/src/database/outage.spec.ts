import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Persistence } from '../persistence.js';
import { HANDLER, NOW, scopeOf } from '../testing/sample.js';
import { testHouse } from '../testing/test-house.js';
import type { TestHouse } from '../testing/test-house.js';
import { connect } from './data-source.js';
import { isUnavailable, StorageError, withoutValues } from './storage-error.js';
import { instantOf } from './type-parsers.js';

let test: TestHouse;
let staff: Persistence;
let admin: pg.Client;

beforeAll(async () => {
  test = await testHouse();
  staff = await test.of('staff', 4);
  admin = new pg.Client({ connectionString: test.database.superuserUrl });
  await admin.connect();
}, 120_000);

afterAll(async () => {
  await admin.end();
  await test.close();
});

const record = (index: number): Promise<void> =>
  staff.unitOfWork.transaction(scopeOf('sedu'), async (tx) => {
    const act = { at: NOW, actor: HANDLER, action: 'read', caseId: null, facts: { index: String(index) } };
    await tx.journal.record(act);
    await tx.journal.list({ size: 1 });
  });

/** End every connection of the staff role, as a restart of the server does. */
const cutConnections = () =>
  admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'oikeuspolku_staff' AND datname = current_database()`,
  );

describe('when connections break', () => {
  it('callers hear "unavailable", what was acknowledged is there, and the next call works', async () => {
    const acknowledged: number[] = [];
    const refused: unknown[] = [];
    const writing = Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let index = writer * 1_000; index < writer * 1_000 + 60; index += 1) {
          await record(index).then(
            () => acknowledged.push(index),
            (error: unknown) => refused.push(error),
          );
        }
      }),
    );
    for (let round = 0; round < 5; round += 1) {
      await new Promise((go) => setTimeout(go, 15));
      await cutConnections();
    }
    await writing;
    expect(refused.filter((error) => !isUnavailable(error))).toEqual([]);
    for (const error of refused)
      expect(error).toMatchObject({
        name: 'StorageUnavailable',
        code: expect.stringMatching(/^(57P01|08006|E\w+)$/),
      });
    await record(9_999);
    const { rows } = await admin.query<{ index: string }>(`SELECT facts->>'index' AS index FROM journal`);
    const stored = rows.map((row) => Number(row.index));
    expect(acknowledged.filter((index) => !stored.includes(index))).toEqual([]);
    expect(new Set(stored).size).toBe(stored.length);
  }, 60_000);

  it('a transaction that loses its connection between two statements ends as "unavailable", whatever it asks next', async () => {
    const asked = staff.unitOfWork.transaction(scopeOf('sedu'), async (tx) => {
      await tx.journal.list({ size: 1 });
      await cutConnections();
      // Long enough for the news to come: the mapper then has given its connection up already.
      await new Promise((go) => setTimeout(go, 100));
      return tx.accounts.all();
    });
    await expect(asked).rejects.toMatchObject({ name: 'StorageUnavailable', code: '08006' });
  });

  it('opening gives up in its time, with a reason and without the password', async () => {
    const started = performance.now();
    const error = await connect({
      url: 'postgres://oikeuspolku_staff:hunter2@127.0.0.1:9/none',
      startWithinMs: 1_200,
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ problem: 'unavailable' });
    expect(String((error as Error).stack)).not.toContain('hunter2');
    expect(performance.now() - started).toBeGreaterThan(900);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('errors', () => {
  it('that are not the database’s pass unchanged', () => {
    const own = new Error('own');
    expect(withoutValues(own)).toBe(own);
    expect(isUnavailable(own)).toBe(false);
  });

  it('lose their values on the way out', async () => {
    const failed = await staff.dataSource
      .query('SELECT $1::text::integer AS number', ['Kanarialintu'])
      .catch((thrown: unknown) => thrown);
    expect(String(failed)).toContain('Kanarialintu');
    const clean = withoutValues(failed);
    expect(clean).toMatchObject({ problem: 'defect', code: '22P02' });
    expect(JSON.stringify(clean, Object.getOwnPropertyNames(clean))).not.toContain('Kanarialintu');
  });
});

describe('instants', () => {
  it.each([
    ['2026-03-03 08:00:00+00', '2026-03-03T08:00:00.000Z'],
    ['2026-03-03 08:00:00.5+00', '2026-03-03T08:00:00.500Z'],
    ['2026-03-03 08:00:00.123456+00', '2026-03-03T08:00:00.123Z'],
  ])('are read as ISO text: %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });
});

describe('a connection that breaks before anybody holds it', () => {
  it('does not end the process, and is replaced', async () => {
    const driver = staff.dataSource.driver as unknown as { master: pg.Pool };
    const broken = await driver.master.connect();
    // As it leaves the pool nobody listens.
    expect(broken.listenerCount('error')).toBe(0);
    expect(() => broken.emit('error', new Error('terminated while greeting'))).not.toThrow();
    broken.release(true);
    await record(10_000);
  });
});
