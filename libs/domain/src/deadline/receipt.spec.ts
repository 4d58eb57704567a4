import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { pauseOf } from './question-times.js';
import { receiptOf } from './receipt.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const instant = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);

/** As JSON: Jest sees no difference between two Temporal objects, only between their texts. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the day a request arrived', () => {
  const sentAt = instant('2026-03-01T21:00:00Z');
  const availableAt = instant('2026-03-02T23:00:00Z');

  it('is when an electronic message was available, else when it was reliably sent', () => {
    expect(plain(receiptOf({ way: 'electronic', availableAt, sentAt }))).toEqual({
      ok: true,
      receivedOn: '2026-03-03',
      rule: 'electronic-available',
      source: 'Act 13/2003 s. 10(1)',
    });
    expect(plain(receiptOf({ way: 'electronic', availableAt: null, sentAt }))).toEqual({
      ok: true,
      receivedOn: '2026-03-01',
      rule: 'electronic-sent',
      source: 'Act 13/2003 s. 10(2)',
    });
    expect(plain(receiptOf({ way: 'electronic', availableAt: null, sentAt: null }))).toEqual({
      ok: false,
      error: 'NO_TIME_OF_ARRIVAL',
    });
  });

  it.each<[string | null, string | null, string | null, string, string]>([
    ['2026-03-05', null, null, '2026-03-05', 'letter-given'],
    ['2026-03-05', '2026-03-03', null, '2026-03-03', 'letter-post-box'],
    ['2026-03-05', '2026-03-03', '2026-03-02', '2026-03-02', 'letter-told'],
    ['2026-03-03', '2026-03-03', '2026-03-03', '2026-03-03', 'letter-given'],
    [null, '2026-03-03', '2026-03-04', '2026-03-03', 'letter-post-box'],
    [null, null, '2026-03-04', '2026-03-04', 'letter-told'],
  ])('is the earliest day of a letter (%s, %s, %s)', (given, box, told, day, rule) => {
    const optional = (iso: string | null) => (iso === null ? null : date(iso));
    expect(
      plain(
        receiptOf({
          way: 'letter',
          givenOn: optional(given),
          inPostBoxOn: optional(box),
          toldAtPostOn: optional(told),
        }),
      ),
    ).toEqual({
      ok: true,
      receivedOn: day,
      rule,
      source: 'Hallintolaki 434/2003 s. 18',
    });
  });

  it('is unknown for a letter without any day', () => {
    expect(plain(receiptOf({ way: 'letter', givenOn: null, inPostBoxOn: null, toldAtPostOn: null }))).toEqual(
      {
        ok: false,
        error: 'NO_TIME_OF_ARRIVAL',
      },
    );
  });

  it('is the day an oral request was made', () => {
    expect(plain(receiptOf({ way: 'oral', saidAt: instant('2026-03-02T23:00:00Z') }))).toEqual({
      ok: true,
      receivedOn: '2026-03-03',
      rule: 'oral-said',
      source: 'Hallintolaki 434/2003 s. 20, 42',
    });
  });
});

describe('a question with its moments', () => {
  const question = { id: 'q', kind: 'identity', justified: true, recital63: false, newFacts: false } as const;
  const askedAt = instant('2026-06-01T21:30:00Z');

  it('becomes Helsinki dates', () => {
    const pause = { ...question, askedOn: '2026-06-02', answeredOn: '2026-06-04' };
    expect(plain(pauseOf({ ...question, askedAt, answeredAt: instant('2026-06-04T20:59:00Z') }))).toEqual({
      ok: true,
      pause,
    });
    expect(plain(pauseOf({ ...question, askedAt, answeredAt: null }))).toEqual({
      ok: true,
      pause: { ...pause, answeredOn: null },
    });
    expect(pauseOf({ ...question, askedAt, answeredAt: askedAt })).toMatchObject({ ok: true });
  });

  it('is refused when the answer comes first, even on the same day', () => {
    const answeredAt = instant('2026-06-01T21:29:59Z');
    expect(pauseOf({ ...question, askedAt, answeredAt })).toEqual({
      ok: false,
      error: { code: 'VERIFIED_BEFORE_REQUESTED', subject: 'q' },
    });
    expect(pauseOf({ ...question, kind: 'clarification', askedAt, answeredAt })).toEqual({
      ok: false,
      error: { code: 'ANSWERED_BEFORE_ASKED', subject: 'q' },
    });
  });
});
