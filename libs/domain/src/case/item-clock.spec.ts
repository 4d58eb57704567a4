import { describe, expect, it } from '@jest/globals';
import { aCase } from '@oikeuspolku/testing';
import { Temporal } from 'temporal-polyfill';
import { DEFAULT_DEADLINE_SETTINGS } from '../deadline/clock.js';
import { clockFactsOf, clockOfItem, clocksOf, leadingClock, sortDateOf } from './item-clock.js';
import type { Case } from './state.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const two = aCase().about('access').about('erasure').receivedOn('2026-03-03');
const factsOfItem = (current: Case, index = 0) => clockFactsOf(current, current.items[index]!);
const clocks = (current: Case, today = '2026-03-20', rule: 'four-weeks' | 'one-month' = 'four-weeks') =>
  clocksOf(current, () => rule, DEFAULT_DEADLINE_SETTINGS, day(today));
const isoOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what counts for the clock of an item', () => {
  it('is its receipt, by the day in Helsinki', () => {
    const late = aCase().about('access').received({ receivedAt: '2026-03-03T22:30:00Z' }).build();
    expect(isoOf(factsOfItem(late))).toEqual({
      receivedOn: '2026-03-04',
      pauses: [],
      extensions: [],
      answeredOn: null,
      withdrawnOn: null,
    });
  });

  it('is the day that the Ombudsman ordered, where the case follows from an order', () => {
    const matter = { caseId: 'case-1', number: 'TP-2026-00001', matter: 'Tiedot.', itemIds: ['item-1'] };
    const orderedBy = { reference: 'TSV/7/2026', dueOn: '2026-05-15' };
    const followed = (more: object) =>
      factsOfItem(
        aCase()
          .about('access')
          .received({ follows: { ...matter, kind: 'complaint', orderedBy: null, ...more } })
          .build(),
      );
    expect(isoOf(followed({ kind: 'ombudsman-order', orderedBy }).ordered)).toEqual(orderedBy);
    expect(followed({})).not.toHaveProperty('ordered');
  });

  it('are questions about identity for all items, and clarifications for their own', () => {
    const asked = two
      .on('2026-03-05')
      .awaitingIdentity()
      .on('2026-03-06')
      .awaitingClarification('item-2')
      .on('2026-03-10')
      .identified()
      .build();
    const identity = {
      id: 'question-1',
      kind: 'identity',
      askedOn: '2026-03-05',
      answeredOn: '2026-03-10',
      justified: true,
      recital63: false,
      newFacts: false,
    };
    const clarification = {
      id: 'question-2',
      kind: 'clarification',
      askedOn: '2026-03-06',
      answeredOn: null,
      justified: true,
      recital63: true,
      newFacts: false,
    };
    expect(isoOf(factsOfItem(asked).pauses)).toEqual([identity]);
    expect(isoOf(factsOfItem(asked, 1).pauses)).toEqual([identity, clarification]);
  });

  it('is an extension that names it, with whether reasons were given', () => {
    const extended = two
      .on('2026-03-05')
      .extended('item-1')
      .on('2026-03-06')
      .act({
        type: 'deadline-extended',
        itemIds: ['item-2'],
        months: 2,
        reasonCodes: ['complex'],
        reasons: ' ',
        doneSoFar: '',
      })
      .build();
    expect(isoOf(factsOfItem(extended).extensions)).toEqual([
      { noticeSentOn: '2026-03-05', months: 1, reasons: true },
    ]);
    expect(isoOf(factsOfItem(extended, 1).extensions)).toEqual([
      { noticeSentOn: '2026-03-06', months: 2, reasons: false },
    ]);
  });

  it('is its own answer, and the withdrawal of the case only if it was still open', () => {
    const ended = two.on('2026-03-10').decided('no-data').sent('item-1').on('2026-03-12').withdrawn().build();
    expect(isoOf(factsOfItem(ended))).toMatchObject({ answeredOn: '2026-03-10', withdrawnOn: null });
    expect(isoOf(factsOfItem(ended, 1))).toMatchObject({ answeredOn: null, withdrawnOn: '2026-03-12' });
  });

  it('is nothing that was asked or told after it was answered: that concerned the other items', () => {
    const answered = two
      .on('2026-03-10')
      .awaitingIdentity()
      .identified()
      .extended()
      .decided('no-data')
      .sent('item-1');
    const later = answered.on('2026-03-12').awaitingIdentity().extended('item-1', 'item-2').build();
    expect(factsOfItem(later).pauses.map(({ id }) => id)).toEqual(['question-1']);
    expect(factsOfItem(later).extensions).toHaveLength(1);
    expect(factsOfItem(later, 1).pauses.map(({ id }) => id)).toEqual(['question-1', 'question-2']);
    expect(factsOfItem(later, 1).extensions).toHaveLength(2);
    expect(clocks(later).get('item-1')?.state).toBe('answered');
  });

  it('is nothing of the kind after a withdrawal either', () => {
    const withdrawn = two.on('2026-03-10').withdrawn().on('2026-03-12').awaitingIdentity().build();
    expect(factsOfItem(withdrawn).pauses).toEqual([]);
  });

  it('is counted to its first answer, even when a correction is under way and the case is withdrawn then', () => {
    const answered = two.on('2026-03-10').identified().decided('no-data').sent('item-1');
    const corrected = answered
      .on('2026-03-12')
      .decided('no-data')
      .extended('item-1')
      .on('2026-03-15')
      .withdrawn()
      .build();
    expect(isoOf(factsOfItem(corrected))).toMatchObject({
      extensions: [],
      answeredOn: '2026-03-10',
      withdrawnOn: '2026-03-15',
    });
    expect(clocks(corrected).get('item-1')?.state).toBe('answered');
  });

  it('asked in the very moment of the answer still counts', () => {
    const same = two.on('2026-03-10').awaitingIdentity().decided('no-data').sent('item-1').build();
    expect(factsOfItem(same).pauses).toHaveLength(1);
  });
});

