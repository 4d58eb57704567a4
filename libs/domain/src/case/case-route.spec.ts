import { describe, expect, it } from '@jest/globals';
import { aCase } from '@oikeuspolku/testing';
import { DEFAULT_CALENDAR_SETTINGS } from '../calendar/holiday.js';
import type { ROUTES } from '../right/route.js';
import { earliestRouteDue, openRoutes, routeDeadline, routeDeadlines } from './case-route.js';

const settings = DEFAULT_CALENDAR_SETTINGS;
const access = aCase().about('access');
const plain = access.build();
const received = plain.receivedAt.slice(0, 10);

const rerouted = (route: (typeof ROUTES)[number], demanding: 'secret-parts' | null = null) =>
  ({ type: 'request-rerouted', route, itemIds: [], consent: 'Puhelimessa.', demanding }) as const;

describe('the day of another route', () => {
  it.each([
    ['document-request', null, '2026-03-17'],
    ['document-request', 'secret-parts', '2026-04-07'],
    ['party-access', null, '2026-03-17'],
    ['deceased-person', null, '2026-03-17'],
  ] as const)('of %s (%s) is counted from the receipt of the message: %s', (route, demanding, due) => {
    expect(received).toBe('2026-03-03');
    expect(routeDeadline(plain, { route, demanding }, settings)?.due.toString()).toBe(due);
  });

  it.each(['log-data', 'feedback', 'appeal', 'reassessment', 'other-controller'] as const)(
    'of %s is not counted here',
    (route) => {
      expect(routeDeadline(plain, { route, demanding: null }, settings)).toBeNull();
    },
  );
});

describe('the routes of a case', () => {
  it('are open until they are finished, and the earliest day counts', () => {
    const none = access.build();
    expect(openRoutes(none)).toEqual([]);
    expect(earliestRouteDue(none, settings)).toBeNull();
    const two = access.act(rerouted('document-request', 'secret-parts')).act(rerouted('party-access'));
    expect(routeDeadlines(two.build(), settings).map(({ route }) => route)).toEqual([
      'document-request',
      'party-access',
    ]);
    expect(earliestRouteDue(two.build(), settings)?.toString()).toBe('2026-03-17');
    const one = two.act({ type: 'route-finished', route: 'party-access', done: 'Annettiin.' }).build();
    expect(openRoutes(one).map(({ route }) => route)).toEqual(['document-request']);
    expect(earliestRouteDue(one, settings)?.toString()).toBe('2026-04-07');
    expect(one.routes.map(({ finished }) => finished?.done ?? null)).toEqual([null, 'Annettiin.']);
  });

  it('with no day of their own leave the case without one', () => {
    expect(earliestRouteDue(access.act(rerouted('appeal')).build(), settings)).toBeNull();
  });

  it('keep the day on which they were opened when their words change', () => {
    const first = access.on('2026-03-04').act(rerouted('document-request'));
    const changed = first.on('2026-03-06').act(rerouted('document-request', 'secret-parts')).build();
    expect(changed.routes).toHaveLength(1);
    expect(changed.routes[0]).toMatchObject({
      demanding: 'secret-parts',
      openedAt: first.build().routes[0]?.openedAt,
    });
  });

  it('can be opened again after they were finished', () => {
    const again = access
      .act(rerouted('feedback'))
      .act({ type: 'route-finished', route: 'feedback', done: 'Kiitos.' })
      .act(rerouted('feedback'))
      .build();
    expect(again.routes.map(({ finished }) => finished === null)).toEqual([false, true]);
  });

  it('follow what an unclear item became', () => {
    const unclear = aCase()
      .about('not-sure', null)
      .act({ ...rerouted('document-request'), itemIds: ['item-1'] });
    const clear = unclear.act({
      type: 'item-classified',
      itemId: 'item-1',
      becomes: [{ itemId: 'item-1a', right: 'access', registerId: 'students', categories: [] }],
    });
    expect(clear.build().routes[0]?.itemIds).toEqual(['item-1a']);
  });
});
