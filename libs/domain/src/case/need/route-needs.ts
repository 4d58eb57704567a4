import { ROUTE_TABLE } from '../../right/route.js';
import { openRoutes } from '../case-route.js';
import { idsExist, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

/** Conditions of the wrong route. */
export const ROUTE_NEEDS = {
  'route-consented': {
    source: 'design §9: rerouting only with the person’s consent; Hallintolaki 21 §: a transfer needs none',
    test: on(
      'reroute-request',
      (_c, { route, consent }) => !ROUTE_TABLE[route].consentNeeded || written(consent),
    ),
  },
  'route-items-known': {
    source: 'ux §2: the whole message, or items of it',
    test: on('reroute-request', (c, { itemIds }) =>
      idsExist(
        itemIds,
        c.items.map(({ itemId }) => itemId),
      ),
    ),
  },
  'demanding-has-clock': {
    source: 'JulkL 621/1999 s. 14(4): only a document request takes a month',
    test: on(
      'reroute-request',
      (_c, { route, demanding }) => demanding === null || ROUTE_TABLE[route].clock === 'openness-act',
    ),
  },
  'route-open': {
    source: 'ux §2: what is finished was begun',
    test: on('finish-route', (c, { route }) => openRoutes(c).some((one) => one.route === route)),
  },
  'done-written': {
    source: 'Hallintolaki 49 g §: what was done with the message can be told',
    test: on('finish-route', (_c, { done }) => written(done)),
  },
  'routes-finished': {
    source: 'KHO:2020:72: what was asked under another law is answered too',
    test: (c) => openRoutes(c).length === 0,
  },
} satisfies Record<string, NeedRow>;
