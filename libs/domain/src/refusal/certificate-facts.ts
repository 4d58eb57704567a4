import type {
  DeliveryChannel,
  IdentityDocument,
  IdentityMethod,
  IntakeChannel,
  Language,
  RepresentationBasis,
  RequesterRole,
} from '../case/vocabulary.js';
import type { IsoDate } from '../calendar/civil-date.js';
import type { Right } from '../right/right.js';
import type { CertificateParts, ContactBlock, InsteadDone, TimeLineEntry } from './certificate.js';
import type { GroundCode } from './ground-code.js';
import type { GroundFact } from './ground.js';
import type { OmbudsmanContact } from './ombudsman.js';
import type { RemedyTemplate } from './remedy.js';

/** One ground with the facts of this case. */
export interface GroundOfCase {
  readonly code: GroundCode;
  readonly facts: Readonly<Partial<Record<GroundFact, string>>>;
}

/**
 * Everything a certificate is made of, as far as it is known now; an unknown fact is null or an empty text.
 * The items share one ground list and one signatory (design §9).
 */
export interface CertificateFacts {
  readonly certificateNumber: string | null;
  readonly caseNumber: string;
  readonly decidedOn: IsoDate | null;
  /** Number of the certificate this one corrects (law RF-8). */
  readonly replaces: string | null;
  readonly organisation: Partial<CertificateParts['organisation']>;
  readonly register: {
    readonly name: string;
    readonly noticeModifiedOn: IsoDate | null;
    readonly noticeVersion: string;
  };
  readonly subject: {
    readonly name: string;
    readonly birthDate: IsoDate | null;
    readonly internalId: string | null;
  };
  readonly requesterRole: RequesterRole;
  readonly requester: {
    readonly name: string;
    readonly basis: RepresentationBasis | 'custody' | null;
    readonly authorityDatedOn: IsoDate | null;
  } | null;
  readonly receivedOn: IsoDate | null;
  readonly channel: IntakeChannel | null;
  readonly items: readonly { readonly itemId: string; readonly right: Right; readonly quote: string }[];
  readonly identity: {
    readonly result: 'verified' | 'not-needed' | 'not-proved' | 'open';
    readonly method: IdentityMethod | null;
    readonly document: IdentityDocument | null;
    readonly checkedOn: IsoDate | null;
  };
  readonly decision: {
    readonly extent: 'wholly' | 'partly';
    readonly refused: string;
    readonly given: string;
  };
  readonly grounds: readonly GroundOfCase[];
  readonly reasons: {
    readonly text: string;
    /** The standard text of the ground in the language of the certificate; the reasons must say more than it (element 10). */
    readonly template: string;
    /** Reason withheld under TSL 34 § 3 mom.; the real one stands in an internal memo. */
    readonly withheld: boolean;
    readonly memoWritten: boolean;
  };
  /** A DPO has approved, where the ground asks for it (law FE-4, ID-21). */
  readonly dpoApproved: boolean;
  readonly insteadDone: readonly InsteadDone[];
  readonly unfoundedOrExcessive: {
    readonly why: string;
    readonly answer: 'fee-offered' | 'refused';
    readonly feeCents: number | null;
  } | null;
  readonly ombudsmanContacts: readonly OmbudsmanContact[];
  readonly remedy: RemedyTemplate;
  readonly moreInformation: ContactBlock | null;
  readonly dataProtectionOfficer: ContactBlock | null;
  readonly signature: Partial<CertificateParts['signature']> | null;
  readonly deliveryChannel: DeliveryChannel | null;
  readonly authoritativeLanguage: Language;
  readonly translations: readonly Language[];
  readonly timeLine: readonly TimeLineEntry[];
  readonly attachments: readonly string[];
  /** The data are protected from the requester: the wording must not reveal it (law ID-27). */
  readonly protectedFromRequester: boolean;
  /** The subject's or the requester's address may not be shown (law ID-24, ID-26). */
  readonly protectedAddress: boolean;
}

/** Why an element cannot be built. `absent` is the plain case; the others say what is wrong with what is there. */
export type MissingReason =
  | 'absent'
  | 'not-longer-than-template'
  | 'ground-fact-missing'
  | 'ground-not-for-right'
  | 'dpo-approval-missing'
  | 'memo-missing'
  | 'reason-may-not-be-withheld'
  | 'personal-identity-code'
  | 'reveals-protection'
  | 'language-not-authoritative'
  | 'not-chosen'
  | 'not-for-refusal'
  | 'body-missing'
  | 'closing-time-missing'
  | 'not-confirmed'
  | 'unsigned';
