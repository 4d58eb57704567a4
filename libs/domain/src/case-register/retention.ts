import type { Temporal } from 'temporal-polyfill';

/** What a case leaves behind, by how long it is kept. */
export const RETENTION_CLASSES = ['case', 'decision', 'disclosed-data'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Years from the closing of a case; an organisation may set its own by its records plan. */
export interface RetentionYears {
  readonly case: number;
  readonly decision: number;
}

/** No statute names a time for these; the defaults until the organisation's records plan says otherwise (law RM-3). */
export const DEFAULT_RETENTION: RetentionYears = { case: 5, decision: 10 };

/** Longest time that can be set, in years. */
export const LONGEST_RETENTION_YEARS = 100;

/** Disclosed data are needed only until they have been fetched: the fingerprints stay (law RM-3). */
export const DISCLOSED_DATA_DAYS = 30;

/** How long something is kept, on what ground, and until when. */
export interface Retention {
  readonly class: RetentionClass;
  readonly period:
    | { readonly unit: 'years'; readonly length: number; readonly from: 'closing' }
    | { readonly unit: 'days'; readonly length: number; readonly from: 'delivery' };
  readonly source: string;
  /** Null while the day from which it is counted has not come. */
  readonly until: Temporal.PlainDate | null;
}

const SOURCE: Readonly<Record<RetentionClass, string>> = {
  case: 'Tiedonhallintalaki 906/2019 21 §; law RM-3',
  decision: 'Tiedonhallintalaki 906/2019 21 §; law RM-3',
  'disclosed-data': 'GDPR Art. 5(1)(e); law RM-3',
};

/** Time of keeping of one class. `closedOn` and `deliveredOn` are null while that has not happened. */
export function retentionOf(
  kind: RetentionClass,
  days: {
    readonly closedOn: Temporal.PlainDate | null;
    readonly deliveredOn: Temporal.PlainDate | null;
  },
  years: RetentionYears = DEFAULT_RETENTION,
): Retention {
  const source = SOURCE[kind];
  if (kind === 'disclosed-data')
    return {
      class: kind,
      period: { unit: 'days', length: DISCLOSED_DATA_DAYS, from: 'delivery' },
      source,
      until: days.deliveredOn?.add({ days: DISCLOSED_DATA_DAYS }) ?? null,
    };
  return {
    class: kind,
    period: { unit: 'years', length: years[kind], from: 'closing' },
    source,
    until: days.closedOn?.add({ years: years[kind] }) ?? null,
  };
}
