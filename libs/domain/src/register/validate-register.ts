import { LANGUAGES } from '../case/vocabulary.js';
import { DEADLINE_RULES } from '../deadline/clock.js';
import type { FieldError, FieldRule } from './field-rule.js';
import {
  count,
  date,
  email,
  flag,
  identifier,
  list,
  mapOf,
  nested,
  oneOf,
  optional,
  shape,
  silent,
  text,
} from './field-rule.js';
import type { RegisterNotice } from './notice.js';

const texts = list(text);
const titled = silent(shape({ heading: silent(text), text: texts }));

const person = shape({
  name: silent(text),
  title: silent(text),
  address: optional(silent(text)),
  phone: optional(silent(text)),
  email: optional(silent(email)),
});

const statute = shape({ name: text, number: optional(text), sections: optional(texts), raw: optional(text) });

const categoryItem = nested((inner) => shape({ text, items: optional(list(inner)) }));

const ORGANISATION = shape({
  name: text,
  alsoCalled: texts,
  organisationType: text,
  governingBody: silent(text),
  units: texts,
  postalAddress: shape({
    poBox: silent(text),
    street: silent(text),
    postalCode: text,
    city: text,
    raw: text,
  }),
  phone: silent(text),
  email: silent(email),
  website: silent(text),
});

const OUTSOURCING = shape({
  question: silent(text),
  options: list(shape({ label: text, checked: flag })),
  outsourced: silent(flag),
  details: silent(text),
  processors: list(
    shape({
      name: silent(text),
      role: text,
      description: optional(text),
      agreement: optional(shape({ exists: flag, text })),
    }),
  ),
});

const LEGAL_BASIS = shape({
  stated: text,
  gdprArticles: list(shape({ article: text, text })),
  statutoryTasks: optional(list(shape({ text, statutes: list(statute) }))),
  statutes: list(statute),
});

const DISCLOSURES = shape({
  regular: list(shape({ recipient: text, recipientType: text, text, data: texts, statute: silent(text) })),
  method: silent(text),
  notes: texts,
  marketing: optional(text),
});

const RECTIFICATION = shape({
  paragraphs: texts,
  refusal: silent(text),
  complaint: silent(text),
  supervisoryAuthorityAsWritten: optional(shape({ name: text, poBox: text, postalCode: text, city: text })),
  howToRequest: silent(text),
  otherCases: silent(text),
});

const RIGHTS = shape({
  intro: silent(text),
  articles: silent(text),
  listed: texts,
  limitations: texts,
  contact: silent(text),
  access: silent(shape({ heading: text, text: texts })),
  other: optional(shape({ heading: text, text: texts })),
});

const DERIVED = shape({
  gdprLegalBases: optional(list(oneOf('6(1)(a)', '6(1)(b)', '6(1)(c)', '6(1)(d)', '6(1)(e)', '6(1)(f)'))),
  statutoryRegister: optional(flag),
  registerIsAuthorityActivity: optional(flag),
  deadlineRules: optional(mapOf(oneOf(...DEADLINE_RULES))),
  rights: optional(mapOf(text)),
  fee: optional(shape({ policy: optional(text), freePerYear: optional(silent(count)) })),
  identityDocuments: optional(list(shape({ code: text, label: text, enabled: flag }))),
  turvakieltoRelevant: optional(flag),
  containsHetu: optional(flag),
  minorsPossible: optional(flag),
});

