import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import type { Tx } from '@oikeuspolku/application';
import { persistence } from '../persistence.js';
import type { Persistence } from '../persistence.js';
import {
  keysInMemory,
  NO_CONTACT,
  note,
  received,
  rowOf,
  scopeOf,
  SERVER_SECRET,
} from '../testing/sample.js';

let database: TestDatabase;
let house: Persistence;
const keys = keysInMemory();

beforeAll(async () => {
  database = await testDatabase();
  house = await persistence({ url: database.url('staff'), poolSize: 8, keys, serverSecret: SERVER_SECRET });
}, 120_000);

afterAll(async () => {
  await house.close();
  await database.close();
});

const inSedu = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  house.unitOfWork.transaction(scopeOf('sedu'), work);

async function aCase(
  name?: string,
  contact = NO_CONTACT,
  protectedAddress = false,
): Promise<{ caseId: string; number: string }> {
  const caseId = randomUUID();
  return inSedu(async (tx) => {
    const number = await tx.cases.nextNumber(2026);
    await tx.cases.create(
      caseId,
      [received(number, name, protectedAddress)],
      rowOf(caseId, number, { protectedAddress }),
      contact,
    );
    return { caseId, number };
  });
}

describe('a case', () => {
  it('comes back as it was written, with its contact block', async () => {
    const contact = { ...NO_CONTACT, email: 'aino@example.test', address: ['Testitie 1', '00100 Helsinki'] };
    const { caseId, number } = await aCase('Aino Testinen', contact);
    const loaded = await inSedu((tx) => tx.cases.load(caseId));
    expect(loaded?.case).toMatchObject({
      version: 1,
      number,
      content: { subject: { name: 'Aino Testinen' } },
    });
    expect(loaded?.events).toHaveLength(1);
    expect(await inSedu((tx) => tx.cases.contactOf(caseId))).toEqual(contact);
    expect(await inSedu((tx) => tx.cases.findByNumber(number))).toBe(caseId);
    const numbers = await inSedu((tx) => tx.cases.numbersOf([caseId, randomUUID()]));
    expect([...numbers]).toEqual([[caseId, number]]);
    expect((await inSedu((tx) => tx.cases.numbersOf([]))).size).toBe(0);
  });

  it('is not found under a foreign or impossible id', async () => {
    expect(await inSedu((tx) => tx.cases.load(randomUUID()))).toBeNull();
    expect(await inSedu((tx) => tx.cases.load('no-id'))).toBeNull();
  });

  it('takes events only at the version that was seen', async () => {
    const { caseId, number } = await aCase();
    const append = (expected: number, text: string) =>
      inSedu((tx) =>
        tx.cases.append(
          caseId,
          expected,
          [note(text), note('and')],
          rowOf(caseId, number, { status: 'collecting' }),
        ),
      );
    expect(await append(1, 'first')).toEqual({ ok: true, version: 3 });
    expect(await append(1, 'late')).toEqual({ ok: false, kind: 'conflict' });
    const loaded = await inSedu((tx) => tx.cases.load(caseId));
    expect(loaded?.case.version).toBe(3);
    expect(loaded?.events.map((each) => each.type)).toEqual(['request-received', 'note-added', 'note-added']);
    const [row] = await inSedu((tx) => tx.cases.search(number));
    expect(row).toMatchObject({ version: 3, status: 'collecting' });
  });
});
