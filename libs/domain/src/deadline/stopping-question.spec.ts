import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from './clock-of.js';
import type { ClockFacts, PauseFact } from './clock.js';
import { DEFAULT_DEADLINE_SETTINGS } from './clock.js';
import { questionStops } from './stopping-question.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const asked = (named: Partial<PauseFact> = {}): PauseFact => ({
  id: 'question-1',
  kind: 'identity',
  askedOn: date('2026-03-05'),
  answeredOn: null,
  justified: true,
  recital63: false,
  newFacts: false,
  ...named,
});

function stops(pause: PauseFact, more: Partial<ClockFacts> = {}, questionId = pause.id): boolean {
  const facts = {
    receivedOn: date('2026-03-03'),
    pauses: [pause],
    extensions: [],
    answeredOn: null,
    ...more,
  };
  const counted = clockOf(facts, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, date('2026-03-11'));
  if (!counted.ok) throw new Error(counted.error.code);
  return questionStops([counted.clock], questionId);
}

describe('a question to the person', () => {
  it.each([
    ['in time with a doubt', asked(), true],
    ['without a doubt', asked({ justified: false }), false],
    ['after the seven days', asked({ askedOn: date('2026-03-11') }), false],
    ['about the request, on recital 63', asked({ kind: 'clarification', recital63: true }), true],
    [
      'about the request, because of new facts alone',
      asked({ kind: 'clarification', newFacts: true }),
      false,
    ],
  ])('stops the clock or not: %s', (_what, pause, expected) => {
    expect(stops(pause)).toBe(expected);
  });

  it('stops nothing when an order has set the day', () => {
    expect(stops(asked(), { ordered: { reference: 'TSV/7/2026', dueOn: date('2026-05-15') } })).toBe(false);
  });

  it('is not another question', () => {
    expect(stops(asked(), {}, 'question-2')).toBe(false);
  });
});
