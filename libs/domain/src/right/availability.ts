import type { GroundCode } from '../refusal/ground-code.js';
import type { Provision } from './provision.js';
import { gdpr } from './provision.js';
import type { LegalBasis, Right } from './right.js';

/** What can be offered to a person whose right does not apply: another right, or one of the ways outside the rights. */
export type Offer = Right | 'supplementary-statement' | 'document-request' | 'human-explanation';

/** A fact that a handler must find out before a right is known to apply. */
export type AvailabilityCondition =
  | 'consent-withdrawn-and-no-other-basis'
  | 'no-longer-necessary'
  | 'no-longer-necessary-or-objection-upheld'
  | 'automated-and-provided-by-subject'
  | 'automated-decision-made';

/** What a handler checks before a statutory retention is given as the reason (law RT-3: a blanket refusal is a trap). */
export type ErasureCheck = 'unlawful-processing' | 'retention-ended' | 'consent-based-part' | 'wrong-data';

/** The order in which the checks of RT-3 are shown. */
export const ERASURE_CHECKS: readonly ErasureCheck[] = [
  'unlawful-processing',
  'retention-ended',
  'consent-based-part',
  'wrong-data',
];

/** On what footing an automated decision stands under each basis (Art. 22(2)); told to the handler, not a ground. */
export type AutomationFooting =
  'explicit-consent' | 'necessary-for-contract' | 'authorised-by-law' | 'not-provided-for' | 'prohibited';

interface Cell {
  readonly citation: Provision;
  /** Only in the row of Art. 22. */
  readonly automation?: AutomationFooting;
}

/**
 * One cell of the table: does the right exist for data processed on this basis?
 * `no` and an unmet `conditional` name the ground of the refusal and what is offered instead: a right is never merely absent (RT-16).
 */
export type Availability =
  | (Cell & { readonly available: 'yes' })
  | (Cell & {
      readonly available: 'conditional';
      readonly condition: AvailabilityCondition;
      readonly groundsIfNot: readonly GroundCode[];
      readonly insteadOffer: readonly Offer[];
    })
  | (Cell & {
      readonly available: 'no';
      readonly ground: GroundCode;
      readonly insteadOffer: readonly Offer[];
      readonly checkFirst?: readonly ErasureCheck[];
    });

const yes = (citation: Provision): Availability => ({ available: 'yes', citation });

const no = (citation: Provision, ground: GroundCode, ...insteadOffer: Offer[]): Availability => ({
  available: 'no',
  citation,
  ground,
  insteadOffer,
});

const when = (
  condition: AvailabilityCondition,
  citation: Provision,
  groundsIfNot: readonly GroundCode[],
  ...insteadOffer: Offer[]
): Availability => ({ available: 'conditional', condition, citation, groundsIfNot, insteadOffer });

const onEveryBasis = (citation: Provision): Readonly<Record<LegalBasis, Availability>> => ({
  consent: yes(citation),
  contract: yes(citation),
  'legal-obligation': yes(citation),
  'vital-interests': yes(citation),
  'public-task': yes(citation),
  'legitimate-interest': yes(citation),
});

/** Statutory data are kept as long as the duty lasts, but only after the four checks of RT-3. */
const kept = (ground: GroundCode): Availability => ({
  available: 'no',
  citation: gdpr('17', '3', 'b'),
  ground,
  insteadOffer: ['restriction', 'rectification'],
  checkFirst: ERASURE_CHECKS,
});

const automated = (citation: Provision, automation: AutomationFooting): Availability => ({
  ...when('automated-decision-made', citation, ['NO_AUTOMATED_DECISION'], 'access', 'human-explanation'),
  automation,
});

/**
 * Rights × legal bases (law RT). Basis is held per data category, never per register (RT-2).
 * Source: GDPR Art. 6(1), 7(3), 15–18, 20–22; the citation of each cell is the provision that decides it.
 */
