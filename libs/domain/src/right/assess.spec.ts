import { describe, expect, it } from '@jest/globals';
import { assessRight, groundsOf } from './assess.js';
import { RIGHT_BY_BASIS } from './availability.js';
import { RIGHTS } from './right.js';

const STATUTORY = { code: 'grades', basis: 'legal-obligation' } as const;
const BY_CONSENT = { code: 'photos', basis: 'consent' } as const;

describe('assessing a right over data categories', () => {
  it('says that nothing is known while there are no categories', () => {
    expect(assessRight('erasure', [])).toEqual({
      right: 'erasure',
      verdict: 'unclassified',
      categories: [],
      conditions: [],
      checkFirst: [],
      grounds: [],
      offers: [],
      doubtfulBases: [],
    });
  });

  it('applies where every category has it', () => {
    const found = assessRight('access', [STATUTORY, BY_CONSENT]);
    expect(found.verdict).toBe('applies');
    expect(found.grounds).toEqual([]);
    expect(found.offers).toEqual([]);
    expect(found.checkFirst).toEqual([]);
    expect(found.categories.map(({ category, basis }) => [category, basis])).toEqual([
      ['grades', 'legal-obligation'],
      ['photos', 'consent'],
    ]);
    expect(found.categories[0]?.availability).toBe(RIGHT_BY_BASIS.access['legal-obligation']);
  });

  it('does not apply to a statutory register, and says what is checked first and offered instead', () => {
    const found = assessRight('erasure', [STATUTORY, { code: 'attendance', basis: 'public-task' }]);
    expect(found.verdict).toBe('does-not-apply');
    expect(found.grounds).toEqual(['STATUTORY_RETENTION', 'PUBLIC_TASK']);
    expect(found.checkFirst).toEqual([
      'unlawful-processing',
      'retention-ended',
      'consent-based-part',
      'wrong-data',
    ]);
    expect(found.offers).toEqual(['restriction', 'rectification']);
  });

  it('depends when only conditions are left, or a condition beside a no', () => {
    expect(assessRight('erasure', [BY_CONSENT]).verdict).toBe('depends');
    const mixed = assessRight('erasure', [STATUTORY, BY_CONSENT]);
    expect(mixed.verdict).toBe('depends');
    expect(assessRight('erasure', [BY_CONSENT]).checkFirst).toEqual([]);
    expect(assessRight('objection', [STATUTORY]).checkFirst).toEqual([]);
    expect(mixed.conditions).toEqual(['consent-withdrawn-and-no-other-basis']);
    expect(mixed.grounds).toEqual(['STATUTORY_RETENTION']);
    expect(mixed.offers).toEqual(['restriction', 'rectification', 'consent-withdrawal']);
  });

  it('applies in part when one category has it and another has not', () => {
    const found = assessRight('consent-withdrawal', [STATUTORY, BY_CONSENT]);
    expect(found.verdict).toBe('applies-in-part');
    expect(found.grounds).toEqual(['CONSENT_NOT_BASIS']);
    expect(found.offers).toEqual(['access', 'rectification', 'restriction']);
  });

  it('points at categories whose basis an authority may not use', () => {
    const found = assessRight('objection', [{ code: 'newsletter', basis: 'legitimate-interest' }, STATUTORY]);
    expect(found.doubtfulBases).toEqual(['newsletter']);
    expect(found.verdict).toBe('applies-in-part');
  });

  it('gives every right an assessment in a register on a duty in law: none is hidden', () => {
    expect(RIGHTS.map((right) => assessRight(right, [STATUTORY]).verdict)).toEqual([
      'applies',
      'applies',
      'does-not-apply',
      'applies',
      'does-not-apply',
      'does-not-apply',
      'depends',
      'does-not-apply',
    ]);
  });

  it('reads the grounds of each kind of cell', () => {
    expect(groundsOf(RIGHT_BY_BASIS.access.consent)).toEqual([]);
    expect(groundsOf(RIGHT_BY_BASIS.portability.consent)).toEqual([
      'PORTABILITY_NOT_AUTOMATED',
      'PORTABILITY_NOT_PROVIDED',
    ]);
    expect(groundsOf(RIGHT_BY_BASIS.portability['public-task'])).toEqual(['PORTABILITY_BASIS']);
  });
});
