import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handleCommand, recomputeDeadlines } from '@oikeuspolku/application';
import type { HolidayChange, Tx } from '@oikeuspolku/application';
import { FakeClock } from '@oikeuspolku/testing';
import {
  anOrganisation,
  NO_CONTACT,
  received,
  rowOf,
  scopeOf,
} from '../../libs/persistence/src/testing/sample.js';
import { testHouse } from '../../libs/persistence/src/testing/test-house.js';
import type { TestHouse } from '../../libs/persistence/src/testing/test-house.js';

/** 31 March 2026, the end of four weeks from 3 March, becomes a holiday in both calendars. */
const MARCH_31: HolidayChange = {
  calendars: ['act150-1930', 'reg1182-71'],
  validFrom: '2026-01-01',
  working: false,
  date: '2026-03-31',
};

const clock = new FakeClock('2026-03-10');
const admin = { id: 'admin-1', role: 'admin' } as const;
const handler = { id: 'handler-1', role: 'handler' } as const;
let test: TestHouse;
let unitOfWork: Awaited<ReturnType<TestHouse['of']>>['unitOfWork'];

beforeAll(async () => {
  test = await testHouse();
  const staff = await test.of('staff');
  unitOfWork = staff.unitOfWork;
  await anOrganisation(staff, 'sedu');
  await inSedu(async (tx) => {
    const organisation = await tx.registers.organisation();
    const remedy = { code: null, body: null, confirmedBy: null };
    await tx.registers.saveOrganisation({ ...organisation, settings: { ...organisation.settings, remedy } });
  });
}, 120_000);

afterAll(() => test.close());

const inSedu = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => unitOfWork.transaction(scopeOf('sedu'), work);

/** An invented case that was received on a day of March 2026. */
async function aCaseReceivedOn(
  day: string,
): Promise<{ readonly caseId: string; readonly itemId: string; readonly number: string }> {
  const caseId = randomUUID();
  return inSedu(async (tx) => {
    const number = await tx.cases.nextNumber(2026);
    const event = { ...received(number), receivedAt: `${day}T08:00:00Z` } as ReturnType<typeof received>;
    await tx.cases.create(caseId, [event], rowOf(caseId, number), NO_CONTACT);
    const itemId = event.type === 'request-received' ? (event.items[0]?.itemId ?? '') : '';
    return { caseId, itemId, number };
  });
}

const journalOf = (caseId: string) =>
  inSedu(async (tx) =>
    (await tx.journal.list({ caseId, size: 20 })).filter(({ action }) => action === 'deadlines-recomputed'),
  );

describe('a new holiday', () => {
  it('moves the dates that end on it, lists them with old and new, and leaves the rest', async () => {
    const moved = await aCaseReceivedOn('2026-03-03');
    const same = await aCaseReceivedOn('2026-03-04');

    const result = await recomputeDeadlines({ unitOfWork, clock }, scopeOf('sedu'), admin, [MARCH_31]);

    expect(result).toEqual({
      ok: true,
      cases: [
        {
          caseId: moved.caseId,
          number: moved.number,
          moved: ['fourWeeksDue', 'effectiveDue'].map((name) => ({
            itemId: moved.itemId,
            name,
            from: '2026-03-31',
            to: '2026-04-01',
          })),
        },
      ],
    });
    expect((await journalOf(moved.caseId)).map(({ facts, actor }) => [actor.id, facts])).toEqual([
      [
        'admin-1',
        {
          why: 'holidays-changed',
          item: moved.itemId,
          fourWeeksDue: '2026-03-31 → 2026-04-01',
          effectiveDue: '2026-03-31 → 2026-04-01',
        },
      ],
    ]);
    expect(await journalOf(same.caseId)).toEqual([]);
    const queue = await inSedu((tx) => tx.cases.queue({}, '2026-03-10', { size: 10 }));
    expect(queue.rows.map(({ number, effectiveDue }) => [number, effectiveDue])).toContainEqual([
      moved.number,
      '2026-04-01',
    ]);
    expect(await inSedu(async (tx) => (await tx.cases.load(moved.caseId))?.events.length)).toBe(1);
  });

  it('is counted with from then on, so that the same holidays move nothing again', async () => {
    const again = await recomputeDeadlines({ unitOfWork, clock }, scopeOf('sedu'), admin, [MARCH_31]);
    expect(again).toEqual({ ok: true, cases: [] });
  });

  it('that is taken back brings the old dates back', async () => {
    const back = await recomputeDeadlines({ unitOfWork, clock }, scopeOf('sedu'), admin, []);
    expect(back.ok && back.cases.flatMap(({ moved }) => moved.map(({ to }) => to))).toEqual([
      '2026-03-31',
      '2026-03-31',
    ]);
  });

  it('is not a matter for those who answer requests', async () => {
    expect(await recomputeDeadlines({ unitOfWork, clock }, scopeOf('sedu'), handler, [MARCH_31])).toEqual({
      ok: false,
      kind: 'role',
    });
  });
});

describe('a corrected receipt', () => {
  it('leaves old and new dates in the journal, in the transaction that corrects it', async () => {
    const { caseId, itemId } = await aCaseReceivedOn('2026-03-04');
    const command = {
      name: 'correct-receipt',
      receivedAt: '2026-03-02T08:00:00Z',
      reason: 'Kirje tuli jo maanantaina.',
    } as const;
    const result = await handleCommand({ unitOfWork, clock }, scopeOf('sedu'), handler, {
      caseId,
      expectedVersion: 1,
      command,
    });

    expect(result).toEqual({ ok: true, version: 2 });
    const [entry] = await journalOf(caseId);
    expect(entry?.actor).toEqual(handler);
    expect(entry?.facts).toMatchObject({
      why: 'receipt-corrected',
      item: itemId,
      effectiveDue: '2026-04-01 → 2026-03-30',
    });
  });
});
