import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { helsinkiDateOf, helsinkiInstant } from './helsinki-time.js';

describe('the Helsinki date of a moment', () => {
  it.each([
    ['2026-02-10T21:59:59Z', '2026-02-10'],
    ['2026-02-10T22:00:00Z', '2026-02-11'],
    ['2026-06-30T20:59:59Z', '2026-06-30'],
    ['2026-06-30T21:00:00Z', '2026-07-01'],
    ['2026-12-31T22:30:00Z', '2027-01-01'],
    ['2026-01-18T23:59:00+02:00', '2026-01-18'],
  ])('%s is %s, as text and as an instant', (moment, day) => {
    expect(helsinkiDateOf(moment).toString()).toBe(day);
    expect(helsinkiDateOf(Temporal.Instant.from(moment)).toString()).toBe(day);
  });
});

describe('an hour of a Helsinki date', () => {
  it.each([
    ['2026-03-03', '2026-03-03T06:00:00Z'],
    ['2026-07-03', '2026-07-03T05:00:00Z'],
  ])('eight in the morning of %s is %s', (day, moment) => {
    expect(helsinkiInstant(Temporal.PlainDate.from(day), '08:00').toString()).toBe(moment);
  });
});
