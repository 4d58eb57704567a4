import type { Provision } from '../right/provision.js';
import { gdpr, provision } from '../right/provision.js';
import type { Right } from '../right/right.js';

/** When identity is looked at for a right. */
export type IdentityMoment = 'before-disclosure' | 'if-doubt' | 'as-when-given';

/** Per right: nothing is disclosed to a stranger; for the rest only a doubt is a reason to ask (law ID-1, ID-2). */
export const IDENTITY_BY_RIGHT: Readonly<
  Record<Right, { readonly moment: IdentityMoment; readonly citation: Provision }>
> = {
  access: { moment: 'before-disclosure', citation: gdpr('12', '6') },
  rectification: { moment: 'if-doubt', citation: gdpr('12', '6') },
  erasure: { moment: 'if-doubt', citation: gdpr('12', '6') },
  restriction: { moment: 'if-doubt', citation: gdpr('12', '6') },
  portability: { moment: 'before-disclosure', citation: gdpr('12', '6') },
  objection: { moment: 'if-doubt', citation: gdpr('12', '6') },
  'automated-decision': { moment: 'if-doubt', citation: gdpr('12', '6') },
  // As easy to withdraw as to give: no stronger identification than the consent itself needed.
  'consent-withdrawal': { moment: 'as-when-given', citation: gdpr('7', '3') },
};

/** Reasonable doubts that a handler may name (Art. 12(6)); printed in L2 as `doubt.<code>` with the handler's own words. */
export const IDENTITY_DOUBTS = [
  'contact-differs-from-register',
  'several-people-match',
  'nobody-matches',
  'acts-for-another',
  'channel-not-secure',
  'signs-of-impersonation',
  'secret-data-asked',
] as const;
export type IdentityDoubt = (typeof IDENTITY_DOUBTS)[number];

/** What is known of the person who asks. */
export interface IdentityFacts {
  readonly right: Right;
  /** Signed in with Suomi.fi, or with the account through which the data are visible. */
  readonly authenticated: 'suomi-fi' | 'org-login' | null;
  readonly knownToStaff: boolean;
  readonly alreadyVerified: boolean;
  readonly doubt: IdentityDoubt | null;
  /** The message is (also) a document request: no proof of identity unless the decision depends on it (law PR-5). */
  readonly documentRequestOnly: boolean;
  /** Secret data can be seen in the answer. */
  readonly secretData: boolean;
  /** Giving the consent needed identification. */
  readonly consentNeededIdentity: boolean;
}

/** Why identity need not be proved. */
export type NotNeededReason =
  | 'already-verified'
  | 'strongly-authenticated'
  | 'same-account'
  | 'known-to-staff'
  | 'no-reasonable-doubt'
  | 'document-request'
  | 'as-easy-as-giving';

/** Whether identity is to be proved, when, and why. */
export type IdentityNeed =
  | { readonly need: 'none'; readonly reason: NotNeededReason; readonly citation: Provision }
  | {
      readonly need: 'before-disclosure' | 'before-acting';
      readonly because: IdentityDoubt | 'disclosure';
      readonly citation: Provision;
    };

/** Whether and when identity must be proved for a right (law ID-1, ID-2, ID-9, ID-10). */
export function identityNeed(facts: IdentityFacts): IdentityNeed {
  const known = knownReason(facts);
  const { moment, citation } = IDENTITY_BY_RIGHT[facts.right];
  if (known !== null) return { need: 'none', reason: known, citation };
  if (facts.documentRequestOnly && facts.doubt === null) {
    return { need: 'none', reason: 'document-request', citation: provision('openness-act', '13', '1') };
  }
  switch (moment) {
    case 'before-disclosure':
      return { need: 'before-disclosure', because: facts.doubt ?? 'disclosure', citation };
    case 'if-doubt':
      return onDoubt(facts.doubt, 'no-reasonable-doubt', citation);
    case 'as-when-given':
      return onDoubt(facts.consentNeededIdentity ? facts.doubt : null, 'as-easy-as-giving', citation);
    default:
      return moment satisfies never;
  }
}

