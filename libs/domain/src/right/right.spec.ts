import { describe, expect, it } from '@jest/globals';
import { ARTICLE_OF_RIGHT, LEGAL_BASES, RIGHTS } from './right.js';

describe('the rights', () => {
  it('are eight, each with its article', () => {
    expect(RIGHTS.map((right) => `${right} ${ARTICLE_OF_RIGHT[right]}`)).toEqual([
      'access 15',
      'rectification 16',
      'erasure 17',
      'restriction 18',
      'portability 20',
      'objection 21',
      'automated-decision 22',
      'consent-withdrawal 7(3)',
    ]);
  });

  it('depend on six legal bases in the order of Art. 6(1)', () => {
    expect(LEGAL_BASES).toEqual([
      'consent',
      'contract',
      'legal-obligation',
      'vital-interests',
      'public-task',
      'legitimate-interest',
    ]);
  });
});
