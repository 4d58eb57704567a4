import type { CaseEvent } from './event.js';
import { renamed } from './new-item.js';
import type { CaseRoute } from './state.js';

/** The routes of a case after one more event. Putting it on an open route again gives that route its new words. */
export function evolveRoutes(routes: readonly CaseRoute[], event: CaseEvent): readonly CaseRoute[] {
  const isOpen = ({ route, finished }: CaseRoute, other: string): boolean =>
    route === other && finished === null;
  switch (event.type) {
    case 'request-rerouted': {
      const { route, itemIds, consent, demanding } = event;
      const before = routes.find((one) => isOpen(one, route));
      const openedAt = before?.openedAt ?? event.at;
      return [
        ...routes.filter((one) => one !== before),
        { route, itemIds, consent, demanding, openedAt, finished: null },
      ];
    }
    case 'route-finished': {
      const finished = { at: event.at, done: event.done };
      return routes.map((one) => (isOpen(one, event.route) ? { ...one, finished } : one));
    }
    case 'item-classified':
      return routes.map((one) => ({ ...one, itemIds: renamed(one.itemIds, event) }));
    default:
      return routes;
  }
}
