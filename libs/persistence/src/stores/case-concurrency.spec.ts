import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tx } from '@oikeuspolku/application';
import type { Persistence } from '../persistence.js';
import { NO_CONTACT, NOW, note, received, rowOf, scopeOf } from '../testing/sample.js';
import { testHouse } from '../testing/test-house.js';
import type { TestHouse } from '../testing/test-house.js';

let test: TestHouse;
let staff: Persistence;
let citizen: Persistence;

beforeAll(async () => {
  test = await testHouse();
  staff = await test.of('staff', 10);
  citizen = await test.of('citizen', 20);
}, 120_000);

afterAll(() => test.close());

const inSedu = <T>(work: (tx: Tx) => Promise<T>, house = citizen): Promise<T> =>
  house.unitOfWork.transaction(scopeOf('sedu'), work);

/** What a submission does, by one-time token: the number of the case it made, or null when the token was used. */
async function submit(token: string, fail = false): Promise<string | null> {
  return inSedu(async (tx) => {
    const caseId = randomUUID();
    if (!(await tx.secrets.claimToken(token, caseId, NOW))) return null;
    const number = await tx.cases.nextNumber(2026);
    await tx.cases.create(caseId, [received(number)], rowOf(caseId, number), NO_CONTACT);
    await tx.duties.owe([{ key: `ack/${caseId}`, kind: 'acknowledge', caseId, dueAt: NOW, facts: {} }], NOW);
    if (fail) throw new Error('the browser went away');
    return number;
  });
}

describe('submitting', () => {
  it('makes one case per token, however often and however parallel it is repeated', async () => {
    const made = await Promise.all(Array.from({ length: 40 }, (_, index) => submit(`token-${index % 4}`)));
    expect(made.filter((number) => number !== null)).toHaveLength(4);
    const earlier = await inSedu((tx) => tx.secrets.caseOfToken('token-1'));
    expect(earlier).toMatchObject({ at: NOW });
    expect(await inSedu((tx) => tx.cases.load(earlier?.caseId ?? ''))).not.toBeNull();
  });

  it('leaves nothing behind when it is undone, not even the claimed token', async () => {
    const before = (await inSedu((tx) => tx.cases.openCaseIds())).length;
    await expect(submit('undone', true)).rejects.toThrow('the browser went away');
    expect(await inSedu((tx) => tx.cases.openCaseIds())).toHaveLength(before);
    expect(await inSedu((tx) => tx.secrets.caseOfToken('undone'))).toBeNull();
    expect(await submit('undone')).toMatch(/^TP-2026-\d{5}$/);
  });

  it('gives every organisation and year its own numbers, none twice', async () => {
    const numbers = await Promise.all(Array.from({ length: 200 }, (_, index) => submit(`many-${index}`)));
    expect(new Set(numbers).size).toBe(200);
    const elsewhere = await citizen.unitOfWork.transaction(scopeOf('nurmijarvi'), (tx) =>
      tx.cases.nextNumber(2026),
    );
    expect(elsewhere).toBe('TP-2026-00001');
    expect(await inSedu((tx) => tx.cases.nextNumber(2027))).toBe('TP-2027-00001');
    await inSedu(async (tx) => {
      expect(await tx.documents.nextCertificateNumber(2026)).toBe('KT-2026-00001');
    }, staff);
  });
});

describe('deciders side by side (R13)', () => {
  it('let exactly one win each of 60 races and lose no update', async () => {
    const caseId = randomUUID();
    await inSedu((tx) =>
      tx.cases.create(caseId, [received('TP-2026-90001')], rowOf(caseId, 'TP-2026-90001'), NO_CONTACT),
    );
    for (let round = 1; round <= 60; round += 1) {
      const decide = (text: string) =>
        inSedu((tx) => tx.cases.append(caseId, round, [note(text)], rowOf(caseId, 'TP-2026-90001')), staff);
      const results = await Promise.all([decide('close'), decide('extend'), decide('sign')]);
      expect(results.filter((result) => result.ok)).toEqual([{ ok: true, version: round + 1 }]);
    }
    const loaded = await inSedu((tx) => tx.cases.load(caseId), staff);
    expect(loaded?.case.version).toBe(61);
    expect(loaded?.events).toHaveLength(61);
  });

  it('never leave an event without its change or a change without its event (A6)', async () => {
    const caseId = randomUUID();
    await inSedu((tx) =>
      tx.cases.create(caseId, [received('TP-2026-90002')], rowOf(caseId, 'TP-2026-90002'), NO_CONTACT),
    );
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        inSedu(async (tx) => {
          const loaded = await tx.cases.load(caseId);
          const version = loaded?.case.version ?? 0;
          await tx.cases.append(caseId, version, [note(String(index))], rowOf(caseId, 'TP-2026-90002'));
          if (index % 3 === 0) throw new Error('undone');
        }, staff).catch(() => undefined),
      ),
    );
    const loaded = await inSedu((tx) => tx.cases.load(caseId), staff);
    const [row] = await inSedu((tx) => tx.cases.search('TP-2026-90002'), staff);
    expect(loaded?.events).toHaveLength(loaded?.case.version ?? 0);
    expect(row?.version).toBe(loaded?.case.version);
  });
});

describe('a swallowed error', () => {
  it('does not pass as a commit', async () => {
    await expect(
      inSedu(async (tx) => {
        await tx.secrets.setCaseSecret('no-uuid', 'hash').catch(() => undefined);
        return 'done';
      }),
    ).rejects.toThrow(/swallowed/);
  });

  it('tells no values', async () => {
    const caseId = randomUUID();
    const create = () =>
      inSedu((tx) =>
        tx.cases.create(
          caseId,
          [received('TP-2026-90003', 'Canary Kanarialintu')],
          rowOf(caseId, 'TP-2026-90003'),
          NO_CONTACT,
        ),
      );
    await create();
    const error = await create().catch(
      (thrown: unknown) => thrown as Error & { problem: string; constraint: string },
    );
    expect(error).toMatchObject({
      name: 'StorageError',
      problem: 'constraint',
      constraint: 'journal_case_version',
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/TP-2026-90003|Canary/);
  });
});