export const RIGHT_BY_BASIS: Readonly<Record<Right, Readonly<Record<LegalBasis, Availability>>>> = {
  access: onEveryBasis(gdpr('15', '1')),
  rectification: onEveryBasis(gdpr('16')),
  erasure: {
    consent: when(
      'consent-withdrawn-and-no-other-basis',
      gdpr('17', '1', 'b'),
      ['STATUTORY_RETENTION'],
      'consent-withdrawal',
      'restriction',
    ),
    contract: when(
      'no-longer-necessary',
      gdpr('17', '1', 'a'),
      ['LEGAL_CLAIMS'],
      'restriction',
      'rectification',
    ),
    'legal-obligation': kept('STATUTORY_RETENTION'),
    'vital-interests': when(
      'no-longer-necessary',
      gdpr('17', '1', 'a'),
      ['SPECIAL_STATUTE'],
      'restriction',
      'rectification',
    ),
    'public-task': kept('PUBLIC_TASK'),
    'legitimate-interest': when(
      'no-longer-necessary-or-objection-upheld',
      gdpr('17', '1', 'c'),
      ['COMPELLING_GROUNDS', 'LEGAL_CLAIMS'],
      'objection',
      'restriction',
    ),
  },
  restriction: onEveryBasis(gdpr('18', '1')),
  portability: {
    consent: when(
      'automated-and-provided-by-subject',
      gdpr('20', '1', 'a'),
      ['PORTABILITY_NOT_AUTOMATED', 'PORTABILITY_NOT_PROVIDED'],
      'access',
    ),
    contract: when(
      'automated-and-provided-by-subject',
      gdpr('20', '1', 'a'),
      ['PORTABILITY_NOT_AUTOMATED', 'PORTABILITY_NOT_PROVIDED'],
      'access',
    ),
    'legal-obligation': no(gdpr('20', '1', 'a'), 'PORTABILITY_BASIS', 'access'),
    'vital-interests': no(gdpr('20', '1', 'a'), 'PORTABILITY_BASIS', 'access'),
    'public-task': no(gdpr('20', '3'), 'PORTABILITY_BASIS', 'access'),
    'legitimate-interest': no(gdpr('20', '1', 'a'), 'PORTABILITY_BASIS', 'access'),
  },
  objection: {
    consent: no(gdpr('21', '1'), 'OBJECTION_BASIS', 'consent-withdrawal'),
    contract: no(gdpr('21', '1'), 'OBJECTION_BASIS', 'access', 'rectification', 'restriction'),
    'legal-obligation': no(gdpr('21', '1'), 'OBJECTION_BASIS', 'access', 'rectification', 'restriction'),
    'vital-interests': no(gdpr('21', '1'), 'OBJECTION_BASIS', 'access', 'rectification', 'restriction'),
    'public-task': yes(gdpr('21', '1')),
    'legitimate-interest': yes(gdpr('21', '1')),
  },
  'automated-decision': {
    consent: automated(gdpr('22', '2', 'c'), 'explicit-consent'),
    contract: automated(gdpr('22', '2', 'a'), 'necessary-for-contract'),
    'legal-obligation': automated(gdpr('22', '2', 'b'), 'authorised-by-law'),
    'vital-interests': automated(gdpr('22', '1'), 'not-provided-for'),
    'public-task': automated(gdpr('22', '2', 'b'), 'authorised-by-law'),
    'legitimate-interest': automated(gdpr('22', '1'), 'prohibited'),
  },
  'consent-withdrawal': {
    consent: yes(gdpr('7', '3')),
    contract: no(gdpr('7', '3'), 'CONSENT_NOT_BASIS', 'erasure', 'access'),
    'legal-obligation': no(gdpr('7', '3'), 'CONSENT_NOT_BASIS', 'access', 'rectification', 'restriction'),
    'vital-interests': no(gdpr('7', '3'), 'CONSENT_NOT_BASIS', 'access', 'rectification', 'restriction'),
    'public-task': no(gdpr('7', '3'), 'CONSENT_NOT_BASIS', 'objection', 'access'),
    'legitimate-interest': no(gdpr('7', '3'), 'CONSENT_NOT_BASIS', 'objection', 'access'),
  },
};

/**
 * Objection to direct marketing stops the marketing whatever the basis and needs no grounds (Art. 21(2)–(3)).
 * Neither seeded register markets anything; the row exists for organisations that do.
 */
export const DIRECT_MARKETING_OBJECTION = {
  available: 'yes',
  citation: gdpr('21', '2'),
  effect: gdpr('21', '3'),
  reasonsNeeded: false,
} as const satisfies { available: 'yes'; citation: Provision; effect: Provision; reasonsNeeded: boolean };

/** The legal bases with their point of Art. 6(1) and whether an authority may rely on them in its tasks (Art. 6(1) last subparagraph). */
export const LEGAL_BASIS_TABLE: Readonly<
  Record<
    LegalBasis,
    { readonly citation: Provision; readonly article: string; readonly openToAuthorities: boolean }
  >
> = {
  consent: { citation: gdpr('6', '1', 'a'), article: '6(1)(a)', openToAuthorities: true },
  contract: { citation: gdpr('6', '1', 'b'), article: '6(1)(b)', openToAuthorities: true },
  'legal-obligation': { citation: gdpr('6', '1', 'c'), article: '6(1)(c)', openToAuthorities: true },
  'vital-interests': { citation: gdpr('6', '1', 'd'), article: '6(1)(d)', openToAuthorities: true },
  'public-task': { citation: gdpr('6', '1', 'e'), article: '6(1)(e)', openToAuthorities: true },
  'legitimate-interest': { citation: gdpr('6', '1', 'f'), article: '6(1)(f)', openToAuthorities: false },
};
