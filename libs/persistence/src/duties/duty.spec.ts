import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Duty, DutyRecord, Tx } from '@oikeuspolku/application';
import pg from 'pg';
import type { Persistence } from '../persistence.js';
import { scopeOf } from '../testing/sample.js';
import { testHouse } from '../testing/test-house.js';
import type { TestHouse } from '../testing/test-house.js';
import { dutyIdOf } from './duty-id.js';

const AT = (minute: number): string => `2026-03-03T08:${String(minute).padStart(2, '0')}:00.000Z`;
const LEASE = '2026-03-03T09:00:00.000Z';

let test: TestHouse;
let staff: Persistence;
let worker: Persistence;

beforeAll(async () => {
  test = await testHouse();
  staff = await test.of('staff');
  worker = await test.of('worker', 10);
}, 120_000);

afterAll(() => test.close());

const dutyOf = (caseId: string | null, key: string, dueAt: string, facts = {}): Duty => ({
  key,
  kind: 'remind',
  caseId,
  dueAt,
  facts,
});
const inSedu = <T>(work: (tx: Tx) => Promise<T>, house = staff): Promise<T> =>
  house.unitOfWork.transaction(scopeOf('sedu'), work);
const owe = (duties: readonly Duty[], now = AT(0)) => inSedu((tx) => tx.duties.owe(duties, now));
const reconcile = (caseId: string, wanted: readonly Duty[]) =>
  inSedu((tx) => tx.duties.reconcile(caseId, wanted, AT(0)));
const ofCase = (caseId: string): Promise<readonly DutyRecord[]> => inSedu((tx) => tx.duties.ofCase(caseId));
const claim = (now: string, limit = 100) => worker.dutySweep.claimDue(now, LEASE, limit);
const statesOf = async (caseId: string) =>
  Object.fromEntries((await ofCase(caseId)).map((duty) => [duty.key, duty.state]));

/** Everything that is due is done, so that each test begins with an empty agenda. */
async function clearAgenda(): Promise<void> {
  for (const duty of await claim('2030-01-01T00:00:00Z', 1_000)) {
    await inSedu((tx) => tx.duties.settle(duty.dutyId, { state: 'done' }, AT(0)), worker);
  }
}

