import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from '@oikeuspolku/application';
import { icalOf } from './ical.js';

const row = (number: string, effectiveDue: string | null): CaseRow =>
  ({ caseId: `id-${number}`, number, effectiveDue }) as unknown as CaseRow;

const FACTS = {
  name: 'Kunta; osasto, yksikkö',
  stamp: '20260303T080000Z',
  summaryOf: ({ number }: CaseRow) => `${number}: vastaus viimeistään ${'ä'.repeat(40)}`,
  addressOf: ({ caseId }: CaseRow) => `http://console.test/sedu/cases/${caseId}`,
};

describe('the calendar feed', () => {
  const text = icalOf([row('TP-2026-00001', '2026-03-31'), row('TP-2026-00002', null)], FACTS);
  const lines = text.split('\r\n');

  it('has one whole-day event for each case with a due date', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260331');
    expect(lines).toContain('UID:id-TP-2026-00001@oikeuspolku');
  });

  it('escapes signs that mean something, and folds long lines at 75 octets without cutting a letter', () => {
    expect(lines).toContain('X-WR-CALNAME:Kunta\\; osasto\\, yksikkö');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain(`vastaus viimeistään ${'ä'.repeat(40)}`);
  });

  it('begins and ends as a calendar, every line ended', () => {
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
