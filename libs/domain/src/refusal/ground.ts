import type { Provision } from '../right/provision.js';
import { gdpr, provision } from '../right/provision.js';
import type { Right } from '../right/right.js';
import { RIGHTS } from '../right/right.js';
import type { GroundCode } from './ground-code.js';

/** Facts of the case that a ground cannot stand without (law RF element 10: standard text alone is not enough). */
export const GROUND_FACTS = [
  'identity-asked-on',
  'identity-ways-offered',
  'authority-checked-how',
  'child-view-or-interest',
  'unfounded-why',
  'previous-answer-dates',
  'unchanged-since',
  'abuse-evidence',
  'dpo-approval',
  'third-party-harm',
  'redaction-tried',
  'harm-described',
  'supervision-interest',
  'research-conditions',
  'archive-purpose',
  'protected-data-kind',
  'source-checked',
  'assessment-made-by',
  'statute',
  'retention-end',
  'erasure-checks-done',
  'task-described',
  'expression-purpose',
  'health-purpose',
  'archive-decision',
  'claim-described',
  'grounds-of-18-checked',
  'basis-of-data',
  'processing-manual',
  'data-source',
  'weighing',
  'no-automation-checked',
] as const;

/** One fact that the handler writes down for a ground; its label is `ground-fact.<code>` in libs/language. */
export type GroundFact = (typeof GROUND_FACTS)[number];

/** Namespaces of the machine-readable reason (Data Privacy Vocabulary 2.3) and of our own codes where it has none. */
const DPV_GDPR = 'https://w3id.org/dpv/legal/eu/gdpr#';
const DPV_JUSTIFICATIONS = 'https://w3id.org/dpv/justifications#';
const LOCAL = 'urn:oikeuspolku:ground:';

/** The law of one ground for refusing. */
export interface Ground {
  readonly code: GroundCode;
  /** The rights it can refuse. */
  readonly rights: readonly Right[];
  /** The provision that decides, first; others that are read with it after it. */
  readonly provisions: readonly [Provision, ...Provision[]];
  /** Machine-readable reason. */
  readonly iri: string;
  readonly requiredFacts: readonly GroundFact[];
  /** The person must be told that the Ombudsman can be given the data (TSL 34 § 4 mom.; element 12). */
  readonly ombudsmanMayReceive: boolean;
  /** The reason itself may be withheld as far as telling it would defeat the restriction (TSL 34 § 3 mom.; element 11). */
  readonly reasonMayBeWithheld: boolean;
  /** The reason must show why the request is unfounded or excessive, and whether a fee was offered (Art. 12(5); element 14). */
  readonly unfoundedOrExcessive: boolean;
  /** A DPO's approval is needed before drafting (law FE-4, ID-21). */
  readonly dpoApproval: boolean;
  /** What is printed instead when naming the ground would reveal a protected address or a ban (law ID-27); null: it reveals nothing. */
  readonly neutralCode: GroundCode | null;
  /** Texts: `<textKey>.name`, `.law`, `.template` in libs/language. */
  readonly textKey: string;
}

type GroundLaw = Pick<Ground, 'rights' | 'provisions' | 'iri' | 'requiredFacts'> & Partial<Ground>;

const ground = (code: GroundCode, law: GroundLaw): Ground => ({
  ombudsmanMayReceive: false,
  reasonMayBeWithheld: false,
  unfoundedOrExcessive: false,
  dpoApproval: false,
  neutralCode: null,
  ...law,
  code,
  textKey: `ground.${code}`,
});

const TSL34 = { ombudsmanMayReceive: true, reasonMayBeWithheld: true } as const;
const ART_12_5 = { unfoundedOrExcessive: true } as const;

