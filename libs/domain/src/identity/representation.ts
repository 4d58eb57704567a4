import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import type { RepresentationBasis, RequesterRole } from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import { gdpr, provision } from '../right/provision.js';
import type { GroundCode } from '../refusal/ground-code.js';
import type { Right } from '../right/right.js';

/** Checks before something is done or given to a person who acts for another, or to a child who acts alone. */
export const REPRESENTATION_CHECKS = [
  'child-alone-person-decides',
  'custody-in-force',
  'custody-not-limited',
  'child-view-or-interest',
  'no-conflict-of-interests',
  'guardianship-ended',
  'both-served',
  'protected-address-reviewed',
  'information-order',
  'mandate-document',
  'mandate-scope',
  'mandate-valid',
  'guardian-appointment',
  'continuing-power-confirmed',
  'advocate-word-enough',
] as const;
export type RepresentationCheck = (typeof REPRESENTATION_CHECKS)[number];

/** Who does a check. `four-eyes-and-dpo`: two people, one of them the DPO giving an opinion. */
export type CheckedBy = 'handler' | 'four-eyes-and-dpo';

/** One check: what it holds back, who does it, and the ground when it fails. */
export interface RepresentationCheckRow {
  readonly blocks: 'disclosure' | 'everything' | 'nothing';
  readonly by: CheckedBy;
  readonly groundIfNot: GroundCode | null;
  readonly citation: Provision;
}

const row = (
  blocks: RepresentationCheckRow['blocks'],
  by: CheckedBy,
  groundIfNot: GroundCode | null,
  citation: Provision,
): RepresentationCheckRow => ({ blocks, by, groundIfNot, citation });

/** The checks (law ID-20…ID-23, ID-27). */
export const REPRESENTATION_CHECK_TABLE: Readonly<Record<RepresentationCheck, RepresentationCheckRow>> = {
  // A minor is never turned away for age; a person decides how to go on below 15.
  'child-alone-person-decides': row(
    'nothing',
    'handler',
    null,
    provision('administrative-procedure-act', '14', '3'),
  ),
  'custody-in-force': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('administrative-procedure-act', '14', '1'),
  ),
  'custody-not-limited': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('child-custody-act', '5'),
  ),
  'child-view-or-interest': row(
    'disclosure',
    'four-eyes-and-dpo',
    'CHILD_OBJECTS_OR_INTEREST',
    provision('openness-act', '11', '2', '1'),
  ),
  'no-conflict-of-interests': row(
    'everything',
    'four-eyes-and-dpo',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('child-custody-act', '5 b'),
  ),
  'guardianship-ended': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('child-custody-act', '3'),
  ),
  'both-served': row('nothing', 'handler', null, provision('administrative-procedure-act', '56', '1')),
  'protected-address-reviewed': row(
    'disclosure',
    'four-eyes-and-dpo',
    'THIRD_PARTY',
    provision('openness-act', '24', '1', '31'),
  ),
  'information-order': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('child-custody-act', '9', '1', '3'),
  ),
  'mandate-document': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('administrative-procedure-act', '12', '1'),
  ),
  'mandate-scope': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('administrative-procedure-act', '12', '1'),
  ),
  'mandate-valid': row(
    'disclosure',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('administrative-procedure-act', '12', '1'),
  ),
  'guardian-appointment': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('administrative-procedure-act', '15', '1'),
  ),
  'continuing-power-confirmed': row(
    'everything',
    'handler',
    'NO_AUTHORITY_FOR_ANOTHER',
    provision('administrative-procedure-act', '12', '1'),
  ),
  // An advocate or public legal aid shows a mandate only when the authority so orders.
  'advocate-word-enough': row(
    'nothing',
    'handler',
    null,
    provision('administrative-procedure-act', '12', '1'),
  ),
};

/** Age from which a minor and the guardian each act by themselves (HL 14 § 3 mom.), and of majority. */
export const PARALLEL_RIGHT_AGE = 15;
export const MAJORITY_AGE = 18;

/** Full years on a day. A person born on 29 February turns a year older on 1 March in other years. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  return birthDate.until(day, { largestUnit: 'years' }).years;
}

/** Whether somebody is under age on a day. An unknown birth date is never a reason to treat somebody as a child. */
export const isMinor = (birthDate: string | null, day: PlainDate): boolean =>
  birthDate !== null && ageOn(Temporal.PlainDate.from(birthDate), day) < MAJORITY_AGE;

