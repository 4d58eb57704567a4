/**
 * Facts of a decision that a letter prints beside the outcome: what an entry was and is (L11), and where a request went (L15).
 * Personal: they live in encrypted payloads only.
 */
export const DECISION_DETAILS = [
  'oldValue',
  'newValue',
  'historyKept',
  'otherOrganisation',
  'otherContact',
  'transferWhy',
] as const;
export type DecisionDetail = (typeof DECISION_DETAILS)[number];

/** The details that were written. */
export interface DecisionDetails extends Readonly<Partial<Record<DecisionDetail, string>>> {
  /** Whether the other organisation is an authority, to which a request is passed on (Hallintolaki 21 §); else the person asks there. */
  readonly passedOn?: boolean;
}

/** What a person must know of a request that belongs elsewhere: to whom, how to reach them, and why (Hallintolaki 21 §). */
export const TRANSFER_DETAILS: readonly DecisionDetail[] = [
  'otherOrganisation',
  'otherContact',
  'transferWhy',
];
