import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { citationOf } from '../right/provision.js';
import { answersWithinYear, FEE_FLOW, FEE_QUESTIONS, feeProblems, feeResult } from './fee.js';

const day = (date: string) => Temporal.PlainDate.from(date);

const ends = (answers: Parameters<typeof feeResult>[0]) => {
  const result = feeResult(answers);
  if (!result.done) return `ask ${result.ask}`;
  const { conclusion } = result;
  return conclusion.kind === 'free'
    ? 'free'
    : `${conclusion.kind} ${conclusion.ground ?? '-'} ${citationOf(conclusion.citation)}`;
};

describe('the flow on fees', () => {
  it('asks one question after another', () => {
    expect(ends({})).toBe('ask further-copy');
    expect(ends({ 'further-copy': false })).toBe('ask manifestly-unfounded');
    expect(ends({ 'further-copy': false, 'manifestly-unfounded': false })).toBe('ask repetitive');
    expect(ends({ 'further-copy': false, 'manifestly-unfounded': false, repetitive: true })).toBe(
      'ask data-changed-since',
    );
    expect(ends({ 'further-copy': false, 'manifestly-unfounded': false, repetitive: false })).toBe(
      'ask abusive-intention',
    );
    expect(ends({ repetitive: true })).toBe('ask further-copy');
  });

  it.each([
    [{ 'further-copy': true }, 'fee-possible - GDPR Art. 15(3)'],
    [
      { 'further-copy': false, 'manifestly-unfounded': true },
      'fee-or-refusal-possible MANIFESTLY_UNFOUNDED GDPR Art. 12(5)',
    ],
    [
      { 'further-copy': false, 'manifestly-unfounded': false, repetitive: true, 'data-changed-since': true },
      'free',
    ],
    [
      { 'further-copy': false, 'manifestly-unfounded': false, repetitive: true, 'data-changed-since': false },
      'fee-or-refusal-possible EXCESSIVE_REPETITIVE GDPR Art. 12(5)',
    ],
    [
      { 'further-copy': false, 'manifestly-unfounded': false, repetitive: false, 'abusive-intention': true },
      'fee-or-refusal-possible EXCESSIVE_ABUSIVE GDPR Art. 12(5)',
    ],
    [
      { 'further-copy': false, 'manifestly-unfounded': false, repetitive: false, 'abusive-intention': false },
      'free',
    ],
  ])('ends: %j', (answers, expected) => {
    expect(ends(answers)).toBe(expected);
  });

  it('remembers the way, and asks for the DPO only before abuse is alleged', () => {
    const result = feeResult({
      'further-copy': false,
      'manifestly-unfounded': false,
      repetitive: false,
      'abusive-intention': true,
    });
    expect(result.done && result.asked).toEqual([
      'further-copy',
      'manifestly-unfounded',
      'repetitive',
      'abusive-intention',
    ]);
    expect(
      result.done && result.conclusion.kind === 'fee-or-refusal-possible' && result.conclusion.dpoApproval,
    ).toBe(true);
    const repetitive = FEE_FLOW['data-changed-since'].no;
    expect(
      typeof repetitive !== 'string' &&
        repetitive.kind === 'fee-or-refusal-possible' &&
        repetitive.dpoApproval,
    ).toBe(false);
    expect(FEE_QUESTIONS.every((question) => FEE_FLOW[question].question === question)).toBe(true);
  });
});

describe('earlier answers', () => {
  const earlier = (answeredOn: string, right: 'access' | 'erasure' = 'access', registerId = 'r1') => ({
    right,
    registerId,
    answeredOn: day(answeredOn),
  });
  const found = (answeredOn: string, ...rest: ['access' | 'erasure', string] | []) =>
    answersWithinYear(
      [earlier(answeredOn, ...(rest as ['access', string]))],
      { right: 'access', registerId: 'r1' },
      day('2026-03-03'),
    ).length;

  it('count for twelve months, of the same right and register', () => {
    expect(found('2025-03-04')).toBe(1);
    expect(found('2025-03-03')).toBe(0);
    expect(found('2026-03-03')).toBe(1);
    expect(found('2026-03-04')).toBe(0);
    expect(found('2026-01-01', 'erasure', 'r1')).toBe(0);
    expect(found('2026-01-01', 'access', 'r2')).toBe(0);
  });
});

describe('a fee', () => {
  const fee = {
    amountCents: 1500,
    items: [
      { what: 'kopiointi', cents: 500 },
      { what: 'posti', cents: 1000 },
    ],
    reasons: 'Lisäjäljennös',
    toldOn: day('2026-03-03'),
  };

  it('is told first, itemised and reasoned', () => {
    expect(feeProblems(fee)).toEqual([]);
    expect(feeProblems({ ...fee, toldOn: null })).toEqual(['not-told-first']);
    expect(feeProblems({ ...fee, reasons: ' ' })).toEqual(['reasons-missing']);
    expect(feeProblems({ ...fee, items: [] })).toEqual(['items-do-not-add-up']);
    expect(feeProblems({ ...fee, amountCents: 1501 })).toEqual(['items-do-not-add-up']);
    expect(feeProblems({ ...fee, amountCents: 0, items: [] })).toEqual(['amount-missing']);
    expect(feeProblems({ ...fee, amountCents: 0.5, items: [{ what: 'x', cents: 0.5 }] })).toEqual([
      'amount-missing',
    ]);
    expect(feeProblems({ amountCents: -1, items: [], reasons: '', toldOn: null })).toEqual([
      'amount-missing',
      'items-do-not-add-up',
      'reasons-missing',
      'not-told-first',
    ]);
  });
});
