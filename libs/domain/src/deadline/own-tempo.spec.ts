import { describe, expect, it } from '@jest/globals';
import type { Right } from '../right/right.js';
import type { RestrictionReason } from './own-tempo.js';
import { ownTempoDuties } from './own-tempo.js';

describe('what a right demands before the answer is due', () => {
  it.each<[Right, RestrictionReason | null, string[]]>([
    ['access', null, []],
    ['rectification', null, ['act-without-undue-delay without-undue-delay GDPR Art. 16']],
    ['erasure', null, ['act-without-undue-delay without-undue-delay GDPR Art. 17(1)']],
    ['portability', null, []],
    ['objection', null, ['flag-restriction at-receipt GDPR Art. 18(1)(d)']],
    ['automated-decision', null, []],
    ['consent-withdrawal', null, ['stop-consent-processing at-receipt GDPR Art. 7(3)']],
    ['restriction', 'inaccurate', ['flag-restriction at-receipt GDPR Art. 18(1)(a)']],
    ['restriction', 'unlawful', []],
    ['restriction', 'legal-claim', []],
    ['restriction', 'objected', ['flag-restriction at-receipt GDPR Art. 18(1)(d)']],
    ['restriction', null, ['flag-restriction at-receipt GDPR Art. 18(1)']],
  ])('%s (%s)', (right, reason, duties) => {
    expect(
      ownTempoDuties(right, reason).map(({ duty, when, source }) => `${duty} ${when} ${source}`),
    ).toEqual(duties);
  });

  it('takes the reason for unknown when none is given', () => {
    expect(ownTempoDuties('restriction')).toEqual(ownTempoDuties('restriction', null));
  });
});