/** In what position somebody acts. `parent-without-custody` is found out by the custody check, never asked of the requester. */
export interface RepresentationFacts {
  readonly role: RequesterRole;
  readonly basis: RepresentationBasis | null;
  readonly birthDate: PlainDate | null;
  /** The day that counts: looked at on receipt and again right before disclosure (law ID-21). */
  readonly on: PlainDate;
  readonly parentWithoutCustody: boolean;
  readonly subjectAddressProtected: boolean;
}

/**
 * The checks a request calls for, in order. A guardian's request about somebody of age ends in `guardianship-ended`.
 * An unknown birth date is treated as a minor's when a guardian asks, as an adult's when the person asks alone.
 */
export function requiredChecks(facts: RepresentationFacts): readonly RepresentationCheck[] {
  switch (facts.role) {
    case 'self':
      return age(facts) !== null && age(facts)! < PARALLEL_RIGHT_AGE ? ['child-alone-person-decides'] : [];
    case 'guardian':
      return guardianChecks(facts);
    case 'representative':
      return representativeChecks(facts);
    default:
      return facts.role satisfies never;
  }
}

const age = ({ birthDate, on }: RepresentationFacts): number | null =>
  birthDate === null ? null : ageOn(birthDate, on);

function guardianChecks(facts: RepresentationFacts): readonly RepresentationCheck[] {
  const years = age(facts) ?? 0;
  if (years >= MAJORITY_AGE) return ['guardianship-ended'];
  const custody: readonly RepresentationCheck[] = facts.parentWithoutCustody
    ? ['information-order']
    : ['custody-in-force', 'custody-not-limited'];
  return [
    ...custody,
    'no-conflict-of-interests',
    'child-view-or-interest',
    ...(facts.subjectAddressProtected ? (['protected-address-reviewed'] as const) : []),
    ...(years >= PARALLEL_RIGHT_AGE ? (['both-served'] as const) : []),
  ];
}

/** What each authority of a representative calls for (law ID-23). A representative is never refused as such (TSV/91/2020). */
const CHECKS_BY_BASIS: Readonly<Record<RepresentationBasis, readonly RepresentationCheck[]>> = {
  'power-of-attorney': ['mandate-document', 'mandate-scope', 'mandate-valid'],
  'guardian-of-interests': ['guardian-appointment', 'mandate-scope', 'mandate-valid'],
  'continuing-power-of-attorney': ['continuing-power-confirmed', 'mandate-scope', 'mandate-valid'],
  lawyer: ['advocate-word-enough', 'mandate-scope'],
  other: ['mandate-document', 'mandate-scope', 'mandate-valid'],
};

const representativeChecks = ({
  basis,
  subjectAddressProtected,
}: RepresentationFacts): readonly RepresentationCheck[] => [
  ...CHECKS_BY_BASIS[basis ?? 'other'],
  ...(subjectAddressProtected ? (['protected-address-reviewed'] as const) : []),
];

/** What a parent without custody may ask with a court order on information (361/1983 9 §; TSV 9492/153/22). */
export function nonCustodialParent(
  right: Right,
  hasInformationOrder: boolean,
): { readonly allowed: true } | { readonly allowed: false; readonly ground: GroundCode } {
  return right === 'access' && hasInformationOrder
    ? { allowed: true }
    : { allowed: false, ground: 'NO_AUTHORITY_FOR_ANOTHER' };
}

/**
 * What an answer of Suomi.fi mandates means (law ID-22). A no proves nothing: it may hide a protected address or a child
 * in care, whose reason is neither told to the service nor shown or guessed by it.
 */
export const SUOMI_FI_MANDATE_ANSWERS = {
  yes: { means: 'custody-shown', next: 'go-on' },
  no: { means: 'nothing', next: 'handled-by-a-person' },
  unavailable: { means: 'nothing', next: 'handled-by-a-person' },
} as const;

/** The right of the dead is not in the GDPR: the message becomes a document request (recital 27; law ID-23). */
export const DECEASED_SUBJECT = { route: 'deceased-person', citation: gdpr('4', '1') } as const;