/** Every ground for refusing (law RF, reason codes). Source: the provisions of each row. */
export const GROUNDS: Readonly<Record<GroundCode, Ground>> = {
  ID_NOT_PROVED: ground('ID_NOT_PROVED', {
    rights: RIGHTS,
    provisions: [gdpr('12', '2'), gdpr('12', '6'), gdpr('11', '2')],
    iri: `${DPV_GDPR}JustificationA12IdentityFailure`,
    requiredFacts: ['identity-asked-on', 'identity-ways-offered'],
  }),
  NO_AUTHORITY_FOR_ANOTHER: ground('NO_AUTHORITY_FOR_ANOTHER', {
    rights: RIGHTS,
    provisions: [
      provision('administrative-procedure-act', '12', '1'),
      provision('administrative-procedure-act', '14'),
    ],
    iri: `${LOCAL}NO_AUTHORITY_FOR_ANOTHER`,
    requiredFacts: ['authority-checked-how'],
  }),
  CHILD_OBJECTS_OR_INTEREST: ground('CHILD_OBJECTS_OR_INTEREST', {
    rights: RIGHTS,
    provisions: [provision('openness-act', '11', '2', '1'), gdpr('15', '4')],
    iri: `${LOCAL}CHILD_OBJECTS_OR_INTEREST`,
    requiredFacts: ['child-view-or-interest'],
    dpoApproval: true,
  }),
  MANIFESTLY_UNFOUNDED: ground('MANIFESTLY_UNFOUNDED', {
    rights: RIGHTS,
    provisions: [gdpr('12', '5', 'b')],
    iri: `${DPV_GDPR}JustificationA12ManifestlyUnfounded`,
    requiredFacts: ['unfounded-why'],
    ...ART_12_5,
  }),
  EXCESSIVE_REPETITIVE: ground('EXCESSIVE_REPETITIVE', {
    rights: RIGHTS,
    provisions: [gdpr('12', '5', 'b')],
    iri: `${DPV_GDPR}JustificationA12ManifestlyExcessive`,
    requiredFacts: ['previous-answer-dates', 'unchanged-since'],
    ...ART_12_5,
  }),
  EXCESSIVE_ABUSIVE: ground('EXCESSIVE_ABUSIVE', {
    rights: RIGHTS,
    provisions: [gdpr('12', '5', 'b')],
    iri: `${DPV_GDPR}JustificationA12ManifestlyExcessive`,
    requiredFacts: ['abuse-evidence', 'dpo-approval'],
    dpoApproval: true,
    ...ART_12_5,
  }),
  THIRD_PARTY: ground('THIRD_PARTY', {
    rights: ['access', 'portability'],
    provisions: [gdpr('15', '4'), gdpr('20', '4')],
    iri: `${DPV_JUSTIFICATIONS}ThirdPartyRightsImpaired`,
    requiredFacts: ['third-party-harm', 'redaction-tried'],
  }),
  TSL34_1_1: ground('TSL34_1_1', {
    rights: ['access'],
    provisions: [provision('data-protection-act', '34', '1', '1'), gdpr('23', '1')],
    iri: `${DPV_JUSTIFICATIONS}SecurityImpaired`,
    requiredFacts: ['harm-described'],
    ...TSL34,
  }),
  TSL34_1_2: ground('TSL34_1_2', {
    rights: ['access'],
    provisions: [provision('data-protection-act', '34', '1', '2'), gdpr('23', '1', 'i')],
    iri: `${DPV_JUSTIFICATIONS}DataSubjectProtectionImpaired`,
    requiredFacts: ['harm-described'],
    ...TSL34,
  }),
  TSL34_1_3: ground('TSL34_1_3', {
    rights: ['access'],
    provisions: [provision('data-protection-act', '34', '1', '3'), gdpr('23', '1', 'h')],
    iri: `${DPV_JUSTIFICATIONS}LegallyExempted`,
    requiredFacts: ['supervision-interest'],
    ...TSL34,
  }),
  TSL31: ground('TSL31', {
    rights: ['access', 'rectification', 'restriction', 'objection'],
    provisions: [provision('data-protection-act', '31'), gdpr('89', '2')],
    iri: `${DPV_JUSTIFICATIONS}ScientificHistoricalResearchImpaired`,
    requiredFacts: ['research-conditions'],
  }),
  TSL32: ground('TSL32', {
    rights: ['access', 'rectification', 'restriction', 'portability', 'objection'],
    provisions: [provision('data-protection-act', '32'), gdpr('89', '3')],
    iri: `${DPV_JUSTIFICATIONS}PublicInterestArchivingImpaired`,
    requiredFacts: ['archive-purpose'],
  }),
  TURVAKIELTO: ground('TURVAKIELTO', {
    rights: ['access', 'portability'],
    provisions: [
      provision('openness-act', '24', '1', '31'),
      provision('population-information-act', '37', '1'),
    ],
    iri: `${DPV_JUSTIFICATIONS}ConfidentialityObligationCompromised`,
    requiredFacts: ['protected-data-kind'],
    dpoApproval: true,
    neutralCode: 'THIRD_PARTY',
  }),
  NOT_INACCURATE: ground('NOT_INACCURATE', {
    rights: ['rectification'],
    provisions: [gdpr('16')],
    iri: `${LOCAL}NOT_INACCURATE`,
    requiredFacts: ['source-checked'],
  }),
  ASSESSMENT_OWN_REMEDY: ground('ASSESSMENT_OWN_REMEDY', {
    rights: ['rectification'],
    provisions: [gdpr('16'), provision('basic-education-act', '42 c')],
    iri: `${LOCAL}ASSESSMENT_OWN_REMEDY`,
    requiredFacts: ['assessment-made-by'],
  }),
  STATUTORY_RETENTION: ground('STATUTORY_RETENTION', {
    rights: ['erasure'],
    provisions: [gdpr('17', '3', 'b')],
    iri: `${DPV_GDPR}JustificationA17LegallyRequired`,
    requiredFacts: ['statute', 'retention-end', 'erasure-checks-done'],
  }),
  PUBLIC_TASK: ground('PUBLIC_TASK', {
    rights: ['erasure'],
    provisions: [gdpr('17', '3', 'b')],
    iri: `${DPV_GDPR}JustificationA17OfficialAuthority`,
    requiredFacts: ['task-described', 'statute', 'erasure-checks-done'],
  }),
  FREEDOM_OF_EXPRESSION: ground('FREEDOM_OF_EXPRESSION', {
    rights: ['erasure'],
    provisions: [gdpr('17', '3', 'a')],
    iri: `${DPV_GDPR}JustificationA17FreedomOfExpression`,
    requiredFacts: ['expression-purpose'],
  }),
  PUBLIC_HEALTH: ground('PUBLIC_HEALTH', {
    rights: ['erasure'],
    provisions: [gdpr('17', '3', 'c')],
    iri: `${DPV_GDPR}JustificationA17PublicHealth`,
    requiredFacts: ['health-purpose'],
  }),
  ARCHIVING: ground('ARCHIVING', {
    rights: ['erasure'],
    provisions: [gdpr('17', '3', 'd'), provision('archives-act', '8')],
    iri: `${DPV_GDPR}JustificationA17Archiving`,
    requiredFacts: ['archive-decision'],
  }),
  LEGAL_CLAIMS: ground('LEGAL_CLAIMS', {
    rights: ['erasure', 'objection'],
    provisions: [gdpr('17', '3', 'e'), gdpr('21', '1')],
    iri: `${DPV_GDPR}JustificationA17LegalClaims`,
    requiredFacts: ['claim-described'],
  }),
  RESTRICTION_GROUND_MISSING: ground('RESTRICTION_GROUND_MISSING', {
    rights: ['restriction'],
    provisions: [gdpr('18', '1')],
    iri: `${LOCAL}RESTRICTION_GROUND_MISSING`,
    requiredFacts: ['grounds-of-18-checked'],
  }),
  PORTABILITY_BASIS: ground('PORTABILITY_BASIS', {
    rights: ['portability'],
    provisions: [gdpr('20', '1', 'a'), gdpr('20', '3')],
    iri: `${LOCAL}PORTABILITY_BASIS`,
    requiredFacts: ['basis-of-data'],
  }),
  PORTABILITY_NOT_AUTOMATED: ground('PORTABILITY_NOT_AUTOMATED', {
    rights: ['portability'],
    provisions: [gdpr('20', '1', 'b')],
    iri: `${LOCAL}PORTABILITY_NOT_AUTOMATED`,
    requiredFacts: ['processing-manual'],
  }),
  PORTABILITY_NOT_PROVIDED: ground('PORTABILITY_NOT_PROVIDED', {
    rights: ['portability'],
    provisions: [gdpr('20', '1')],
    iri: `${LOCAL}PORTABILITY_NOT_PROVIDED`,
    requiredFacts: ['data-source'],
  }),
  OBJECTION_BASIS: ground('OBJECTION_BASIS', {
    rights: ['objection'],
    provisions: [gdpr('21', '1')],
    iri: `${LOCAL}OBJECTION_BASIS`,
    requiredFacts: ['basis-of-data'],
  }),
  COMPELLING_GROUNDS: ground('COMPELLING_GROUNDS', {
    rights: ['objection', 'erasure'],
    provisions: [gdpr('21', '1'), gdpr('17', '1', 'c')],
    iri: `${DPV_JUSTIFICATIONS}LegitimateInterestOverride`,
    requiredFacts: ['weighing'],
  }),
  CONSENT_NOT_BASIS: ground('CONSENT_NOT_BASIS', {
    rights: ['consent-withdrawal'],
    provisions: [gdpr('7', '3')],
    iri: `${LOCAL}CONSENT_NOT_BASIS`,
    requiredFacts: ['basis-of-data'],
  }),
  NO_AUTOMATED_DECISION: ground('NO_AUTOMATED_DECISION', {
    rights: ['automated-decision'],
    provisions: [gdpr('22', '1')],
    iri: `${LOCAL}NO_AUTOMATED_DECISION`,
    requiredFacts: ['no-automation-checked'],
  }),
  SPECIAL_STATUTE: ground('SPECIAL_STATUTE', {
    rights: RIGHTS,
    provisions: [gdpr('23', '1')],
    iri: `${DPV_JUSTIFICATIONS}LegallyExempted`,
    requiredFacts: ['statute', 'harm-described'],
  }),
};

/** The neutral ground to print to a requester from whom the data are protected (law ID-27). */
export const printedGround = (code: GroundCode, reveals: boolean): GroundCode =>
  reveals ? (GROUNDS[code].neutralCode ?? code) : code;
