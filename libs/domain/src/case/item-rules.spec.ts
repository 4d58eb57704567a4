import { describe, expect, it } from '@jest/globals';
import { aCase } from '@oikeuspolku/testing';
import type { LegalBasis, RequestedRight } from '../right/right.js';
import { groundsAllowedFor } from './item-rules.js';
import { hasOpenGap } from './open-gap.js';
import { ownTempoEvents } from './own-tempo.js';
import { guardianshipHolds } from './reply-content.js';
import { Temporal } from 'temporal-polyfill';

const OF_BASIS = [
  'STATUTORY_RETENTION',
  'PUBLIC_TASK',
  'PORTABILITY_BASIS',
  'OBJECTION_BASIS',
  'CONSENT_NOT_BASIS',
];
const allowed = (
  right: RequestedRight,
  bases: Readonly<Record<string, LegalBasis>>,
  categories: readonly string[] = [],
) =>
  groundsAllowedFor(
    aCase().about(right, 'students', categories).build().items[0]!,
    Object.entries(bases).map(([code, basis]) => ({ code, basis })),
  );
const ofBasis = (...args: Parameters<typeof allowed>) =>
  allowed(...args).filter((code) => OF_BASIS.includes(code));

describe('grounds that may refuse an item', () => {
  it('are those of its right', () => {
    expect(allowed('rectification', { grades: 'public-task' })).toContain('NOT_INACCURATE');
    expect(allowed('access', { grades: 'public-task' })).not.toContain('NOT_INACCURATE');
    expect(allowed('access', { grades: 'public-task' })).toContain('THIRD_PARTY');
  });

  it('that rest on a legal basis need a category with that basis', () => {
    expect(ofBasis('erasure', { grades: 'consent' })).not.toContain('PUBLIC_TASK');
    expect(ofBasis('erasure', { grades: 'public-task' })).toContain('PUBLIC_TASK');
    expect(ofBasis('erasure', { grades: 'legal-obligation' })).toContain('STATUTORY_RETENTION');
    expect(ofBasis('portability', { grades: 'consent' })).toEqual([]);
    expect(ofBasis('portability', { grades: 'public-task' })).toEqual(['PORTABILITY_BASIS']);
    expect(ofBasis('objection', { grades: 'legal-obligation' })).toEqual(['OBJECTION_BASIS']);
    expect(ofBasis('consent-withdrawal', { grades: 'contract' })).toEqual(['CONSENT_NOT_BASIS']);
    expect(ofBasis('consent-withdrawal', { grades: 'consent' })).toEqual([]);
  });

  it('look at the categories that were asked for only, all of them when none is named', () => {
    const bases = { grades: 'consent', attendance: 'public-task' } as const;
    expect(ofBasis('portability', bases)).toEqual(['PORTABILITY_BASIS']);
    expect(ofBasis('portability', bases, ['grades'])).toEqual([]);
    expect(ofBasis('portability', bases, ['attendance'])).toEqual(['PORTABILITY_BASIS']);
    expect(ofBasis('portability', {})).toEqual([]);
  });

  it('do not exist while the right is not known', () => {
    expect(allowed('not-sure', { grades: 'public-task' })).toEqual([]);
  });
});

describe('what happens at receipt already (law DL-24)', () => {
  const items = (...rights: readonly RequestedRight[]) =>
    aCase()
      .about('not-sure')
      .build()
      .items.flatMap(() =>
        rights.map((right, index) => ({
          itemId: `item-${index + 1}`,
          right,
          registerId: 'students',
          categories: [],
        })),
      );
  const content = (answers: Readonly<Record<string, Readonly<Record<string, string>>>>) => ({
    ...aCase().about('access').build().content,
    answers,
  });

  it('is nothing for most rights', () => {
    const rights = [
      'access',
      'rectification',
      'erasure',
      'portability',
      'automated-decision',
      'not-sure',
    ] as const;
    expect(ownTempoEvents(items(...rights), null)).toEqual([]);
  });

  it('is the mark of an objection and the stop of consent, each for its item', () => {
    expect(ownTempoEvents(items('objection', 'access', 'consent-withdrawal'), content({}))).toEqual([
      { type: 'restriction-flagged', itemId: 'item-1' },
      { type: 'consent-processing-stopped', itemId: 'item-3' },
    ]);
  });

  it('depends on the reason of a restriction', () => {
    const flagged = (why: string) =>
      ownTempoEvents(items('restriction'), content({ 'item-1': { 'which-data': 'kaikki', why } })).length;
    expect(['inaccurate', 'objected', 'unlawful', 'legal-claim'].map(flagged)).toEqual([1, 1, 0, 0]);
  });

  it('flags a restriction whose reason is not known: the person loses nothing by it', () => {
    const flag = [{ type: 'restriction-flagged', itemId: 'item-1' }];
    expect(ownTempoEvents(items('restriction'), null)).toEqual(flag);
    expect(ownTempoEvents(items('restriction'), content({}))).toEqual(flag);
    expect(ownTempoEvents(items('restriction'), content({ 'item-2': { why: 'unlawful' } }))).toEqual(flag);
  });
});

describe('a gap of a ready reason', () => {
  it.each(['Lähde [täytä: mikä].', 'Källa [fyll i: vilken].', 'Source [fill in: which].', '[TÄYTÄ: iso]'])(
    '%s is open',
    (text) => {
      expect(hasOpenGap(text)).toBe(true);
    },
  );

  it.each(['', 'Kohdat on merkitty [peitetty].', 'täytä: tämä', '[täytä tämä]'])('%s holds none', (text) => {
    expect(hasOpenGap(text)).toBe(false);
  });
});

describe('guardianship', () => {
  const on = (today: string) => Temporal.PlainDate.from(today);

  it('ends on the day the child turns 18', () => {
    const child = aCase().about('access').byGuardian('2010-06-01').build();
    expect(guardianshipHolds(child, on('2028-05-31'))).toBe(true);
    expect(guardianshipHolds(child, on('2028-06-01'))).toBe(false);
  });

  it('is not asked of others, and not doubted where the birth date is unknown', () => {
    const adult = aCase().about('access').build();
    expect(guardianshipHolds(adult, on('2028-06-01'))).toBe(true);
    const unknown = aCase().about('access').byGuardian().build();
    const content = { ...unknown.content, subject: { ...unknown.content.subject, birthDate: null } };
    expect(guardianshipHolds({ ...unknown, content }, on('2068-06-01'))).toBe(true);
  });
});
