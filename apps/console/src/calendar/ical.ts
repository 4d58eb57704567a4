import type { CaseRow } from '@oikeuspolku/application';

const LINE_OCTETS = 75;

/** What every event of a feed needs beside its case. */
export interface FeedFacts {
  readonly name: string;
  /** Instant at which the feed was made, `20260303T080000Z`. */
  readonly stamp: string;
  readonly summaryOf: (row: CaseRow) => string;
  readonly addressOf: (row: CaseRow) => string;
}

/**
 * The due dates of cases as an iCalendar file (RFC 5545): whole days, case numbers only, never a name.
 * Lines are folded at 75 octets and end in CRLF; texts are escaped.
 */
export function icalOf(rows: readonly CaseRow[], facts: FeedFacts): string {
  const events = rows.flatMap((row) =>
    row.effectiveDue === null ? [] : eventOf(row, row.effectiveDue, facts),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Oikeuspolku//Console//FI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(facts.name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventOf = (row: CaseRow, due: string, facts: FeedFacts): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${row.caseId}@oikeuspolku`,
  `DTSTAMP:${facts.stamp}`,
  `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
  `SUMMARY:${escaped(facts.summaryOf(row))}`,
  `URL:${facts.addressOf(row)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** A long line goes on after a line end and a space; a character of several octets is never cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    const room = parts.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
