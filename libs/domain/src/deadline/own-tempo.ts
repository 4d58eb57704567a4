import type { Right } from '../right/right.js';

/** Why a person asks for restriction, the options of the form. Source: GDPR Art. 18(1)(a)–(d). */
export const RESTRICTION_REASONS = ['inaccurate', 'unlawful', 'legal-claim', 'objected'] as const;
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number];

/** What must happen before the answer: some rights have their own tempo, the month is only for reporting. */
export const OWN_TEMPO_DUTIES = [
  'flag-restriction',
  'stop-consent-processing',
  'act-without-undue-delay',
] as const;
export type OwnTempoDutyKind = (typeof OWN_TEMPO_DUTIES)[number];

/** One such duty, when it must be done, and its source. */
export interface OwnTempoDuty {
  readonly duty: OwnTempoDutyKind;
  readonly when: 'at-receipt' | 'without-undue-delay';
  readonly source: string;
}

const flagRestriction = (source: string): readonly OwnTempoDuty[] => [
  { duty: 'flag-restriction', when: 'at-receipt', source },
];
const actWithoutDelay = (source: string): readonly OwnTempoDuty[] => [
  { duty: 'act-without-undue-delay', when: 'without-undue-delay', source },
];

/** Duties of each right. Restriction depends on the person's reason. Source: law DL-24. */
const DUTIES_BY_RIGHT: Readonly<Record<Exclude<Right, 'restriction'>, readonly OwnTempoDuty[]>> = {
  access: [],
  rectification: actWithoutDelay('GDPR Art. 16'),
  erasure: actWithoutDelay('GDPR Art. 17(1)'),
  portability: [],
  objection: flagRestriction('GDPR Art. 18(1)(d)'),
  'automated-decision': [],
  'consent-withdrawal': [{ duty: 'stop-consent-processing', when: 'at-receipt', source: 'GDPR Art. 7(3)' }],
};

/** The restriction begins with the claim where accuracy is contested or an objection made; otherwise it is decided first. */
const DUTIES_BY_RESTRICTION_REASON: Readonly<Record<RestrictionReason, readonly OwnTempoDuty[]>> = {
  inaccurate: flagRestriction('GDPR Art. 18(1)(a)'),
  unlawful: [],
  'legal-claim': [],
  objected: flagRestriction('GDPR Art. 18(1)(d)'),
};

/**
 * What a right demands before the answer is due. `reason` is the reason of a restriction request; when it is not known
 * (an oral request noted briefly), the data are flagged, since the person loses nothing by it.
 * Source: GDPR Art. 7(3), 16, 17(1), 18(1); law DL-24.
 */
export function ownTempoDuties(
  right: Right,
  reason: RestrictionReason | null = null,
): readonly OwnTempoDuty[] {
  if (right !== 'restriction') return DUTIES_BY_RIGHT[right];
  return reason === null ? flagRestriction('GDPR Art. 18(1)') : DUTIES_BY_RESTRICTION_REASON[reason];
}
