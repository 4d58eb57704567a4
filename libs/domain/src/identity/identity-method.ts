import type { IdentityDocument, IdentityMethod } from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import { gdpr, provision } from '../right/provision.js';

/** What is written down about a proof of identity; never a document number, a copy or a photograph (law ID-7). */
export type IdentityRecordField =
  | 'who-vouches'
  | 'how-known'
  | 'document-kind'
  | 'issuing-country'
  | 'valid'
  | 'checker'
  | 'checked-on'
  | 'transaction-id'
  | 'assurance-level'
  | 'account'
  | 'reason'
  | 'description';

/** One way to prove identity. */
export interface IdentityMethodRow {
  readonly records: readonly IdentityRecordField[];
  /** Enough where secret data can be seen: strong identification, or the person seen by staff (law ID-10). */
  readonly enoughForSecretData: boolean;
  /** A second person confirms it when the data are sensitive (CONFIG). */
  readonly fourEyesForSensitive: boolean;
  readonly citation: Provision;
}

/** The ways to prove identity and what each leaves behind (law ID-3). */
export const IDENTITY_METHOD_TABLE: Readonly<Record<IdentityMethod, IdentityMethodRow>> = {
  'known-to-staff': {
    records: ['who-vouches', 'how-known', 'checked-on'],
    enoughForSecretData: true,
    fourEyesForSensitive: true,
    citation: gdpr('12', '6'),
  },
  'photo-id-shown': {
    records: ['document-kind', 'issuing-country', 'valid', 'checker', 'checked-on'],
    enoughForSecretData: true,
    fourEyesForSensitive: false,
    citation: gdpr('12', '6'),
  },
  'suomi-fi': {
    records: ['checked-on', 'transaction-id', 'assurance-level'],
    enoughForSecretData: true,
    fourEyesForSensitive: false,
    citation: provision('digital-services-act', '6'),
  },
  // Any other provider of strong identification (Act 617/2009), where Suomi.fi is not in use.
  'strong-identification': {
    records: ['checked-on', 'transaction-id', 'assurance-level'],
    enoughForSecretData: true,
    fourEyesForSensitive: false,
    citation: provision('digital-services-act', '6'),
  },
  // The account through which the data are visible; where secret data can be seen it needs a recorded reason (law ID-10).
  'org-login': {
    records: ['checked-on', 'account', 'reason'],
    enoughForSecretData: false,
    fourEyesForSensitive: false,
    citation: provision('digital-services-act', '6'),
  },
  other: {
    records: ['description', 'checker', 'checked-on'],
    enoughForSecretData: false,
    fourEyesForSensitive: true,
    citation: gdpr('12', '6'),
  },
};

/** A document that may be shown. */
export interface IdentityDocumentRow {
  /** CONFIG default (law ID-4). */
  readonly acceptedByDefault: boolean;
  /** It has to have a photograph (seed 000 §18). */
  readonly photoMustBeChecked: boolean;
  readonly source: string;
}

/** Documents and their defaults. An expired document is accepted with a warning. */
export const IDENTITY_DOCUMENT_TABLE: Readonly<Record<IdentityDocument, IdentityDocumentRow>> = {
  passport: { acceptedByDefault: true, photoMustBeChecked: false, source: 'law ID-4' },
  'identity-card': { acceptedByDefault: true, photoMustBeChecked: false, source: 'law ID-4' },
  'driving-licence': {
    acceptedByDefault: true,
    photoMustBeChecked: false,
    source: 'law ID-4; notice of Sedu §18',
  },
  'kela-card-with-photo': { acceptedByDefault: false, photoMustBeChecked: true, source: 'law ID-4' },
};

/** What a check of a record finds; `blocking` keeps it from being saved. */
export interface IdentityRecordFinding {
  readonly code:
    | 'field-missing'
    | 'document-not-accepted'
    | 'document-expired'
    | 'not-enough-for-secret-data'
    | 'second-person-needed'
    | 'document-number-given';
  readonly about: IdentityRecordField | null;
  readonly blocking: boolean;
}

