import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import pg from 'pg';
import { DATABASE_ROLES } from '../database/roles.js';
import { persistence } from '../persistence.js';
import type { Persistence } from '../persistence.js';
import { anOrganisation, HANDLER, keysInMemory, NOW, scopeOf, SERVER_SECRET } from '../testing/sample.js';
import { appendAnchors, readAnchors } from './anchor-file.js';
import { describeVerdict } from './verdict.js';
import type { JournalVerdict } from './verdict.js';
import { verifyJournal } from './verify-journal.js';

let database: TestDatabase;
let staff: Persistence;
let worker: Persistence;
let root: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  const options = { keys: keysInMemory(), serverSecret: SERVER_SECRET };
  staff = await persistence({ url: database.url('staff'), poolSize: 20, ...options });
  worker = await persistence({ url: database.url('worker'), poolSize: 3, ...options });
  root = new pg.Client({ connectionString: database.superuserUrl });
  await root.connect();
}, 120_000);

afterAll(async () => {
  await root.end();
  await worker.close();
  await staff.close();
  await database.close();
});

async function record(organisationId: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await staff.unitOfWork.transaction(scopeOf(organisationId), (tx) =>
      tx.journal.record({
        at: NOW,
        actor: HANDLER,
        action: 'read',
        caseId: null,
        facts: { index: String(index) },
      }),
    );
  }
}

async function sealAll(): Promise<void> {
  while ((await worker.journalSeal.sealPending(5_000)) > 0);
}

async function verdictOf(organisationId: string): Promise<JournalVerdict | undefined> {
  return (await verifyJournal(staff.dataSource)).find((verdict) => verdict.organisationId === organisationId);
}

/** Tamper in a transaction, look, and undo it. */
async function tampered(
  organisationId: string,
  acts: readonly string[],
): Promise<JournalVerdict | undefined> {
  await root.query(`CREATE TEMP TABLE kept_journal AS SELECT * FROM journal`);
  await root.query(`CREATE TEMP TABLE kept_seal AS SELECT * FROM journal_seal`);
  await root.query(`CREATE TEMP TABLE kept_tail AS SELECT * FROM journal_tail`);
  await root.query(`SET session_replication_role = replica`);
  try {
    for (const act of acts) await root.query(act);
    return await verdictOf(organisationId);
  } finally {
    await root.query(`TRUNCATE journal, journal_seal, journal_tail`);
    await root.query(`INSERT INTO journal OVERRIDING SYSTEM VALUE SELECT * FROM kept_journal`);
    await root.query(`INSERT INTO journal_seal SELECT * FROM kept_seal`);
    await root.query(`INSERT INTO journal_tail SELECT * FROM kept_tail`);
    await root.query(`DROP TABLE kept_journal, kept_seal, kept_tail`);
    await root.query(`SET session_replication_role = DEFAULT`);
  }
}

describe('the journal', () => {
  it('is written with the act, or not at all', async () => {
    await anOrganisation(staff, 'undone');
    await expect(
      staff.unitOfWork.transaction(scopeOf('undone'), async (tx) => {
        await tx.journal.record({ at: NOW, actor: HANDLER, action: 'read', caseId: null, facts: {} });
        throw new Error('something else failed');
      }),
    ).rejects.toThrow('something else failed');
    const entries = await staff.unitOfWork.transaction(scopeOf('undone'), (tx) =>
      tx.journal.list({ size: 10 }),
    );
    expect(entries).toEqual([]);
  });

  it('is listed newest first, by actor and page by page', async () => {
    await anOrganisation(staff, 'listed');
    await record('listed', 5);
    const list = (filter: { actorId?: string; before?: number }) =>
      staff.unitOfWork.transaction(scopeOf('listed'), (tx) => tx.journal.list({ ...filter, size: 3 }));
    const first = await list({ actorId: HANDLER.id });
    expect(first.map((entry) => entry.facts['index'])).toEqual(['4', '3', '2']);
    expect(first[0]).toMatchObject({ at: NOW, actor: HANDLER, action: 'read', correlationId: 'test' });
    const second = await list({ before: first[2]?.number });
    expect(second.map((entry) => entry.facts['index'])).toEqual(['1', '0']);
    expect(await list({ actorId: 'nobody' })).toEqual([]);
  });

  it.each(['citizen', 'staff', 'api', 'worker'] as const)(
    'cannot be altered by the role %s (A3)',
    async (role) => {
      const client = new pg.Client({ connectionString: database.url(role) });
      await client.connect();
      const attempts = [
        `UPDATE journal SET action = 'other'`,
        `DELETE FROM journal`,
        `TRUNCATE journal`,
        `ALTER TABLE journal DISABLE TRIGGER ALL`,
        `ALTER TABLE journal DISABLE ROW LEVEL SECURITY`,
        `DROP TABLE journal`,
        `UPDATE journal_seal SET number = number + 1`,
        `DELETE FROM journal_seal`,
        `DELETE FROM anchor`,
        `SET session_replication_role = replica`,
        `DROP TRIGGER journal_to_tail ON journal`,
      ];
      try {
        for (const attempt of attempts) {
          await expect(client.query(attempt)).rejects.toThrow(/permission denied|must be owner/);
        }
      } finally {
        await client.end();
      }
    },
  );
});

