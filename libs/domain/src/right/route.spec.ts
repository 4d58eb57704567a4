import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { citationOf } from './provision.js';
import { reroute, ROUTES, ROUTE_TABLE } from './route.js';

const receivedOn = Temporal.PlainDate.from('2026-03-03');

describe('wrong routes', () => {
  it('has for each its law, clock and handling', () => {
    expect(
      ROUTES.map((route) => {
        const { citation, clock, handling, consentNeeded, identityNeeded, textKey } = ROUTE_TABLE[route];
        expect(textKey).toBe(`route.${route}`);
        expect(ROUTE_TABLE[route].route).toBe(route);
        return [route, citationOf(citation), clock, handling, consentNeeded, identityNeeded].join(' | ');
      }),
    ).toEqual([
      'document-request | Julkisuuslaki 621/1999 13 § | openness-act | beside | true | false',
      'party-access | Julkisuuslaki 621/1999 11 § 1 mom. | openness-act | beside | true | true',
      'log-data | GDPR Art. 15(1) | gdpr | beside | true | true',
      'feedback | Hallintolaki 434/2003 8 § 1 mom. | none | instead | true | false',
      'appeal | Hallintolaki 434/2003 47 § 1 mom. | own-statute | instead | true | false',
      'reassessment | Perusopetuslaki 628/1998 42 c § | own-statute | instead | true | false',
      'other-controller | Hallintolaki 434/2003 21 § 1 mom. | starts-at-other-controller | instead | false | false',
      'deceased-person | Julkisuuslaki 621/1999 13 § | openness-act | instead | true | false',
    ]);
  });

  it('keeps the receipt date', () => {
    expect(reroute({ route: 'document-request', receivedOn, personConsents: true })).toEqual({
      ok: true,
      rerouting: { route: 'document-request', receivedOn, clock: 'openness-act', handling: 'beside' },
    });
  });

  it('needs the consent of the person, except for a transfer to the right authority', () => {
    expect(reroute({ route: 'feedback', receivedOn, personConsents: false })).toEqual({
      ok: false,
      reason: 'consent-missing',
    });
    expect(reroute({ route: 'other-controller', receivedOn, personConsents: false })).toEqual({
      ok: true,
      rerouting: {
        route: 'other-controller',
        receivedOn,
        clock: 'starts-at-other-controller',
        handling: 'instead',
      },
    });
  });
});
