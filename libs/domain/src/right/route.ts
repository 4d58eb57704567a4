import type { PlainDate } from '../calendar/civil-date.js';
import type { Provision } from './provision.js';
import { gdpr, provision } from './provision.js';

/** Where a message belongs that is not (only) a request under the GDPR (ux §2 "wrong route", law PR-5, DL-3, RT-5, RT-12). */
export const ROUTES = [
  'document-request',
  'party-access',
  'log-data',
  'feedback',
  'appeal',
  'reassessment',
  'other-controller',
  'deceased-person',
] as const;
export type Route = (typeof ROUTES)[number];

/** Which clock runs on the new route: the Openness Act's own, the GDPR's, the appeal's own, or none in law. */
export type RouteClock = 'openness-act' | 'gdpr' | 'own-statute' | 'none' | 'starts-at-other-controller';

/** One route: its own law, its clock, and whether it is handled beside the GDPR request or instead of it. */
export interface RouteRow {
  readonly route: Route;
  readonly citation: Provision;
  readonly clock: RouteClock;
  /** `beside`: both are examined (KHO:2020:72). `instead`: the message is no longer an item here. */
  readonly handling: 'beside' | 'instead';
  /** The person must agree before the message is treated as something else. A transfer under HL 21 § needs no consent. */
  readonly consentNeeded: boolean;
  /** Proof of identity is needed on the new route only where its own law says so. */
  readonly identityNeeded: boolean;
  readonly textKey: string;
}

const row = (
  route: Route,
  citation: Provision,
  clock: RouteClock,
  handling: 'beside' | 'instead',
  consentNeeded: boolean,
  identityNeeded: boolean,
): RouteRow => ({
  route,
  citation,
  clock,
  handling,
  consentNeeded,
  identityNeeded,
  textKey: `route.${route}`,
});

/** The routes out of the eight rights; the receipt date is kept on every one of them. */
export const ROUTE_TABLE: Readonly<Record<Route, RouteRow>> = {
  'document-request': row(
    'document-request',
    provision('openness-act', '13'),
    'openness-act',
    'beside',
    true,
    false,
  ),
  'party-access': row(
    'party-access',
    provision('openness-act', '11', '1'),
    'openness-act',
    'beside',
    true,
    true,
  ),
  'log-data': row('log-data', gdpr('15', '1'), 'gdpr', 'beside', true, true),
  feedback: row(
    'feedback',
    provision('administrative-procedure-act', '8', '1'),
    'none',
    'instead',
    true,
    false,
  ),
  appeal: row(
    'appeal',
    provision('administrative-procedure-act', '47', '1'),
    'own-statute',
    'instead',
    true,
    false,
  ),
  reassessment: row(
    'reassessment',
    provision('basic-education-act', '42 c'),
    'own-statute',
    'instead',
    true,
    false,
  ),
  'other-controller': row(
    'other-controller',
    provision('administrative-procedure-act', '21', '1'),
    'starts-at-other-controller',
    'instead',
    false,
    false,
  ),
  'deceased-person': row(
    'deceased-person',
    provision('openness-act', '13'),
    'openness-act',
    'instead',
    true,
    false,
  ),
};

/** A message put on another route. `receivedOn` is always the day the message first arrived. */
export interface Rerouting {
  readonly route: Route;
  readonly receivedOn: PlainDate;
  readonly clock: RouteClock;
  readonly handling: 'beside' | 'instead';
}

/** Why a message was not put on another route. */
export type ReroutingRefusal = 'consent-missing';

/**
 * Put a message on another route, keeping its receipt date (design §9: only with the person's consent, except a transfer).
 * @returns the rerouting, or `consent-missing`
 */
export function reroute(input: {
  readonly route: Route;
  readonly receivedOn: PlainDate;
  readonly personConsents: boolean;
}):
  | { readonly ok: true; readonly rerouting: Rerouting }
  | { readonly ok: false; readonly reason: ReroutingRefusal } {
  const { clock, handling, consentNeeded } = ROUTE_TABLE[input.route];
  if (consentNeeded && !input.personConsents) return { ok: false, reason: 'consent-missing' };
  return { ok: true, rerouting: { route: input.route, receivedOn: input.receivedOn, clock, handling } };
}
