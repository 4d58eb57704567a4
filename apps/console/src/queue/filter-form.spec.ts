import { describe, expect, it } from '@jest/globals';
import type { Account, CaseRow } from '@oikeuspolku/application';
import type { RegisterRecord } from '@oikeuspolku/domain';
import { conditionsOf, filterChips, filterFields, filterQuery } from './filter-form.js';
import { queueCsv } from './queue-csv.js';

const NAMES = {
  registers: [{ registerId: 'atomi', notice: { name: '=Atomi; 1+1' } } as unknown as RegisterRecord],
  accounts: [
    { accountId: 'kaisa', name: 'Kaisa', roles: ['handler'], disabledAt: null } as unknown as Account,
    {
      accountId: 'pois',
      name: 'Pois',
      roles: ['handler'],
      disabledAt: '2026-01-01T00:00:00Z',
    } as unknown as Account,
  ],
};

describe('the filter of the queue', () => {
  it('keeps the conditions that it knows, in a fixed order', () => {
    expect(filterQuery({ flag: 'paused', due: 'today', after: 'x', evil: '1', status: '' })).toBe(
      'due=today&flag=paused',
    );
    expect(conditionsOf({ due: ['today', 'overdue'] })).toEqual({});
  });

  it('offers handlers who are in use, and marks what is chosen', () => {
    const handler = filterFields({ handler: 'kaisa' }, NAMES, 'fi').find(({ name }) => name === 'handler');
    expect(handler?.items.map(({ value, selected }) => [value, selected])).toEqual([
      ['', false],
      ['none', false],
      ['kaisa', true],
    ]);
  });

  it('shows each condition as a chip that takes it away; unknown values are none', () => {
    const query = { due: 'today', right: 'access', status: 'no-such' };
    const chips = filterChips(filterFields(query, NAMES, 'fi'), query, '/sedu');
    expect(chips.map(({ text }) => text)).toEqual(['Määräaika: Tänään', 'Oikeus: Tarkastus']);
    expect(chips[0]?.href).toBe('/sedu/queue?status=no-such&right=access');
  });
});

describe('the queue as a file', () => {
  it('guards cells that a spreadsheet would run, and names nobody who asked', async () => {
    const row: CaseRow = {
      caseId: 'x',
      number: 'TP-2026-00001',
      state: 'open',
      status: 'collecting',
      waitingFor: 'owner',
      effectiveDue: '2026-03-31',
      sortDue: '2026-03-31',
      receivedOn: '2026-03-03',
      rights: ['access'],
      registerIds: ['atomi'],
      tasksOpen: 1,
      tasksTotal: 1,
      handlerId: 'kaisa',
      paused: false,
      extended: true,
      protectedAddress: true,
      minor: false,
      channel: 'web',
      outcome: null,
      version: 3,
    };
    const parts: string[] = [];
    for await (const part of queueCsv([row], NAMES, '2026-03-03', 'fi')) parts.push(String(part));
    const [, line] = parts.join('').replace('\u{FEFF}', '').split('\r\n');
    expect(line).toBe(
      `TP-2026-00001,2026-03-31,2026-03-03,Tarkastus,"'=Atomi; 1+1",Tietoja kerätään,Odottaa rekisteriä,Kaisa,"suojattu osoite, jatkettu",verkkolomake,`,
    );
  });
});
