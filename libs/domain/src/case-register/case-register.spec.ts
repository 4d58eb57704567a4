import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { citationOf, provision } from '../right/provision.js';
import { publicityOf } from './publicity.js';
import { DEFAULT_RETENTION, retentionOf } from './retention.js';
import { HANDLING_STAGES, STAGE_OF } from './stage.js';

const date = Temporal.PlainDate.from('2026-03-03');
const point = (number: string) => provision('openness-act', '24', '1', number);
const open = { secrecy: 'public', secrecyGround: null } as const;
const secret = (number: string) => ({ secrecy: 'secret', secrecyGround: point(number) }) as const;
const unsure = (number: string) => ({ secrecy: 'case-by-case', secrecyGround: point(number) }) as const;

describe('publicity of an entry (law RM-2)', () => {
  it.each([
    ['public data', [open, open], false, 'public', [], null],
    ['one secret kind', [open, secret('30')], false, 'secret', ['30'], '2126-03-03'],
    ['kinds that a person must look at', [open, unsure('32')], false, 'case-by-case', ['32'], '2126-03-03'],
    ['economic circumstances', [unsure('23')], false, 'case-by-case', ['23'], '2051-03-03'],
    ['no register found yet', [], false, 'case-by-case', [], '2126-03-03'],
    ['a protected address', [open], true, 'secret', ['31'], '2126-03-03'],
    [
      'two kinds of one ground',
      [secret('30'), unsure('30'), secret('25')],
      false,
      'secret',
      ['25', '30'],
      '2126-03-03',
    ],
  ] as const)('of %s', (_what, categories, protectedAddress, level, points, endsOn) => {
    const publicity = publicityOf(categories, { date, protectedAddress });
    expect(publicity.level).toBe(level);
    expect(publicity.grounds.map(citationOf)).toEqual(
      points.map((number) => `Julkisuuslaki 621/1999 24 § 1 mom. ${number} k.`),
    );
    expect(publicity.endsOn?.toString() ?? null).toBe(endsOn);
  });
});

describe('time of keeping (law RM-3)', () => {
  const closed = { closedOn: date, deliveredOn: Temporal.PlainDate.from('2026-02-27') };

  it.each([
    ['case', '2031-03-03'],
    ['decision', '2036-03-03'],
    ['disclosed-data', '2026-03-29'],
  ] as const)('of a %s ends by default', (kind, until) => {
    expect(retentionOf(kind, closed).until?.toString()).toBe(until);
  });

  it('follows the records plan of the organisation, and begins only when the case is closed', () => {
    expect(retentionOf('case', closed, { ...DEFAULT_RETENTION, case: 8 }).until?.toString()).toBe(
      '2034-03-03',
    );
    expect(retentionOf('case', { closedOn: null, deliveredOn: null })).toMatchObject({
      until: null,
      period: { unit: 'years', length: 5, from: 'closing' },
    });
    expect(retentionOf('disclosed-data', { closedOn: date, deliveredOn: null }).until).toBeNull();
  });
});

describe('stages of handling', () => {
  it('all have measures, and a case begins by opening and ends by closing', () => {
    expect(new Set(Object.values(STAGE_OF))).toEqual(new Set(HANDLING_STAGES));
    expect([STAGE_OF['request-received'], STAGE_OF['case-closed']]).toEqual(['opening', 'closing']);
  });
});
