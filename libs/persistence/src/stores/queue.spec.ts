import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseRow, QueueFilter, Tx } from '@oikeuspolku/application';
import { Temporal } from 'temporal-polyfill';
import type { Persistence } from '../persistence.js';
import { NO_CONTACT, received, rowOf, scopeOf } from '../testing/sample.js';
import { testHouse } from '../testing/test-house.js';
import type { TestHouse } from '../testing/test-house.js';
import { queueCursor, readQueueCursor } from './queue-cursor.js';

const TODAY = '2026-03-10';
const day = (offset: number): string => Temporal.PlainDate.from(TODAY).add({ days: offset }).toString();

let test: TestHouse;
let staff: Persistence;
const inSedu = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  staff.unitOfWork.transaction(scopeOf('sedu'), work);

/** Cases 0…23: due from seven days ago on, four a day; every third without a handler, every fifth paused. */
const given = (index: number): Partial<CaseRow> => ({
  sortDue: day(Math.floor(index / 4) * 2 - 6),
  effectiveDue: index % 5 === 0 ? null : day(Math.floor(index / 4) * 2 - 6),
  paused: index % 5 === 0,
  handlerId: index % 3 === 0 ? null : 'me',
  waitingFor: index % 5 === 0 ? 'requester' : index % 4 === 1 ? 'signatory' : 'handler',
  status: index % 2 === 0 ? 'collecting' : 'new',
  rights: index % 6 === 0 ? ['access', 'erasure'] : ['access'],
  registerIds: index % 7 === 0 ? ['register-2'] : ['register-1'],
  extended: index === 3,
  minor: index === 4,
  protectedAddress: index === 5,
  channel: index === 6 ? 'paper' : 'web',
  state: index === 23 ? 'closed' : 'open',
  outcome: index === 23 ? 'granted' : null,
});
const rows: CaseRow[] = [];

beforeAll(async () => {
  test = await testHouse();
  staff = await test.of('staff');
  for (let index = 0; index < 24; index += 1) {
    const row = rowOf(randomUUID(), `TP-2026-${String(index).padStart(5, '0')}`, given(index));
    rows.push(row);
    await inSedu((tx) => tx.cases.create(row.caseId, [received(row.number)], row, NO_CONTACT));
  }
}, 120_000);

afterAll(() => test.close());

const byDue = (a: CaseRow, b: CaseRow): number =>
  a.sortDue === b.sortDue ? (a.caseId < b.caseId ? -1 : 1) : a.sortDue < b.sortDue ? -1 : 1;
const expected = (matches: (row: CaseRow) => boolean): readonly string[] =>
  rows
    .filter(matches)
    .sort(byDue)
    .map((row) => row.caseId);
const page = (filter: QueueFilter, size = 100, after?: string) =>
  inSedu((tx) => tx.cases.queue(filter, TODAY, { after, size }));
const open = (row: CaseRow): boolean => row.state !== 'closed';

