import { Temporal } from 'temporal-polyfill';
import type { CalendarSettings } from '../calendar/holiday.js';
import { helsinkiDateOf } from '../calendar/helsinki-time.js';
import type { PlainDate } from '../calendar/civil-date.js';
import { documentRequestDeadline } from '../deadline/document-request.js';
import type { StatutoryDeadline } from '../deadline/statutory-deadline.js';
import { ROUTE_TABLE } from '../right/route.js';
import type { Route } from '../right/route.js';
import type { Case, CaseRoute } from './state.js';

/** An open route with the date of its own law; null where the route has no date that is counted here. */
export interface RouteDeadline {
  readonly route: Route;
  readonly deadline: StatutoryDeadline | null;
}

/** Routes that are not finished. */
export const openRoutes = ({ routes }: Pick<Case, 'routes'>): readonly CaseRoute[] =>
  routes.filter(({ finished }) => finished === null);

/**
 * The date of a route, counted from the receipt of the message. Only the Openness Act's is counted here: log data follows its
 * item's clock, an appeal and a reassessment the body that decides them, a transfer starts anew at the other controller.
 */
export function routeDeadline(
  { receivedAt }: Pick<Case, 'receivedAt'>,
  { route, demanding }: Pick<CaseRoute, 'route' | 'demanding'>,
  settings: CalendarSettings,
): StatutoryDeadline | null {
  return ROUTE_TABLE[route].clock === 'openness-act'
    ? documentRequestDeadline(helsinkiDateOf(receivedAt), demanding, settings)
    : null;
}

/** The earliest day that an open route has; null when none has one. */
export function earliestRouteDue(
  current: Pick<Case, 'receivedAt' | 'routes'>,
  settings: CalendarSettings,
): PlainDate | null {
  const days = routeDeadlines(current, settings).flatMap(({ deadline }) => deadline?.due ?? []);
  return days.sort((one, other) => Temporal.PlainDate.compare(one, other))[0] ?? null;
}

/** The open routes with their dates, in the order in which they were opened. */
export const routeDeadlines = (
  current: Pick<Case, 'receivedAt' | 'routes'>,
  settings: CalendarSettings,
): readonly RouteDeadline[] =>
  openRoutes(current).map((one) => ({
    route: one.route,
    deadline: routeDeadline(current, one, settings),
  }));
