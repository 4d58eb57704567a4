import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { accessibilityFeedbackDeadline } from './accessibility-feedback.js';
import { DEFAULT_DEADLINE_SETTINGS } from './clock.js';
import type { DemandingReason } from './document-request.js';
import { documentRequestDeadline } from './document-request.js';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** As JSON: Jest sees no difference between two Temporal objects, only between their texts. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the clock of a document request', () => {
  it.each<[string, DemandingReason | null, string, string, string[]]>([
    ['2026-03-05', null, '2026-03-19', '2026-03-19', []],
    [
      '2026-12-10',
      null,
      '2026-12-24',
      '2026-12-28',
      ['christmas-eve', 'christmas-day', 'boxing-day', 'sunday'],
    ],
    ['2026-01-31', 'many-documents', '2026-02-28', '2026-03-02', ['saturday', 'sunday']],
    ['2026-03-05', 'secret-parts', '2026-04-05', '2026-04-07', ['easter-sunday', 'easter-monday']],
    ['2026-03-02', 'comparable-extra-work', '2026-04-02', '2026-04-02', []],
  ])('received %s (%s) ends %s, rolled %s', (received, demanding, nominal, due, skipped) => {
    const deadline = documentRequestDeadline(date(received), demanding, DEFAULT_DEADLINE_SETTINGS);
    expect(plain({ ...deadline, skipped: deadline.skipped.map((day) => day.reason) })).toEqual({
      receivedOn: received,
      nominal,
      due,
      skipped,
      source: 'JulkL 621/1999 s. 14(4)',
      why: `deadline.document-request.${demanding ?? 'two-weeks'}`,
    });
  });
});

describe('the clock of feedback on accessibility', () => {
  it.each<[boolean, string, string, string]>([
    [false, '2026-06-19', '2026-06-22', 'deadline.accessibility-feedback.two-weeks'],
    [true, '2026-07-03', '2026-07-03', 'deadline.accessibility-feedback.extended'],
  ])('extended: %s', (extended, nominal, due, why) => {
    expect(
      plain(accessibilityFeedbackDeadline(date('2026-06-05'), extended, DEFAULT_DEADLINE_SETTINGS)),
    ).toMatchObject({
      nominal,
      due,
      source: 'Act 306/2019 s. 10',
      why,
    });
  });
});
