/** Languages of the service; Finnish first. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that exists in every language of the service. */
export type Localised = Readonly<Record<Language, string>>;

/** How a request arrived (design §9, intake channels). */
export const INTAKE_CHANNELS = ['web', 'api', 'paper', 'oral', 'email', 'phone', 'own-initiative'] as const;
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number];

/** In what role the requester acts (law ID-20). */
export const REQUESTER_ROLES = ['self', 'guardian', 'representative'] as const;
export type RequesterRole = (typeof REQUESTER_ROLES)[number];

/** What authority a representative relies on (ux C1c). */
export const REPRESENTATION_BASES = [
  'power-of-attorney',
  'guardian-of-interests',
  'continuing-power-of-attorney',
  'lawyer',
  'other',
] as const;
export type RepresentationBasis = (typeof REPRESENTATION_BASES)[number];

/** How the person wants the reply (ux C5). */
export const DELIVERY_CHANNELS = ['download', 'pick-up', 'letter', 'suomi-fi', 'on-the-spot'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** Staff roles (design §2). The DPO never decides, approves or signs (GDPR Art. 38(6)). */
export const STAFF_ROLES = [
  'admin',
  'dpo',
  'handler',
  'registrar',
  'register-owner',
  'signatory',
  'protected-address-handler',
  'auditor',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who acts on a case: a staff role, the person who asked, or the system itself (a duty that fell due). */
export type ActorRole = StaffRole | 'requester' | 'system';

/** Outcome of an item (law RT-17). Partly granted, refused and lapsed need a certificate. */
export const OUTCOMES = [
  'granted',
  'partly-granted',
  'refused',
  'no-data',
  'withdrawn',
  'transferred',
  'lapsed-no-identity',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that may be told only with a refusal certificate (law RT-17, RF-2). */
export const OUTCOMES_WITH_CERTIFICATE: readonly Outcome[] = [
  'partly-granted',
  'refused',
  'lapsed-no-identity',
];

/** How an identity was established (law ID-3). */
export const IDENTITY_METHODS = [
  'known-to-staff',
  'photo-id-shown',
  'suomi-fi',
  'strong-identification',
  'org-login',
  'other',
] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

/** Kinds of photo document that may be shown; numbers and copies are never stored (law ID-4, ID-7). */
export const IDENTITY_DOCUMENTS = [
  'passport',
  'identity-card',
  'driving-licence',
  'kela-card-with-photo',
] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

/** How the person intends to prove identity (ux C7). */
export const IDENTITY_PLANS = ['e-identification', 'show-document', 'known-to-staff', 'by-phone'] as const;
export type IdentityPlan = (typeof IDENTITY_PLANS)[number];

/** What a fee rests on: an unfounded or excessive request, or further copies (GDPR Art. 12(5), 15(3); law FE-1). */
export const FEE_GROUNDS = ['excessive', 'further-copy'] as const;
export type FeeGround = (typeof FEE_GROUNDS)[number];

/** What is done about a message that did not arrive. */
export const FAILED_MAIL_WAYS = ['send-again', 'reached-otherwise', 'not-needed'] as const;
export type FailedMailWay = (typeof FAILED_MAIL_WAYS)[number];