/** A proof of identity about to be recorded. */
export interface IdentityRecord {
  readonly method: IdentityMethod;
  readonly document: IdentityDocument | null;
  readonly fields: Readonly<Partial<Record<IdentityRecordField, string>>>;
  /** Secret data can be seen with it (JulkL 24 §). */
  readonly secretData: boolean;
  /** Special categories or a protected address are among the data. */
  readonly sensitive: boolean;
  readonly confirmedBySecondPerson: boolean;
}

/** Settings of an organisation about identity (law ID-3, ID-4, ID-7). */
export interface IdentitySettings {
  readonly acceptedDocuments: readonly IdentityDocument[];
  readonly fourEyesForSensitive: boolean;
  /** If a copy arrives in spite of everything: deleted at once, at the latest after so many days (law ID-7). */
  readonly strayCopyMaxDays: number;
}

export const DEFAULT_IDENTITY_SETTINGS: IdentitySettings = {
  acceptedDocuments: (Object.keys(IDENTITY_DOCUMENT_TABLE) as IdentityDocument[]).filter(
    (document) => IDENTITY_DOCUMENT_TABLE[document].acceptedByDefault,
  ),
  fourEyesForSensitive: true,
  strayCopyMaxDays: 14,
};

/** Everything to say about a record: blocking findings first need mending, the others are warnings. */
export function checkIdentityRecord(
  record: IdentityRecord,
  settings: IdentitySettings,
): readonly IdentityRecordFinding[] {
  const row = IDENTITY_METHOD_TABLE[record.method];
  return [
    ...row.records
      .filter((field) => isMissing(field, record))
      .map((field) => finding('field-missing', field)),
    ...documentFindings(record, settings),
    ...(record.secretData && !row.enoughForSecretData && !record.fields.reason?.trim()
      ? [finding('not-enough-for-secret-data', 'reason')]
      : []),
    ...(settings.fourEyesForSensitive &&
    row.fourEyesForSensitive &&
    record.sensitive &&
    !record.confirmedBySecondPerson
      ? [finding('second-person-needed', null)]
      : []),
    ...numberFindings(record),
  ];
}

const finding = (
  code: IdentityRecordFinding['code'],
  about: IdentityRecordField | null,
  blocking = true,
): IdentityRecordFinding => ({
  code,
  about,
  blocking,
});

/** A reason is needed only where secret data can be seen; that has a finding of its own. */
const isMissing = (field: IdentityRecordField, { fields, document }: IdentityRecord): boolean => {
  if (field === 'reason') return false;
  return field === 'document-kind' ? document === null : !fields[field]?.trim();
};

function documentFindings(
  { method, document, fields }: IdentityRecord,
  { acceptedDocuments }: IdentitySettings,
): readonly IdentityRecordFinding[] {
  if (method !== 'photo-id-shown' || document === null) return [];
  return [
    ...(acceptedDocuments.includes(document) ? [] : [finding('document-not-accepted', 'document-kind')]),
    ...(fields.valid === 'no' ? [finding('document-expired', 'valid', false)] : []),
  ];
}

/** Whether the record comes from a provider: its transaction id is a number by nature. */
const isByProvider = (method: IdentityMethod): boolean =>
  method === 'suomi-fi' || method === 'strong-identification';

/** Six or more digits in a row, or letters and digits as on a passport: nothing like it is ever kept (law ID-7). */
const LOOKS_LIKE_A_NUMBER = /\d{6,}|\b[A-ZÅÄÖ]{1,2}\d{6,8}\b/i;

const numberFindings = ({ method, fields }: IdentityRecord): readonly IdentityRecordFinding[] =>
  (['who-vouches', 'how-known', 'issuing-country', 'valid', 'checker', 'description', 'reason'] as const)
    .filter((field) => !isByProvider(method) && LOOKS_LIKE_A_NUMBER.test(fields[field] ?? ''))
    .map((field) => finding('document-number-given', field));
