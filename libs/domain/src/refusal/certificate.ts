import type {
  DeliveryChannel,
  IdentityDocument,
  IdentityMethod,
  IntakeChannel,
  Language,
  RepresentationBasis,
} from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import type { IsoDate } from '../calendar/civil-date.js';
import type { Right } from '../right/right.js';
import type { GroundCode } from './ground-code.js';
import type { GroundFact } from './ground.js';
import type { OmbudsmanAddress } from './ombudsman.js';
import type { RemedyBody, RemedyTemplateRow } from './remedy.js';

/** What the certificate says of one item it covers (element 6). */
export interface CertificateItem {
  readonly itemId: string;
  readonly right: Right;
  /** Article as cited: `16`, `7(3)`. */
  readonly article: string;
  /** Short quote of what was asked. */
  readonly quote: string;
}

/** One ground as printed (element 9). */
export interface CertificateGround {
  readonly code: GroundCode;
  readonly provisions: readonly Provision[];
  readonly iri: string;
  readonly textKey: string;
  /** Facts printed with the ground (statute, end of retention, …); none when the wording is neutral. */
  readonly facts: Readonly<Partial<Record<GroundFact, string>>>;
}

/** What was done instead of what was asked (element 13). */
export type InsteadDone =
  | {
      readonly kind:
        'restriction' | 'supplementary-statement' | 'access-offered' | 'document-request-offered';
      readonly note: string;
    }
  | { readonly kind: 'disposal-date'; readonly on: IsoDate; readonly note: string }
  | { readonly kind: 'referral'; readonly note: string };

/** Why a request is unfounded or excessive, and what was answered to it (element 14). */
export interface UnfoundedAnswer {
  readonly why: string;
  readonly answer: 'fee-offered' | 'refused';
  readonly feeCents: number | null;
}

/** A date of the handling (element 22). */
export interface TimeLineEntry {
  readonly code: 'received' | 'paused' | 'resumed' | 'extended' | 'due' | 'decided';
  readonly on: IsoDate;
}

/** Who can be asked (elements 17, 18). */
export interface ContactBlock {
  readonly name: string | null;
  readonly title: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** How the day of receipt is counted (element 20); the real dates stand in the delivery record (design §9). */
export type DeemedReceipt =
  'letter-seventh-day' | 'electronic-third-day' | 'fetched-with-identification' | 'handed-over';

/**
 * The parts of a refusal certificate, element by element (law RF, elements 1–24). Facts and text keys only: sentences are
 * made in libs/language. A part that is `null` does not apply to the case; an empty list has nothing to print.
 */
export interface CertificateParts {
  readonly heading: {
    readonly certificateNumber: string;
    readonly caseNumber: string;
    readonly decidedOn: IsoDate;
    readonly replaces: string | null;
  };
  readonly organisation: {
    readonly name: string;
    readonly decidingBody: string;
    readonly officeHolder: string;
    readonly address: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly register: {
    readonly name: string;
    readonly noticeModifiedOn: IsoDate | null;
    readonly noticeVersion: string;
  };
  readonly subject: {
    readonly name: string;
    readonly identifier:
      | { readonly kind: 'birth-date'; readonly on: IsoDate }
      | { readonly kind: 'internal-id'; readonly id: string };
  };
  readonly requester: {
    readonly name: string;
    readonly role: 'guardian' | 'representative';
    readonly basis: RepresentationBasis | 'custody';
    readonly authorityDatedOn: IsoDate;
  } | null;
  readonly request: {
    readonly receivedOn: IsoDate;
    readonly channel: IntakeChannel;
    readonly items: readonly [CertificateItem, ...CertificateItem[]];
  };
  readonly identity:
    | {
        readonly result: 'verified';
        readonly method: IdentityMethod;
        readonly document: IdentityDocument | null;
        readonly checkedOn: IsoDate;
      }
    | { readonly result: 'not-needed' | 'not-proved' };
  readonly decision: {
    readonly extent: 'wholly' | 'partly';
    readonly refused: string;
    readonly given: string | null;
  };
  readonly grounds: readonly [CertificateGround, ...CertificateGround[]];
  readonly reasons: { readonly text: string };
  readonly withheldReason: { readonly textKey: 'certificate.reason-withheld' } | null;
  readonly ombudsmanMayReceive: { readonly textKey: 'certificate.ombudsman-may-receive' } | null;
  readonly insteadDone: readonly InsteadDone[];
  readonly unfoundedOrExcessive: UnfoundedAnswer | null;
  readonly complaint: {
    readonly addresses: Readonly<Record<Language, OmbudsmanAddress>>;
    readonly switchboard: string;
    readonly registry: string;
    readonly email: string;
    readonly website: string;
    readonly textKey: 'certificate.complaint';
  };
  readonly remedy: {
    readonly template: RemedyTemplateRow;
    readonly body: RemedyBody;
    /** What the instructions explain (HL 47 §), as keys `remedy.<code>.<part>`. */
    readonly partKeys: readonly string[];
  };
  readonly moreInformation: ContactBlock & { readonly name: string };
  readonly dataProtectionOfficer: ContactBlock;
  readonly signature: {
    readonly name: string;
    readonly title: string;
    readonly place: string;
    readonly signedOn: IsoDate;
    /** UTC instant of the approval in the service; the seal on the document is the organisation's (design §9). */
    readonly approvedAt: string;
    readonly sealedBy: string;
  };
  readonly delivery: {
    readonly channel: DeliveryChannel;
    readonly receiptRule: DeemedReceipt;
    readonly source: Provision;
  };
  readonly language: { readonly authoritative: 'fi' | 'sv'; readonly translations: readonly Language[] };
  readonly timeLine: readonly TimeLineEntry[];
  readonly attachments: readonly string[];
  readonly newRequest: { readonly textKey: 'certificate.new-request' };
}

declare const complete: unique symbol;

/**
 * A certificate that holds every element it must. There is no other way to get one than `certificateContent`:
 * the brand cannot be written elsewhere, so a page or a document that takes this type can rely on it.
 */
export interface CertificateContent extends CertificateParts {
  readonly [complete]: true;
  /** The document is in neutral mode: no address, no home municipality, no hint of a ban (law ID-26, ID-27). */
  readonly neutral: boolean;
}
