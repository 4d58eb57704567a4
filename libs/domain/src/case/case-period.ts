import type { PlainDate } from '../calendar/civil-date.js';

/** One span of time in a case: so many days, or so many years, from the day that starts it. */
export interface CasePeriod {
  readonly unit: 'days' | 'years';
  readonly amount: number;
  readonly source: string;
}

/**
 * Spans that no section fixes: chosen once for every organisation, where the law gives only the measure. The dates of the
 * law itself are in `deadline/`.
 */
export const CASE_PERIODS = {
  /** A reply with personal data can be downloaded. */
  'reply-open': {
    unit: 'days',
    amount: 30,
    source: 'Act 906/2019 s. 21; law RM-3: the package goes 30 days after delivery',
  },
  /** The request and its answer are kept after the end. */
  'case-file': {
    unit: 'years',
    amount: 5,
    source: 'Act 906/2019 s. 21; law RM-3: limitation periods and legal protection',
  },
  /** A person is asked to prove an identity or to answer a question. A request: nothing is lost when the day passes. */
  'answer-asked': { unit: 'days', amount: 14, source: 'GDPR Art. 12(2): facilitate; letters L2, L3' },
  /** A withdrawal can be undone. */
  'undo-withdrawal': { unit: 'days', amount: 14, source: 'ux C15: fourteen days' },
  /** A request that lapsed goes on when identity is proved after all; then a new one is made. */
  'reopen-lapsed': { unit: 'days', amount: 30, source: 'GDPR Art. 12(2): facilitate; letters L18' },
  /** A search that found nothing is made again without a new request. */
  'search-again': { unit: 'days', amount: 30, source: 'GDPR Art. 12(2): facilitate; letters L14' },
  /** A recipient confirms what it did with a change. */
  'recipient-confirms': { unit: 'days', amount: 21, source: 'GDPR Art. 19; law NT-1' },
} as const satisfies Readonly<Record<string, CasePeriod>>;
export type CasePeriodName = keyof typeof CASE_PERIODS;

/** Last day of a span that starts on `from` (a Helsinki civil date). */
export function lastDayOf(name: CasePeriodName, from: PlainDate): PlainDate {
  const { unit, amount } = CASE_PERIODS[name];
  return from.add({ [unit]: amount });
}
