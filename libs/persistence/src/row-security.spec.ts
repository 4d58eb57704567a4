import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import pg from 'pg';
import { APP_ROLES } from './database/roles.js';
import type { AppRole } from './database/roles.js';
import { inTransaction } from './database/transaction.js';
import { GRANTS } from './migrations/grants.js';
import { ORGANISATION_TABLES } from './migrations/row-security.js';
import { persistence } from './persistence.js';
import type { Persistence } from './persistence.js';
import {
  anOrganisation,
  keysInMemory,
  NO_CONTACT,
  NOW,
  received,
  rowOf,
  scopeOf,
  SERVER_SECRET,
} from './testing/sample.js';

const ORGANISATIONS = ['sedu', 'nurmijarvi'] as const;

let database: TestDatabase;
let house: Persistence;
const keys = keysInMemory();
const caseOf = new Map<string, string>();

beforeAll(async () => {
  database = await testDatabase();
  house = await persistence({ url: database.url('staff'), poolSize: 2, keys, serverSecret: SERVER_SECRET });
  for (const organisation of ORGANISATIONS) {
    await anOrganisation(house, organisation);
    const caseId = randomUUID();
    caseOf.set(organisation, caseId);
    await house.unitOfWork.transaction(scopeOf(organisation), async (tx) => {
      const number = await tx.cases.nextNumber(2026);
      await tx.cases.create(caseId, [received(number)], rowOf(caseId, number), {
        ...NO_CONTACT,
        phone: '040 123 4567',
      });
      await tx.secrets.setCaseSecret(caseId, 'hash');
      await tx.duties.owe([{ key: 'k', kind: 'acknowledge', caseId, dueAt: NOW, facts: {} }], NOW);
    });
  }
}, 120_000);

afterAll(async () => {
  await house.close();
  await database.close();
});

async function asRole<T>(role: AppRole | 'owner', work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url(role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const readable = (role: AppRole): readonly string[] =>
  ORGANISATION_TABLES.filter((table) => GRANTS[table]?.[role].includes('S'));

describe('row-level security alone (Z4)', () => {
  it.each([...APP_ROLES, 'owner'] as const)(
    'shows %s no row of any organisation without a declared one',
    async (role) => {
      await asRole(role, async (client) => {
        for (const table of role === 'owner' ? ORGANISATION_TABLES : readable(role)) {
          for (const setting of [
            '',
            `SET oikeuspolku.organisation = ''`,
            `SET oikeuspolku.organisation = 'unknown'`,
          ]) {
            await client.query(`RESET ALL; ${setting}`);
            const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${table}`);
            expect({ table, setting, rows }).toEqual({ table, setting, rows: [{ count: 0 }] });
          }
        }
      });
    },
  );

  it('lets each purpose be declared only by the role that needs it', async () => {
    const allowed: Readonly<Record<string, { readonly table: string; readonly roles: readonly AppRole[] }>> =
      {
        duties: { table: 'duty', roles: ['worker'] },
        sealing: { table: 'journal_tail', roles: ['worker'] },
        organisations: { table: 'organisation', roles: [...APP_ROLES] },
      };
    for (const [purpose, { table, roles }] of Object.entries(allowed)) {
      for (const role of APP_ROLES.filter((each) => GRANTS[table]?.[each].includes('S'))) {
        const count = await asRole(role, async (client) => {
          await client.query(`SET oikeuspolku.across = '${purpose}'`);
          return (await client.query(`SELECT 1 FROM ${table}`)).rowCount;
        });
        expect({ purpose, role, sees: (count ?? 0) > 0 }).toEqual({
          purpose,
          role,
          sees: roles.includes(role),
        });
      }
    }
  });

  it('lets nobody write into another organisation', async () => {
    await expect(
      inTransaction(house.dataSource, { organisationId: 'sedu' }, ({ sql }) =>
        sql.run(
          `INSERT INTO journal (organisation_id, at, actor_id, actor_role, action, correlation_id)
           VALUES ('nurmijarvi', $1, 'x', 'handler', 'read', 'x')`,
          [NOW],
        ),
      ),
    ).rejects.toMatchObject({ problem: 'not-permitted' });
    const moved = await inTransaction(house.dataSource, { organisationId: 'sedu' }, ({ sql }) =>
      sql.run(`UPDATE case_view SET status = 'closed' WHERE case_id = $1`, [caseOf.get('nurmijarvi')]),
    );
    expect(moved).toBe(0);
  });

  it('leaks nothing when two organisations share a pool of two connections', async () => {
    const rounds = Array.from({ length: 1_000 }, (_, index) => ORGANISATIONS[index % 2] ?? 'sedu');
    const seen = await Promise.all(
      rounds.map((organisation) =>
        inTransaction(house.dataSource, { organisationId: organisation }, async ({ sql }) => {
          const own = await sql.rows<{ organisation_id: string }>('SELECT organisation_id FROM case_view');
          const secrets = await sql.rows<{ organisation_id: string }>(
            'SELECT organisation_id FROM case_secret',
          );
          return (
            [...own, ...secrets].every((row) => row.organisation_id === organisation) && own.length === 1
          );
        }),
      ),
    );
    expect(seen.filter((ok) => !ok)).toEqual([]);
    const { rows } = await asRole('staff', (client) =>
      client.query(`SELECT current_setting('oikeuspolku.organisation', true) AS setting`),
    );
    expect(rows).toEqual([{ setting: null }]);
    const left = await house.dataSource.query(`SELECT count(*)::int AS count FROM case_view`);
    expect(left).toEqual([{ count: 0 }]);
  }, 60_000);

  it('shows a case only to its organisation', async () => {
    const sedu = caseOf.get('sedu') ?? '';
    expect(await house.unitOfWork.transaction(scopeOf('nurmijarvi'), (tx) => tx.cases.load(sedu))).toBeNull();
    expect(await house.unitOfWork.transaction(scopeOf('sedu'), (tx) => tx.cases.load(sedu))).not.toBeNull();
  });

  it('refuses an organisation id that could be more than a name', async () => {
    await expect(
      house.unitOfWork.transaction(scopeOf(`sedu', true); --`), (tx) => tx.cases.openCaseIds()),
    ).rejects.toThrow(TypeError);
  });
});