describe('the clocks of a case', () => {
  it('are counted per item with the rule of its register and right', () => {
    const current = two.build();
    const both = clocksOf(
      current,
      ({ right }) => (right === 'access' ? 'one-month' : 'four-weeks'),
      DEFAULT_DEADLINE_SETTINGS,
      day('2026-03-20'),
    );
    expect([...both].map(([id, clock]) => [id, clock.effectiveDue?.toString()])).toEqual([
      ['item-1', '2026-04-07'],
      ['item-2', '2026-03-31'],
    ]);
    const alone = clockOfItem(
      current,
      current.items[0]!,
      'four-weeks',
      DEFAULT_DEADLINE_SETTINGS,
      day('2026-03-20'),
    );
    expect(alone.ok && alone.clock.effectiveDue?.toString()).toBe('2026-03-31');
  });

  it('of a record that gives no date are a fault, not a date', () => {
    const broken = { ...two.on('2026-03-05').awaitingIdentity().build(), receivedAt: '2026-03-10T10:00:00Z' };
    expect(() => clocks(broken)).toThrow('no clock for an item: ASKED_BEFORE_RECEIVED');
  });

  it('let the earliest open item speak', () => {
    const current = two.build();
    const both = clocksOf(
      current,
      ({ right }) => (right === 'access' ? 'one-month' : 'four-weeks'),
      DEFAULT_DEADLINE_SETTINGS,
      day('2026-03-20'),
    );
    expect(leadingClock(current, both)).toBe(both.get('item-2'));
    const answered = two.on('2026-03-10').decided('no-data', 'item-2').sent('item-2').build();
    const rest = clocks(answered);
    expect(leadingClock(answered, rest)).toBe(rest.get('item-1'));
  });

  it('let an answered item be silent, however early it was due, and need no clock of every item', () => {
    const answered = two.on('2026-03-10').decided('no-data', 'item-2').sent('item-2').build();
    const apart = clocksOf(
      answered,
      ({ right }) => (right === 'access' ? 'one-month' : 'four-weeks'),
      DEFAULT_DEADLINE_SETTINGS,
      day('2026-03-20'),
    );
    expect(leadingClock(answered, apart)).toBe(apart.get('item-1'));
    const some = new Map([...clocks(two.build())].slice(1));
    expect(leadingClock(two.build(), some)).toBe(some.get('item-2'));
  });

  it('let any item speak when none is open, and nobody when there are no clocks', () => {
    const ended = two.on('2026-03-10').withdrawn().build();
    const all = clocks(ended);
    expect(leadingClock(ended, all)).toBe(all.get('item-1'));
    expect(leadingClock(ended, new Map())).toBeNull();
  });

  it('are ordered by the provisional date while paused', () => {
    const paused = two.on('2026-03-05').awaitingClarification('item-1').build();
    const both = clocks(paused);
    expect(both.get('item-1')?.effectiveDue).toBeNull();
    expect(sortDateOf(both.get('item-1')!).toString()).toBe(both.get('item-1')?.provisionalDue?.toString());
    expect(sortDateOf(both.get('item-2')!).toString()).toBe('2026-03-31');
    expect(leadingClock(paused, both)).toBe(both.get('item-2'));
  });

  it('without a due or provisional date are ordered as if there had been no pause', () => {
    const clock = clocks(two.build()).get('item-1')!;
    expect(sortDateOf({ ...clock, effectiveDue: null, provisionalDue: null }).toString()).toBe(
      clock.withoutPauses.oneMonth.toString(),
    );
  });
});