describe('the seal', () => {
  it('numbers 50 parallel writers without a gap, a fork or a deadlock (A5)', async () => {
    await anOrganisation(staff, 'parallel');
    const sealing = (async () => {
      for (let round = 0; round < 40; round += 1) await worker.journalSeal.sealPending(500);
    })();
    await Promise.all(Array.from({ length: 50 }, () => record('parallel', 20)));
    await sealing;
    await Promise.all([sealAll(), sealAll()]);
    expect(await verdictOf('parallel')).toMatchObject({ sealed: 1_000, unsealed: 0, fault: null });
  }, 60_000);

  it('reports what is not sealed yet', async () => {
    await anOrganisation(staff, 'waiting');
    await record('waiting', 3);
    await worker.journalSeal.sealPending(2);
    expect(await verdictOf('waiting')).toMatchObject({ sealed: 2, unsealed: 1, fault: null });
    await sealAll();
    expect(await verdictOf('waiting')).toMatchObject({ sealed: 3, unsealed: 0, fault: null });
  });

  describe('finds the first tampered entry (A2)', () => {
    let position: (number: number) => string;

    beforeAll(async () => {
      await anOrganisation(staff, 'tampered');
      await record('tampered', 12);
      await sealAll();
      await worker.journalSeal.anchor(NOW);
      await record('tampered', 1);
      const { rows } = await root.query<{ number: string; position: string }>(
        `SELECT number, position FROM journal_seal WHERE organisation_id = 'tampered'`,
      );
      const positions = new Map(rows.map((row) => [Number(row.number), row.position]));
      position = (number) => positions.get(number) ?? 'NULL';
    });

    const inPlace: readonly [
      string,
      number,
      (at: (number: number) => string) => readonly string[],
      string,
    ][] = [
      [
        'a changed column',
        5,
        (at) => [`UPDATE journal SET action = 'sign-in' WHERE position = ${at(5)}`],
        'changed',
      ],
      [
        'a changed time',
        4,
        (at) => [`UPDATE journal SET at = at + interval '1 microsecond' WHERE position = ${at(4)}`],
        'changed',
      ],
      [
        'changed facts',
        7,
        (at) => [`UPDATE journal SET facts = '{"index": "77"}' WHERE position = ${at(7)}`],
        'changed',
      ],
      ['a deleted entry', 6, (at) => [`DELETE FROM journal WHERE position = ${at(6)}`], 'missing'],
      [
        'a changed seal',
        9,
        () => [
          `UPDATE journal_seal SET hash = sha256(hash) WHERE organisation_id = 'tampered' AND number = 9`,
        ],
        'changed',
      ],
      [
        'a deleted seal',
        3,
        () => [`DELETE FROM journal_seal WHERE organisation_id = 'tampered' AND number = 3`],
        'seal-missing',
      ],
      [
        'two entries swapped',
        2,
        (at) => [
          `UPDATE journal SET facts = (SELECT facts FROM kept_journal WHERE position = ${at(8)}) WHERE position = ${at(2)}`,
          `UPDATE journal SET facts = (SELECT facts FROM kept_journal WHERE position = ${at(2)}) WHERE position = ${at(8)}`,
        ],
        'changed',
      ],
      [
        'an entry and its seal deleted',
        10,
        (at) => [
          `DELETE FROM journal WHERE position = ${at(10)}`,
          `DELETE FROM journal_seal WHERE organisation_id = 'tampered' AND number = 10`,
        ],
        'seal-missing',
      ],
      ['everything truncated', 1, () => [`TRUNCATE journal, journal_seal, journal_tail`], 'tail-cut'],
      [
        'the end cut off with its seals',
        11,
        (at) => [
          `DELETE FROM journal WHERE organisation_id = 'tampered' AND position >= ${at(11)}`,
          `DELETE FROM journal_seal WHERE organisation_id = 'tampered' AND number >= 11`,
          `DELETE FROM journal_tail WHERE organisation_id = 'tampered'`,
        ],
        'tail-cut',
      ],
    ];
    it.each(inPlace)('%s', async (_what, number, acts, kind) => {
      const verdict = await tampered('tampered', acts(position));
      expect(verdict?.fault).toMatchObject({ kind, number });
      expect(describeVerdict(verdict as JournalVerdict)).toMatch(/^tampered: BROKEN/);
      expect((await verdictOf('tampered'))?.fault).toBeNull();
    });

    it('an entry put in past the trigger', async () => {
      const verdict = await tampered('tampered', [
        `INSERT INTO journal (organisation_id, at, actor_id, actor_role, action, correlation_id)
         VALUES ('tampered', '${NOW}', 'nobody', 'handler', 'read', 'x')`,
      ]);
      expect(verdict?.fault).toMatchObject({ kind: 'extra' });
    });

    it('an unsealed entry deleted', async () => {
      const verdict = await tampered('tampered', [
        `DELETE FROM journal WHERE position = (SELECT max(position) FROM journal WHERE organisation_id = 'tampered')`,
      ]);
      expect(verdict?.fault).toMatchObject({ kind: 'missing-unsealed' });
    });

    it('a rewrite with valid hashes, by the anchor', async () => {
      const verdict = await tampered('tampered', [
        `UPDATE journal SET actor_id = 'somebody-else' WHERE position = ${position(5)}`,
        `DELETE FROM journal_seal WHERE organisation_id = 'tampered'`,
        `INSERT INTO journal_tail SELECT organisation_id, position FROM journal WHERE organisation_id = 'tampered'
         ON CONFLICT DO NOTHING`,
      ]);
      // Not sealed again: the anchored entries are gone from the chain.
      expect(verdict?.fault).toMatchObject({ kind: 'tail-cut', number: 1 });
    });
  });

  it('is caught by an anchor outside when rows, seals and inner anchors were rewritten with valid hashes', async () => {
    await anOrganisation(staff, 'rewritten');
    await record('rewritten', 6);
    await sealAll();
    const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    try {
      await appendAnchors(join(folder, 'anchors.jsonl'), await worker.journalSeal.anchor(NOW));
      await root.query(`SET session_replication_role = replica`);
      await root.query(
        `UPDATE journal SET actor_id = 'x' WHERE organisation_id = 'rewritten' AND facts->>'index' = '2'`,
      );
      await root.query(`DELETE FROM journal_seal WHERE organisation_id = 'rewritten'`);
      await root.query(`DELETE FROM anchor WHERE organisation_id = 'rewritten'`);
      await root.query(
        `INSERT INTO journal_tail SELECT organisation_id, position FROM journal WHERE organisation_id = 'rewritten'`,
      );
      await root.query(`SET session_replication_role = DEFAULT`);
      await sealAll();
      expect((await verdictOf('rewritten'))?.fault).toBeNull();
      const outside = await readAnchors(join(folder, 'anchors.jsonl'));
      const [verdict] = (await verifyJournal(staff.dataSource, outside)).filter(
        (each) => each.slug === 'rewritten',
      );
      expect(verdict?.fault).toEqual({ kind: 'rewritten', number: 6 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('anchors a head once', async () => {
    await anOrganisation(staff, 'anchored');
    await record('anchored', 2);
    await sealAll();
    const mine = async () =>
      (await worker.journalSeal.anchor(NOW)).filter((anchor) => anchor.organisationId === 'anchored');
    expect(await mine()).toMatchObject([
      { number: 2, at: NOW, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await mine()).toEqual([]);
  });
});

describe('the runtime roles', () => {
  it('own nothing and cannot pass row-level security', async () => {
    const { rows } = await root.query(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreaterole
         OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid AND rolname <> $2))`,
      [Object.values(DATABASE_ROLES), DATABASE_ROLES.owner],
    );
    expect(rows).toEqual([]);
  });
});