describe('the queue', () => {
  const filters: readonly [string, QueueFilter, (row: CaseRow) => boolean][] = [
    ['everything', {}, () => true],
    ['open ones', { open: true }, open],
    ['closed ones', { open: false }, (row) => !open(row)],
    [
      'overdue',
      { due: 'overdue' },
      (row) => open(row) && row.effectiveDue !== null && row.effectiveDue < TODAY,
    ],
    ['due today', { due: 'today' }, (row) => open(row) && row.effectiveDue === TODAY],
    [
      'due soon',
      { due: 'within-7-days' },
      (row) =>
        open(row) && row.effectiveDue !== null && row.effectiveDue >= TODAY && row.effectiveDue <= day(7),
    ],
    ['a status', { status: 'new' }, (row) => row.status === 'new'],
    ['a right', { right: 'erasure' }, (row) => row.rights.includes('erasure')],
    ['a register', { registerId: 'register-2' }, (row) => row.registerIds.includes('register-2')],
    ['a handler', { handlerId: 'me' }, (row) => row.handlerId === 'me'],
    ['nobody’s', { handlerId: 'none' }, (row) => row.handlerId === null],
    ['waiting for', { waitingFor: 'signatory' }, (row) => row.waitingFor === 'signatory'],
    ['a channel', { channel: 'paper' }, (row) => row.channel === 'paper'],
    ['paused', { flag: 'paused' }, (row) => row.paused],
    ['extended', { flag: 'extended' }, (row) => row.extended],
    ['protected', { flag: 'protected' }, (row) => row.protectedAddress],
    ['an outcome', { outcome: 'granted' }, (row) => row.outcome === 'granted'],
    ['a year of arrival', { receivedIn: 2026 }, () => true],
    ['minors', { flag: 'minor' }, (row) => row.minor],
    [
      'two conditions',
      { status: 'new', handlerId: 'me', open: true },
      (row) => open(row) && row.status === 'new' && row.handlerId === 'me',
    ],
  ];
  it.each(filters)('shows %s by due date', async (_what, filter, matches) => {
    const found = await page(filter);
    expect(found.rows.map((row) => row.caseId)).toEqual(expected(matches));
    expect(expected(matches).length).toBeGreaterThan(0);
  });

  it('gives a row as it was written', async () => {
    const found = await page({ flag: 'minor' });
    expect(found).toEqual({ rows: [rows[4]], next: null, previous: null });
  });

  it('goes forward and back page by page without losing or repeating a case', async () => {
    const all = expected(open);
    const first = await page({ open: true }, 10);
    expect(first.previous).toBeNull();
    const second = await page({ open: true }, 10, first.next ?? undefined);
    const third = await page({ open: true }, 10, second.next ?? undefined);
    expect(third.next).toBeNull();
    expect([first, second, third].flatMap((each) => each.rows.map((row) => row.caseId))).toEqual(all);
    const back = await page({ open: true }, 10, third.previous ?? undefined);
    expect(back.rows).toEqual(second.rows);
    const front = await page({ open: true }, 10, back.previous ?? undefined);
    expect(front.rows).toEqual(first.rows);
    expect(front.previous).toBeNull();
  });

  it.each([
    '',
    'nonsense',
    Buffer.from('after 2026-02-30 x').toString('base64url'),
    '%00',
    'a'.repeat(5_000),
  ])('takes an unreadable cursor for the beginning', async (cursor) => {
    expect(readQueueCursor(cursor)).toBeNull();
    expect((await page({}, 5, cursor)).rows).toEqual((await page({}, 5)).rows);
  });

  it('reads its own cursors', () => {
    const place = { direction: 'before', sortDue: TODAY, caseId: randomUUID() } as const;
    expect(readQueueCursor(queueCursor('before', place))).toEqual(place);
    expect(readQueueCursor(queueCursor('after', { ...place, sortDue: '2026-02-30' }))).toBeNull();
  });

  it('counts the open cases', async () => {
    const count = (matches: (row: CaseRow) => boolean): number =>
      rows.filter((row) => open(row) && matches(row)).length;
    const due = (row: CaseRow): string => row.effectiveDue ?? '9999';
    expect(await inSedu((tx) => tx.cases.counts(TODAY, 'me'))).toEqual({
      overdue: count((row) => due(row) < TODAY),
      today: count((row) => due(row) === TODAY),
      within7Days: count((row) => due(row) >= TODAY && due(row) <= day(7)),
      waitingForMe: count((row) => row.handlerId === 'me' && row.waitingFor === 'handler'),
      waitingForRequester: count((row) => row.waitingFor === 'requester'),
      awaitingSignature: count((row) => row.waitingFor === 'signatory'),
      withoutHandler: count((row) => row.handlerId === null),
    });
  });

  it('knows the cases that are not closed', async () => {
    expect(await inSedu((tx) => tx.cases.openCaseIds())).toEqual(expected(open));
  });
});

describe('searching', () => {
  const contact = { ...NO_CONTACT, email: 'Liisa.Testinen@example.test', phone: '+358 40 987 6543' };
  let caseId: string;

  beforeAll(async () => {
    caseId = randomUUID();
    await inSedu((tx) =>
      tx.cases.create(
        caseId,
        [received('TP-2026-00500', 'Liisa Åsa Testinen-Möttönen')],
        rowOf(caseId, 'TP-2026-00500'),
        contact,
      ),
    );
    const hidden = randomUUID();
    await inSedu((tx) =>
      tx.cases.create(
        hidden,
        [received('TP-2026-00501', 'Liisa Piilossa', true)],
        rowOf(hidden, 'TP-2026-00501', { protectedAddress: true }),
        contact,
      ),
    );
  });

  const search = async (term: string): Promise<readonly string[]> =>
    (await inSedu((tx) => tx.cases.search(term))).map((row) => row.number);

  it.each([
    'TP-2026-00500',
    ' tp-2026-00500 ',
    'liisa',
    'MÖTTÖNEN',
    'testinen åsa liisa',
    'liisa.testinen@EXAMPLE.test',
    '040 987 6543',
    '00358409876543',
  ])('finds by %s', async (term) => {
    expect(await search(term)).toEqual(['TP-2026-00500']);
  });

  it.each(['', 'x', 'Liisa Virtanen', 'Möttö', '040', 'someone@example.test', 'Piilossa', `' OR 1=1`])(
    'finds nothing by %p',
    async (term) => {
      expect(await search(term)).toEqual([]);
    },
  );

  it('finds a protected case by its number only', async () => {
    expect(await search('TP-2026-00501')).toEqual(['TP-2026-00501']);
  });

  it('follows a new contact block', async () => {
    await inSedu((tx) => tx.cases.replaceContact(caseId, { ...contact, phone: '050 111 2222', email: null }));
    expect(await search('040 987 6543')).toEqual([]);
    expect(await search('liisa.testinen@example.test')).toEqual([]);
    expect(await search('0501112222')).toEqual(['TP-2026-00500']);
    expect(await search('liisa')).toEqual(['TP-2026-00500']);
    expect(await inSedu((tx) => tx.cases.contactOf(caseId))).toMatchObject({
      phone: '050 111 2222',
      email: null,
    });
  });
});
