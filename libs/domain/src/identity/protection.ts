import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import type { DeliveryChannel } from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import { provision } from '../right/provision.js';

/** Reasons that hold back a disclosure or a letter (law ID-24…ID-28). */
export const PROTECTION_BLOCKS = [
  'restraining-order-not-checked',
  'requester-is-restrained',
  'protected-data-not-reviewed',
  'second-person-missing',
  'dpo-opinion-missing',
  'letter-without-contact-address',
  'address-printed',
  'window-envelope',
  'expired-ban-needs-a-person',
] as const;
export type ProtectionBlock = (typeof PROTECTION_BLOCKS)[number];

/** The source of each block. */
export const PROTECTION_BLOCK_TABLE: Readonly<
  Record<ProtectionBlock, { readonly citation: Provision; readonly rule: string }>
> = {
  'restraining-order-not-checked': {
    citation: provision('restraining-order-act', '3'),
    rule: 'law ID-28; design §9',
  },
  'requester-is-restrained': { citation: provision('restraining-order-act', '3'), rule: 'law ID-28' },
  'protected-data-not-reviewed': {
    citation: provision('population-information-act', '37', '1'),
    rule: 'law ID-25, ID-27',
  },
  'second-person-missing': { citation: provision('openness-act', '24', '1', '31'), rule: 'law ID-27' },
  'dpo-opinion-missing': { citation: provision('openness-act', '24', '1', '31'), rule: 'law ID-27' },
  'letter-without-contact-address': {
    citation: provision('population-information-act', '36'),
    rule: 'law ID-26',
  },
  'address-printed': { citation: provision('openness-act', '24', '1', '31'), rule: 'law ID-26' },
  'window-envelope': { citation: provision('openness-act', '24', '1', '31'), rule: 'law ID-26' },
  'expired-ban-needs-a-person': {
    citation: provision('population-information-act', '36'),
    rule: 'law ID-28',
  },
};

/** How a protection came to be known (law ID-28). */
export type ProtectionSource = 'own-report' | 'population-register' | 'staff';

/** A protected address or a restraining order on a person of the case. */
export interface Protection {
  readonly kind: 'protected-address' | 'restraining-order';
  readonly whose: 'subject' | 'requester' | 'other-guardian';
  readonly source: ProtectionSource;
  /** Last day; null: until further notice. After it a person looks at it, nothing is unmasked by itself. */
  readonly until: PlainDate | null;
}

/** What is known right before something leaves the house. */
export interface DisclosureFacts {
  readonly on: PlainDate;
  readonly protections: readonly Protection[];
  /** Answered by a person: is the requester the one whom an order restrains? Null: not looked at. */
  readonly requesterRestrained: boolean | null;
  /** Acts for a child or another person. */
  readonly actsForAnother: boolean;
  /** Addresses, school, transport, club and message contacts were looked through. */
  readonly materialReviewed: boolean;
  readonly secondPerson: boolean;
  readonly dpoOpinion: boolean;
  readonly channel: DeliveryChannel;
  readonly hasContactAddress: boolean;
  readonly addressPrinted: boolean;
  readonly windowEnvelope: boolean;
}

/**
 * Everything that holds a disclosure back, in order; empty when it may leave. An expired protection still protects.
 */
export function protectionBlocks(facts: DisclosureFacts): readonly ProtectionBlock[] {
  const { protections } = facts;
  const protectedAddress = protections.some(({ kind }) => kind === 'protected-address');
  return [
    ...restrainingOrderBlocks(facts),
    ...(protectedAddress && facts.actsForAnother ? reviewBlocks(facts) : []),
    ...(protectedAddress ? letterBlocks(facts) : []),
    ...(protections.some(({ until }) => until !== null && Temporal.PlainDate.compare(until, facts.on) < 0)
      ? (['expired-ban-needs-a-person'] as const)
      : []),
  ];
}

function restrainingOrderBlocks({ requesterRestrained }: DisclosureFacts): readonly ProtectionBlock[] {
  if (requesterRestrained === null) return ['restraining-order-not-checked'];
  return requesterRestrained ? ['requester-is-restrained'] : [];
}

/** A guardian or representative asks while somebody is protected: redaction, four eyes and the DPO (law ID-27). */
const reviewBlocks = ({
  materialReviewed,
  secondPerson,
  dpoOpinion,
}: DisclosureFacts): readonly ProtectionBlock[] => [
  ...(materialReviewed ? [] : (['protected-data-not-reviewed'] as const)),
  ...(secondPerson ? [] : (['second-person-missing'] as const)),
  ...(dpoOpinion ? [] : (['dpo-opinion-missing'] as const)),
];

const letterBlocks = ({
  channel,
  hasContactAddress,
  addressPrinted,
  windowEnvelope,
}: DisclosureFacts): readonly ProtectionBlock[] => [
  ...(channel === 'letter' && !hasContactAddress ? (['letter-without-contact-address'] as const) : []),
  ...(addressPrinted ? (['address-printed'] as const) : []),
  ...(channel === 'letter' && windowEnvelope ? (['window-envelope'] as const) : []),
];

/** Ways by which an answer may reach a person with a protected address (law ID-26). */
export const channelsForProtected = (hasContactAddress: boolean): readonly DeliveryChannel[] =>
  hasContactAddress
    ? ['download', 'pick-up', 'letter', 'suomi-fi', 'on-the-spot']
    : ['download', 'pick-up', 'suomi-fi', 'on-the-spot'];

/** What is looked through and covered in material that goes to another than the protected person (law ID-27). */
export const REDACTED_FOR_PROTECTED = [
  'address',
  'home-municipality',
  'phone-and-email',
  'school-location',
  'transport-route',
  'afternoon-club',
  'message-contacts',
] as const;

/** Places where protected contact details never appear (law ID-25). */
export const PROTECTED_CONTACT_NEVER_IN = [
  'search',
  'lists',
  'exports',
  'mail-notifications',
  'calendar',
  'print-queue',
  'analytics',
  'test-data',
  'file-names',
] as const;

/**
 * Whether naming a ban would tell of it to somebody from whom the data are protected; then texts are neutral (law ID-27).
 * The protected person may read the plain ground.
 */
export const mustBeNeutral = (
  protections: readonly Protection[],
  requesterIs: 'subject' | 'other',
): boolean => requesterIs === 'other' && protections.some(({ whose }) => whose !== 'requester');