/** The shape of one notice. Every main field must be there: silence is written as null, so a misspelt field cannot hide. */
const REGISTER: FieldRule = shape({
  id: identifier,
  language: oneOf(...LANGUAGES),
  name: text,
  noticeType: text,
  noticeModified: silent(date),
  controller: ORGANISATION,
  controllerResponsiblePerson: silent(person),
  registerResponsiblePersons: list(person),
  contacts: list(person),
  dataProtectionOfficer: silent(person),
  outsourcing: silent(OUTSOURCING),
  purpose: shape({ paragraphs: list(text, 1), registerNature: silent(text) }),
  legalBasis: LEGAL_BASIS,
  automatedDecisionMaking: silent(shape({ used: silent(flag), profiling: silent(flag), text })),
  dataSubjectGroups: silent(shape({ intro: silent(text), groups: texts })),
  dataCategories: shape({
    intro: silent(text),
    groups: list(shape({ group: text, condition: silent(text), items: list(categoryItem, 1) }), 1),
  }),
  secrecy: silent(shape({ text: texts, statute: silent(text), points: texts, subjects: texts })),
  combiningWithOtherRegisters: silent(shape({ text, combined: silent(flag) })),
  systems: silent(shape({ text: silent(text), items: texts, integrations: texts })),
  sources: list(shape({ text, source: text, statute: optional(silent(text)) })),
  disclosures: DISCLOSURES,
  transfersOutsideEea: silent(
    shape({ occurs: oneOf(true, false, 'contradictory', null), text: texts, safeguards: silent(text) }),
  ),
  retention: silent(shape({ text: texts, processor: texts, governedBy: silent(text) })),
  security: silent(shape({ groups: list(shape({ heading: silent(text), items: texts })) })),
  rights: RIGHTS,
  rectification: silent(RECTIFICATION),
  consentWithdrawal: titled,
  identityVerification: silent(
    shape({
      heading: silent(text),
      text,
      acceptedDocumentsAsWritten: texts,
      photoRequired: silent(flag),
      exceptions: texts,
    }),
  ),
  prohibitions: list(shape({ code: identifier, heading: text, paragraphs: texts, items: texts })),
  supervisoryAuthorityComplaint: silent(shape({ text })),
  processingAgreement: silent(shape({ exists: flag, text })),
  otherInformation: list(shape({ heading: silent(text), text })),
  footer: silent(shape({ text })),
  sections: list(shape({ number: silent(text), title: text, text }), 1),
  derived: optional(DERIVED),
  anomalies: optional(list(shape({ where: text, what: text, note: text }))),
});

/** A valid notice, or every bad field of it. */
export type RegisterResult =
  | { readonly ok: true; readonly register: RegisterNotice }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Check one notice from a file or a form: one clear error per bad field, nothing thrown, nothing half-read.
 * @param value anything, usually parsed JSON
 * @param path where it stands in the file, for the errors
 */
export function validateRegister(value: unknown, path = ''): RegisterResult {
  const errors = REGISTER(value, path);
  return errors.length === 0 ? { ok: true, register: value as RegisterNotice } : { ok: false, errors };
}

/** The notices of a whole file, or every bad field in it. */
export type RegisterFileResult =
  | { readonly ok: true; readonly registers: readonly RegisterNotice[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The version of the file format that is read. */
export const REGISTER_FILE_VERSION = '1.0';

/**
 * Check a file of notices: `{ schemaVersion, registers: [...] }`. Ids are unique in the file.
 * One bad field rejects the whole file, so that nothing is half-loaded.
 */
export function validateRegisterFile(value: unknown): RegisterFileResult {
  const errors = [...shape({ schemaVersion: text, registers: list(REGISTER, 1) })(value, '')];
  if (errors.length === 0)
    errors.push(...versionFault(value as RegisterFile), ...duplicates((value as RegisterFile).registers));
  return errors.length === 0
    ? { ok: true, registers: (value as RegisterFile).registers }
    : { ok: false, errors };
}

interface RegisterFile {
  readonly schemaVersion: string;
  readonly registers: readonly RegisterNotice[];
}

const versionFault = ({ schemaVersion }: RegisterFile): readonly FieldError[] =>
  schemaVersion === REGISTER_FILE_VERSION
    ? []
    : [{ path: 'schemaVersion', code: 'unknown-version', facts: { known: REGISTER_FILE_VERSION } }];

const duplicates = (registers: readonly RegisterNotice[]): readonly FieldError[] =>
  registers.flatMap(({ id }, index) =>
    registers.findIndex((each) => each.id === id) === index
      ? []
      : [{ path: `registers[${index}].id`, code: 'duplicate-id' as const, facts: {} }],
  );
