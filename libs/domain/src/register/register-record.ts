import type { IdentityDocument, Localised } from '../case/vocabulary.js';
import type { DeadlineRule } from '../deadline/clock.js';
import type { RemedyTemplate } from '../refusal/remedy.js';
import type { LegalBasis, Right } from '../right/right.js';
import type { Provision } from '../right/provision.js';
import type { Article15Fact } from './article-15.js';
import type { RegisterNotice } from './notice.js';
import type { OpenQuestion } from './open-question.js';
import type { ServiceGroup } from './service-vocabulary.js';

/** Whether data of a category are secret from outsiders (JulkL 24 §). Secrecy as such is no ground to refuse own data (law RT-12). */
export type Secrecy = 'public' | 'secret' | 'case-by-case';

/** Data of one kind in a register: the unit to which a legal basis belongs (law RT-2). */
export interface DataCategory {
  readonly code: string;
  readonly names: Localised;
  readonly basis: LegalBasis;
  readonly secrecy: Secrecy;
  readonly secrecyGround: Provision | null;
  /** Special categories of Art. 9, at least in part. */
  readonly special: boolean;
  /** The words of the notice that the category stands for. */
  readonly asWritten: readonly string[];
  /** Groups of people the notice lists it under. */
  readonly groups: readonly string[];
  /** False: the names are the notice's own words in every language until staff translate them. */
  readonly translated: boolean;
}

/** A service in everyday words, by which a person finds the register (ux C3). */
export interface PlainService {
  readonly code: string;
  readonly group: ServiceGroup;
  readonly names: Localised;
  /** Words that find the service in the filter box, per language. */
  readonly keywords: Readonly<Record<keyof Localised, readonly string[]>>;
}

/** A person or office of the register. An account is joined to it by the organisation. */
export interface RegisterContact {
  readonly name: string | null;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Who signs the register's certificates (law RF-7, design §9). */
export type SignatoryAppointment =
  | { readonly kind: 'named'; readonly contact: RegisterContact }
  | { readonly kind: 'to-be-appointed'; readonly title: string | null };

/** The people of a register, in the roles the reminder ladder knows. */
export interface RegisterPeople {
  readonly owners: readonly RegisterContact[];
  readonly deputies: readonly RegisterContact[];
  readonly responsible: RegisterContact | null;
  readonly organisationResponsible: RegisterContact | null;
  readonly dataProtectionOfficer: RegisterContact | null;
  readonly signatory: SignatoryAppointment;
}

/** A recipient the notice names, told of rectification, erasure and restriction (law NT-2). */
export interface RegularRecipient {
  readonly code: string;
  readonly name: string;
  readonly kind: 'processor' | 'recipient';
  /** The notice says that some data go without identifiers: Art. 19 may not affect it, a handler decides (law NT-3). */
  readonly mayBeUnaffected: boolean;
}

/** A register: the notice word for word, and beside it what the software needs and staff can edit (design §9). */
export interface RegisterRecord {
  readonly registerId: string;
  readonly notice: RegisterNotice;
  /** Version of the notice as printed on a certificate: its date, or the digest of the imported text. */
  readonly noticeVersion: string;
  readonly dataCategories: readonly DataCategory[];
  readonly services: readonly PlainService[];
  readonly article15: readonly Article15Fact[];
  readonly deadlineRules: Readonly<Record<Right, DeadlineRule>>;
  readonly people: RegisterPeople;
  readonly recipients: readonly RegularRecipient[];
  readonly identityDocuments: readonly IdentityDocument[];
  readonly remedy: RemedyTemplate;
  readonly openQuestions: readonly OpenQuestion[];
  readonly statutory: boolean;
  readonly authorityActivity: boolean;
  readonly mayHoldProtectedAddresses: boolean;
  readonly holdsIdentityCodes: boolean;
  readonly mayHoldMinors: boolean;
}
