import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { ClockErrorCode, ClockFacts, ExtensionFact, PauseFact } from './clock.js';
import { clockErrorOf } from './facts-check.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const RECEIVED = '2026-09-07';

const question = (kind: PauseFact['kind'], asked: string, answered: string | null): PauseFact => ({
  id: `${kind}-1`,
  kind,
  askedOn: date(asked),
  answeredOn: answered === null ? null : date(answered),
  justified: true,
  recital63: true,
  newFacts: false,
});
const identity = (asked: string, answered: string | null): PauseFact => question('identity', asked, answered);
const clarification = (asked: string, answered: string | null): PauseFact =>
  question('clarification', asked, answered);
const extension = (sent: string, months = 2): ExtensionFact => ({
  noticeSentOn: date(sent),
  months,
  reasons: true,
});

const facts = (more: Partial<ClockFacts>): ClockFacts => ({
  receivedOn: date(RECEIVED),
  pauses: [],
  extensions: [],
  answeredOn: null,
  ...more,
});

describe('input that makes no sense', () => {
  it.each<[string, Partial<ClockFacts>, ClockErrorCode, string | null]>([
    [
      'an extension of three months',
      { extensions: [extension('2026-09-20'), extension('2026-09-20', 3)] },
      'EXTENSION_TOO_LONG',
      '1',
    ],
    [
      'an order for a day before receipt',
      { ordered: { reference: 'TSV/7/2026', dueOn: date('2026-09-06') } },
      'ORDERED_BEFORE_RECEIVED',
      null,
    ],
    [
      'an extension before receipt',
      { extensions: [extension('2026-09-06')] },
      'EXTENSION_BEFORE_RECEIVED',
      '0',
    ],
    [
      'an extension after the answer',
      { answeredOn: date('2026-09-19'), extensions: [extension('2026-09-20')] },
      'EXTENSION_AFTER_CLOSED',
      '0',
    ],
    [
      'an extension after withdrawal',
      { withdrawnOn: date('2026-09-19'), extensions: [extension('2026-09-20')] },
      'EXTENSION_AFTER_CLOSED',
      '0',
    ],
    [
      'identity proved before it was asked',
      { pauses: [identity('2026-09-10', '2026-09-09')] },
      'VERIFIED_BEFORE_REQUESTED',
      'identity-1',
    ],
    [
      'an answer before the question',
      { pauses: [clarification('2026-09-10', '2026-09-09')] },
      'ANSWERED_BEFORE_ASKED',
      'clarification-1',
    ],
    [
      'identity proved before receipt',
      { pauses: [identity('2026-09-05', '2026-09-06')] },
      'VERIFIED_BEFORE_RECEIVED',
      'identity-1',
    ],
    [
      'identity asked before receipt',
      { pauses: [identity('2026-09-05', '2026-09-07')] },
      'ASKED_BEFORE_RECEIVED',
      'identity-1',
    ],
    [
      'a question answered before receipt',
      { pauses: [identity(RECEIVED, null), clarification('2026-09-05', '2026-09-06')] },
      'ASKED_BEFORE_RECEIVED',
      'clarification-1',
    ],
    [
      'an open question before receipt',
      { pauses: [clarification('2026-09-06', null)] },
      'ASKED_BEFORE_RECEIVED',
      'clarification-1',
    ],
    [
      'a question after the answer',
      { answeredOn: date('2026-09-09'), pauses: [identity('2026-09-10', null)] },
      'ASKED_AFTER_CLOSED',
      'identity-1',
    ],
    ['an answer before receipt', { answeredOn: date('2026-09-06') }, 'CLOSED_BEFORE_RECEIVED', null],
    [
      'a withdrawal before receipt',
      { answeredOn: date('2026-09-08'), withdrawnOn: date('2026-09-06') },
      'CLOSED_BEFORE_RECEIVED',
      null,
    ],
  ])('is %s', (_name, more, code, subject) => {
    expect(clockErrorOf(facts(more))).toEqual({ code, subject });
  });

  it.each<[string, Partial<ClockFacts>]>([
    [
      'everything on the day of receipt',
      {
        answeredOn: date(RECEIVED),
        withdrawnOn: date(RECEIVED),
        pauses: [identity(RECEIVED, RECEIVED), clarification(RECEIVED, RECEIVED)],
        extensions: [extension(RECEIVED)],
      },
    ],
    [
      'a question and a notice on the day of closing',
      {
        answeredOn: date('2026-09-10'),
        pauses: [clarification('2026-09-10', null)],
        extensions: [extension('2026-09-10')],
      },
    ],
    ['an extension of no month, which simply has no effect', { extensions: [extension('2026-09-10', 0)] }],
  ])('is not %s', (_name, more) => {
    expect(clockErrorOf(facts(more))).toBeNull();
  });
});