const onDoubt = (doubt: IdentityDoubt | null, reason: NotNeededReason, citation: Provision): IdentityNeed =>
  doubt === null ? { need: 'none', reason, citation } : { need: 'before-acting', because: doubt, citation };

function knownReason({
  alreadyVerified,
  authenticated,
  knownToStaff,
  secretData,
}: IdentityFacts): NotNeededReason | null {
  if (alreadyVerified) return 'already-verified';
  if (authenticated === 'suomi-fi') return 'strongly-authenticated';
  if (knownToStaff) return 'known-to-staff';
  // The account is enough for what it already shows, not for secret data (306/2019 6 §).
  return authenticated === 'org-login' && !secretData ? 'same-account' : null;
}

/** Whether a handler may ask for proof now, and how the clock takes it. */
export type MayAskIdentity =
  /** `pausesClock`: asked without undue delay (law DL-13, DL-16); a later question is allowed but stops nothing. */
  | { readonly allowed: true; readonly pausesClock: boolean }
  | { readonly allowed: false; readonly reason: NotNeededReason | 'doubt-not-named' };

/**
 * Whether identity may be asked (Art. 12(6): only on reasonable doubts, which must be named; design §9: never automatic).
 * @param daysSinceReceipt whole Helsinki days from receipt to the question
 * @param maxDays `identityAskMaxDays` of the deadline settings
 */
export function mayAskIdentity(
  facts: IdentityFacts,
  daysSinceReceipt: number,
  maxDays: number,
): MayAskIdentity {
  const known = knownReason(facts);
  if (known !== null) return { allowed: false, reason: known };
  const need = identityNeed(facts);
  if (need.need === 'none') return { allowed: false, reason: need.reason };
  return facts.doubt === null
    ? { allowed: false, reason: 'doubt-not-named' }
    : { allowed: true, pausesClock: daysSinceReceipt <= maxDays };
}

/** Demands that may not be made of a person, each with its source. Screens and letters offer none of them. */
export const FORBIDDEN_DEMANDS = {
  'copy-of-document': 'EDPB 01/2022 v2.1 paras 74–79; law ID-7',
  'document-number': 'GDPR Art. 5(1)(c); law ID-7',
  'identity-code-as-proof': 'Tietosuojalaki 1050/2018 29 § 5 mom.; law ID-5',
  'name-and-identity-code-as-proof': 'Tietosuojalaki 1050/2018 29 § 5 mom.; law ID-5',
  'signed-paper-form': 'TSV 6097/161/21, TSV/224/2023; law ID-6, PR-4',
  'visit-as-a-rule': 'TSV/88/2022; law ID-6, PR-4',
  'passport-as-a-rule': 'EDPB 01/2022 v2.1 para 73; law ID-1',
  'e-identification-only': 'TSV/121/2021; law ID-8, ID-10',
} as const satisfies Record<string, string>;
export type ForbiddenDemand = keyof typeof FORBIDDEN_DEMANDS;

/** What a lapse of identity may lead to (law DL-17): a person decides, and says so. */
export type LapseDecision =
  | { readonly decision: 'refuse'; readonly ground: 'ID_NOT_PROVED'; readonly citation: Provision }
  | {
      readonly decision: 'go-on';
      readonly reason: 'can-be-identified' | 'no-ways-offered' | 'not-open-long-enough';
    };

/**
 * After the waiting time: refuse only if the organisation can show that it cannot identify the person and has offered
 * ways to do it. Never silently (Art. 11(2), 12(2)).
 */
export function lapseDecision(input: {
  readonly openDays: number;
  readonly decisionDays: number;
  readonly otherwiseIdentifiable: boolean;
  readonly waysOffered: readonly string[];
}): LapseDecision {
  if (input.openDays < input.decisionDays) return { decision: 'go-on', reason: 'not-open-long-enough' };
  if (input.otherwiseIdentifiable) return { decision: 'go-on', reason: 'can-be-identified' };
  if (input.waysOffered.length === 0) return { decision: 'go-on', reason: 'no-ways-offered' };
  return { decision: 'refuse', ground: 'ID_NOT_PROVED', citation: gdpr('12', '2') };
}
