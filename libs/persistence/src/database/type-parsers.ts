import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;

/**
 * `2026-03-03 08:00:00.5+00` as `2026-03-03T08:00:00.500Z`: one shape of instants everywhere, to the millisecond.
 * The session's time zone is UTC, so the offset is always zero.
 */
export function instantOf(text: string): string {
  const [seconds = '', fraction = ''] = text.slice(0, text.lastIndexOf('+')).replace(' ', 'T').split('.');
  return `${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [TIMESTAMPTZ, instantOf],
  [BIGINT, Number],
]);

/**
 * How values come out of the database: civil dates and instants as ISO text (never `Date`), whole numbers as numbers
 * (ours stay far below 2^53). Given to the connection pool as `types`.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    PARSERS.get(oid) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};
