import { describe, expect, it } from '@jest/globals';
import { OUTCOMES } from '../case/vocabulary.js';
import { COMMON_OUTCOMES, needsCertificate, outcomesOf, RIGHT_OUTCOMES, tellsRecipients } from './outcome.js';
import { RIGHTS } from './right.js';

describe('the endings of each right', () => {
  it('are those of the page, each with its outcome and whether recipients are told', () => {
    const table = Object.fromEntries(
      RIGHTS.map((right) => [
        right,
        RIGHT_OUTCOMES[right].map(
          ({ code, outcome, tellsRecipients: tells }) => `${code} ${outcome}${tells ? ' +19' : ''}`,
        ),
      ]),
    );
    expect(table).toEqual({
      access: ['given-in-full granted', 'given-in-part partly-granted', 'refused refused', 'no-data no-data'],
      rectification: [
        'corrected granted +19',
        'completed-with-statement granted +19',
        'partly-corrected partly-granted +19',
        'refused refused',
        'no-data no-data',
      ],
      erasure: [
        'erased granted +19',
        'partly-erased partly-granted +19',
        'refused refused',
        'already-disposed no-data',
      ],
      restriction: [
        'restricted granted +19',
        'partly-restricted partly-granted +19',
        'refused refused',
        'no-data no-data',
      ],
      portability: [
        'file-given granted',
        'sent-to-other granted',
        'given-to-person-not-feasible partly-granted',
        'refused refused',
        'no-data no-data',
      ],
      objection: [
        'use-stopped granted',
        'partly-stopped partly-granted',
        'continues refused',
        'no-data no-data',
      ],
      'automated-decision': ['reviewed-changed granted', 'reviewed-unchanged granted', 'refused refused'],
      'consent-withdrawal': ['withdrawn granted', 'partly-withdrawn partly-granted', 'no-consent refused'],
    });
    for (const right of RIGHTS) {
      expect(RIGHT_OUTCOMES[right].map(({ textKey }) => textKey)).toEqual(
        RIGHT_OUTCOMES[right].map(({ code }) => `outcome.${right}.${code}`),
      );
    }
  });

  it('can be chosen by a handler once each, the shared ones last', () => {
    expect(COMMON_OUTCOMES).toEqual(['withdrawn', 'transferred', 'lapsed-no-identity']);
    expect(outcomesOf('access')).toEqual([
      'granted',
      'partly-granted',
      'refused',
      'no-data',
      ...COMMON_OUTCOMES,
    ]);
    expect(outcomesOf('automated-decision')).toEqual(['granted', 'refused', ...COMMON_OUTCOMES]);
  });

  it('need a certificate when something is refused or lapses', () => {
    expect(OUTCOMES.filter(needsCertificate)).toEqual(['partly-granted', 'refused', 'lapsed-no-identity']);
  });

  it('oblige to tell recipients after a change, never after a refusal', () => {
    expect(tellsRecipients('rectification', 'granted')).toBe(true);
    expect(tellsRecipients('erasure', 'partly-granted')).toBe(true);
    expect(tellsRecipients('restriction', 'refused')).toBe(false);
    expect(tellsRecipients('access', 'granted')).toBe(false);
  });
});