describe('owing', () => {
  it('keeps what is there and adds what is missing', async () => {
    const caseId = randomUUID();
    await owe([dutyOf(caseId, 'one', AT(5), { step: '1' })]);
    await owe([dutyOf(caseId, 'one', AT(9)), dutyOf(caseId, 'two', AT(6))]);
    expect(await ofCase(caseId)).toMatchObject([
      {
        key: 'one',
        dueAt: AT(5),
        facts: { step: '1' },
        state: 'owed',
        attempts: 0,
        dutyId: dutyIdOf('sedu', 'one'),
      },
      { key: 'two', dueAt: AT(6) },
    ]);
    await clearAgenda();
  });

  it('rings after the commit, and only when something is due at once', async () => {
    const rings: string[] = [];
    const client = new pg.Client({ connectionString: test.database.url('worker') });
    await client.connect();
    try {
      client.on('notification', (message) => rings.push(message.channel));
      await client.query('LISTEN duty');
      await owe([dutyOf(randomUUID(), 'later', AT(30))]);
      await expect(
        inSedu(async (tx) => {
          await tx.duties.owe([dutyOf(randomUUID(), 'undone', AT(0))], AT(0));
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      await client.query('SELECT pg_sleep(0.2)');
      expect(rings).toEqual([]);
      const started = performance.now();
      await owe([dutyOf(randomUUID(), 'now', AT(0))]);
      while (rings.length === 0 && performance.now() - started < 5_000)
        await client.query('SELECT pg_sleep(0.01)');
      expect(rings[0]).toBe('duty');
      expect(performance.now() - started).toBeLessThan(1_000);
    } finally {
      await client.end();
      await clearAgenda();
    }
  });

  it('follows the ladder: inserts, moves, voids, revives, and leaves begun work alone', async () => {
    const caseId = randomUUID();
    await reconcile(caseId, [
      dutyOf(caseId, 'a', AT(1)),
      dutyOf(caseId, 'b', AT(2)),
      dutyOf(caseId, 'c', AT(40)),
    ]);
    const [a] = await claim(AT(1));
    expect(a).toMatchObject({ key: 'a', state: 'claimed', attempts: 1, organisationId: 'sedu' });
    // a is claimed, b moves, c became pointless, d is new.
    await reconcile(caseId, [
      dutyOf(caseId, 'a', AT(3)),
      dutyOf(caseId, 'b', AT(20)),
      dutyOf(caseId, 'd', AT(30)),
    ]);
    expect(await statesOf(caseId)).toEqual({ a: 'claimed', b: 'owed', c: 'void', d: 'owed' });
    expect((await ofCase(caseId)).find((duty) => duty.key === 'b')?.dueAt).toBe(AT(20));
    await reconcile(caseId, [dutyOf(caseId, 'c', AT(41))]);
    expect(await statesOf(caseId)).toEqual({ a: 'claimed', b: 'void', c: 'owed', d: 'void' });
    await clearAgenda();
  });

  it('keeps the id of the request that owed it when it is moved, and takes that of the one that wants it again', async () => {
    const caseId = randomUUID();
    const wantedBy = (correlationId: string, wanted: readonly Duty[]) =>
      staff.unitOfWork.transaction({ organisationId: 'sedu', correlationId }, (tx) =>
        tx.duties.reconcile(caseId, wanted, AT(0)),
      );
    const idOf = async () => (await ofCase(caseId)).map((duty) => duty.correlationId);
    await wantedBy('first', [dutyOf(caseId, 'traced', AT(20))]);
    await wantedBy('second', [dutyOf(caseId, 'traced', AT(30))]);
    expect(await idOf()).toEqual(['first']);
    await wantedBy('third', []);
    await wantedBy('fourth', [dutyOf(caseId, 'traced', AT(30))]);
    expect(await idOf()).toEqual(['fourth']);
    expect(await claim(AT(30))).toMatchObject([{ key: 'traced', correlationId: 'fourth' }]);
  });

  it('does not wait for a duty that is being performed, nor revive what somebody voided', async () => {
    const caseId = randomUUID();
    await owe([dutyOf(caseId, 'performed', AT(0)), dutyOf(caseId, 'refused', AT(0))]);
    const [one, other] = await claim(AT(0));
    await inSedu(
      (tx) => tx.duties.settle(other?.dutyId ?? '', { state: 'void', reason: 'pointless' }, AT(0)),
      worker,
    );
    await inSedu(async (tx) => {
      expect(await tx.duties.lockClaimed(one?.dutyId ?? '', 1)).not.toBeNull();
      await reconcile(caseId, [dutyOf(caseId, 'performed', AT(9)), dutyOf(caseId, 'refused', AT(9))]);
      await tx.duties.settle(one?.dutyId ?? '', { state: 'done' }, AT(0));
    }, worker);
    expect(Object.values(await statesOf(caseId)).sort()).toEqual(['done', 'void']);
  });

  it('keeps the time of the next try of a duty that failed once', async () => {
    const caseId = randomUUID();
    await owe([dutyOf(caseId, 'failing', AT(0))]);
    const [duty] = await claim(AT(0));
    await inSedu(
      (tx) =>
        tx.duties.settle(duty?.dutyId ?? '', { state: 'owed', notBefore: AT(15), error: 'smtp-451' }, AT(0)),
      worker,
    );
    await reconcile(caseId, [dutyOf(caseId, 'failing', AT(0))]);
    expect(await ofCase(caseId)).toMatchObject([
      { state: 'owed', dueAt: AT(0), attempts: 1, lastError: 'smtp-451' },
    ]);
    expect(await claim(AT(14))).toEqual([]);
    expect(await worker.dutySweep.releaseExpiredLeases(AT(15), 1, 10)).toEqual({ released: 0, parked: 0 });
    expect(await worker.dutySweep.figures(AT(14))).toMatchObject([{ due: 1, oldestDueAt: AT(0) }]);
    expect(await claim(AT(15))).toMatchObject([{ attempts: 2 }]);
    await clearAgenda();
  });
});

describe('claiming', () => {
  it('gives each duty to one of many sweepers', async () => {
    const caseId = randomUUID();
    await owe(Array.from({ length: 300 }, (_, index) => dutyOf(caseId, `race-${index}`, AT(index % 10))));
    const claimed = (await Promise.all(Array.from({ length: 10 }, () => claim(AT(10), 50)))).flat();
    const rest = await claim(AT(10), 1_000);
    const ids = [...claimed, ...rest].map((duty) => duty.dutyId);
    expect(ids).toHaveLength(300);
    expect(new Set(ids).size).toBe(300);
    await clearAgenda();
  });

  it('locks only the attempt that was claimed', async () => {
    await owe([dutyOf(null, 'locked', AT(0))]);
    const [duty] = await claim(AT(0));
    const id = duty?.dutyId ?? '';
    expect(await inSedu((tx) => tx.duties.lockClaimed(id, 2), worker)).toBeNull();
    expect(await inSedu((tx) => tx.duties.lockClaimed(id, 1), worker)).toMatchObject({
      key: 'locked',
      attempts: 1,
    });
    await inSedu((tx) => tx.duties.settle(id, { state: 'done' }, AT(0)), worker);
    expect(await inSedu((tx) => tx.duties.lockClaimed(id, 1), worker)).toBeNull();
    expect(await inSedu((tx) => tx.duties.lockClaimed('no-id', 1), worker)).toBeNull();
  });

  it('offers a claim again when its lease has run out, however often it waited too long', async () => {
    await owe([dutyOf(null, 'slow', AT(0))]);
    expect(await claim(AT(0))).toHaveLength(1);
    expect(await claim(AT(30))).toEqual([]);
    expect(await worker.dutySweep.claimed(AT(30), 10)).toMatchObject([{ key: 'slow', attempts: 1 }]);
    for (let hour = 9; hour < 14; hour += 1) {
      const later = `2026-03-03T${String(hour).padStart(2, '0')}:00:01Z`;
      const until = `2026-03-03T${String(hour + 1).padStart(2, '0')}:00:00Z`;
      expect(await worker.dutySweep.releaseExpiredLeases(later, 2, 10)).toEqual({ released: 1, parked: 0 });
      const [again] = await worker.dutySweep.claimDue(later, until, 10);
      expect(again).toMatchObject({ key: 'slow', attempts: hour - 7, lastError: 'lease-expired' });
    }
    await worker.dutySweep.releaseExpiredLeases('2026-03-03T15:00:00Z', 2, 10);
    await clearAgenda();
  });

  it('parks what kills every worker', async () => {
    await owe([dutyOf(null, 'deadly', AT(0))]);
    const [first] = await claim(AT(0));
    const died = [first?.dutyId ?? ''];
    const released = await worker.dutySweep.releaseExpiredLeases(AT(1), 2, 10, died);
    expect(released).toEqual({ released: 1, parked: 0 });
    const [again] = await worker.dutySweep.claimDue(AT(2), '2026-03-03T10:00:00Z', 10);
    expect(again).toMatchObject({ key: 'deadly', attempts: 2, lastError: 'worker-died' });
    expect(await worker.dutySweep.releaseExpiredLeases(AT(3), 2, 10, died)).toEqual({
      released: 0,
      parked: 1,
    });
    expect(await inSedu((tx) => tx.duties.parked())).toMatchObject([{ key: 'deadly', state: 'parked' }]);
    await inSedu((tx) => tx.duties.voidParked(again?.dutyId ?? '', 'looked at', AT(0)));
  });

  it('lets a person retry or void a parked duty, once', async () => {
    await owe([dutyOf(null, 'poison', AT(0))]);
    const [duty] = await claim(AT(0));
    const id = duty?.dutyId ?? '';
    const park = () =>
      inSedu((tx) => tx.duties.settle(id, { state: 'parked', error: 'template' }, AT(1)), worker);
    await park();
    expect(await worker.dutySweep.figures(AT(1))).toEqual([
      { kind: 'remind', due: 0, claimed: 0, parked: 1, oldestDueAt: null },
    ]);
    expect(await inSedu((tx) => tx.duties.retryParked(id, AT(2)))).toBe(true);
    expect(await inSedu((tx) => tx.duties.retryParked(id, AT(2)))).toBe(false);
    expect(await worker.dutySweep.figures(AT(2))).toMatchObject([{ due: 1, parked: 0, oldestDueAt: AT(2) }]);
    expect(await claim(AT(2))).toMatchObject([{ dutyId: id, attempts: 2 }]);
    await park();
    expect(await inSedu((tx) => tx.duties.voidParked(id, 'nobody needs it', AT(3)))).toBe(true);
    expect(await inSedu((tx) => tx.duties.parked())).toEqual([]);
    expect(await claim(AT(9))).toEqual([]);
  });

  it('finds the organisation and the request of a duty for the worker alone', async () => {
    await owe([dutyOf(null, 'whose', AT(50))]);
    const id = dutyIdOf('sedu', 'whose');
    expect(await worker.dutySweep.scopeOf(id)).toEqual({ organisationId: 'sedu', correlationId: 'test' });
    expect(await worker.dutySweep.scopeOf(randomUUID())).toBeNull();
    expect(await staff.dutySweep.scopeOf(id)).toBeNull();
    expect(await staff.dutySweep.claimDue(AT(59), LEASE, 10)).toEqual([]);
    await clearAgenda();
  });

  it('reads as much when much is owed later as when nothing is', async () => {
    const admin = new pg.Client({ connectionString: test.database.superuserUrl });
    await admin.connect();
    try {
      const fill = (prefix: string, count: number, due: string) =>
        admin.query(
          `INSERT INTO duty (organisation_id, duty_id, key, kind, due_at, facts)
           SELECT 'sedu', gen_random_uuid(), $1 || n, 'remind', $3::timestamptz + n * interval '1 ms', '{}'
           FROM generate_series(1, $2) AS n`,
          [prefix, count, due],
        );
      const buffersOfSweep = async (): Promise<number> => {
        await admin.query('BEGIN');
        const { rows } = await admin.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
          `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)
           UPDATE duty SET state = 'claimed', attempts = attempts + 1, lease_until = '${LEASE}'
           WHERE ctid = ANY (ARRAY(
             SELECT ctid FROM duty
             WHERE settled_at IS NULL AND due_at <= '2026-03-04' AND (lease_until IS NULL OR lease_until <= '2026-03-04')
             ORDER BY due_at LIMIT 100 FOR UPDATE SKIP LOCKED))`,
        );
        await admin.query('ROLLBACK');
        const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
        expect(plan['Actual Rows']).toBe(0);
        return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
      };
      await fill('done-', 20_000, '2026-01-01');
      await admin.query(`UPDATE duty SET state = 'done', settled_at = due_at WHERE key LIKE 'done-%'`);
      await fill('due-', 100, '2026-03-03');
      await admin.query('VACUUM ANALYZE duty');
      await buffersOfSweep();
      await admin.query('VACUUM ANALYZE duty');
      const alone = await buffersOfSweep();
      await fill('future-', 200_000, '2027-01-01');
      await admin.query('VACUUM ANALYZE duty');
      const among = await buffersOfSweep();
      // The index on due times may be one or two levels higher; nothing else may be read.
      expect({ alone, among, more: among - alone <= 4 }).toMatchObject({ more: true });
    } finally {
      await admin.query('DELETE FROM duty');
      await admin.end();
    }
  }, 60_000);
});
