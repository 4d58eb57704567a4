import type { OrganisationSettings } from '@oikeuspolku/application';
import {
  DEFAULT_RETENTION,
  IDENTITY_DOCUMENT_TABLE,
  isBusinessId,
  LONGEST_RETENTION_YEARS,
} from '@oikeuspolku/domain';
import type { IdentityDocument, Language } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { isEmail, listOfValues, textOf } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import { found, tooLong } from '../form/form-field.js';
import type { FormField } from '../form/form-field.js';

/** Settings that this form edits; the remedy, the holidays and the Ombudsman's contact have pages of their own. */
export type EditableSettings = Omit<OrganisationSettings, 'remedy' | 'holidays' | 'ombudsman'>;

/** Texts that must be given, in the order of the page. */
const NEEDED = [
  'address',
  'decidingBody',
  'place',
  'servicePoint',
  'openingHours',
  'phone',
  'email',
] as const;
const OFFICER = ['officerName', 'officerTitle', 'officerPhone', 'officerEmail'] as const;
/** What the case register says of its keeper (law RM-2). */
const REGISTER = ['businessId', 'authorityId', 'taskClass'] as const;
/** Years of keeping (law RM-3). */
const YEARS = ['caseYears', 'decisionYears'] as const;
const TEXTS = [...REGISTER, ...YEARS, ...NEEDED, ...OFFICER] as const;
const OPTIONAL: readonly string[] = [...REGISTER, 'officerName'];
const DOCUMENTS = Object.keys(IDENTITY_DOCUMENT_TABLE) as IdentityDocument[];
const WAYS = ['suomiFiMessages', 'ownerEmailCode'] as const;
const PHONE = /^[+\d][\d\s()-]{4,30}$/;

/** The fields of the page, in the reader's language. */
export function detailsFields(language: Language): readonly FormField[] {
  return [
    ...TEXTS.map((name): FormField => ({
      name,
      kind: 'text',
      label: t(language, `organisation.details.${name}`),
      optional: OPTIONAL.includes(name),
      spelled: false,
      width: isYears(name) ? '5' : '30',
      ...hintOf(name, language),
    })),
    {
      name: 'identityDocuments',
      kind: 'checkboxes',
      label: t(language, 'organisation.details.identityDocuments'),
      choices: DOCUMENTS.map((value) => ({ value, text: say(language, `identity-document.${value}`) })),
    },
    {
      name: 'ways',
      kind: 'checkboxes',
      label: t(language, 'organisation.details.ways'),
      choices: WAYS.map((value) => ({
        value,
        text: t(language, `organisation.details.${value}`),
        hint: t(language, `organisation.details.${value}.hint`),
      })),
    },
  ];
}

const isYears = (name: string): boolean => (YEARS as readonly string[]).includes(name);

const hintOf = (name: (typeof TEXTS)[number], language: Language): Pick<FormField, 'hint' | 'inputmode'> => {
  if (isYears(name)) return { hint: t(language, 'organisation.details.years.hint'), inputmode: 'numeric' };
  const known = REGISTER.find((each) => each === name);
  return known === undefined ? {} : { hint: t(language, `organisation.details.${known}.hint`) };
};

/** What the fields hold before anything is typed. */
export function detailsValues(settings: OrganisationSettings): RawForm {
  const officer = settings.dataProtectionOfficer;
  const years = settings.retentionYears ?? DEFAULT_RETENTION;
  return {
    ...Object.fromEntries(NEEDED.map((name) => [name, settings[name]])),
    ...Object.fromEntries(REGISTER.map((name) => [name, settings[name] ?? ''])),
    caseYears: String(years.case),
    decisionYears: String(years.decision),
    officerName: officer.name ?? '',
    officerTitle: officer.title,
    officerPhone: officer.phone ?? '',
    officerEmail: officer.email ?? '',
    identityDocuments: settings.identityDocuments,
    ways: WAYS.filter((way) => settings[way] === true),
  };
}

/** The settings as the form says them, or what is wrong with it. What the form does not ask stays. */
export function detailsFrom(
  form: RawForm,
  before: OrganisationSettings,
):
  | { readonly ok: true; readonly settings: EditableSettings }
  | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const text = (name: (typeof TEXTS)[number]): string => textOf(form, name).replace(/\s+/g, ' ');
  const documents = DOCUMENTS.filter((one) => listOfValues(form, 'identityDocuments').includes(one));
  const ways = listOfValues(form, 'ways');
  const errors = errorsOf(text, documents);
  if (errors.length > 0) return { ok: false, errors };
  const { remedy: _remedy, holidays: _holidays, ombudsman: _ombudsman, ...kept } = before;
  const settings: EditableSettings = {
    ...kept,
    ...(Object.fromEntries(NEEDED.map((name) => [name, text(name)])) as Pick<
      OrganisationSettings,
      (typeof NEEDED)[number]
    >),
    businessId: text('businessId'),
    authorityId: text('authorityId'),
    taskClass: text('taskClass'),
    retentionYears: { case: Number(text('caseYears')), decision: Number(text('decisionYears')) },
    dataProtectionOfficer: {
      name: text('officerName') || null,
      title: text('officerTitle'),
      phone: text('officerPhone') || null,
      email: text('officerEmail') || null,
    },
    identityDocuments: documents,
    suomiFiMessages: ways.includes('suomiFiMessages'),
    ownerEmailCode: ways.includes('ownerEmailCode'),
  };
  return { ok: true, settings };
}

/** In the order of the page; the officer must be named by title and be reachable in one way at least (GDPR Art. 38(4)). */
function errorsOf(
  text: (name: (typeof TEXTS)[number]) => string,
  documents: readonly IdentityDocument[],
): readonly FieldError[] {
  const missing = (field: string): FieldError => ({
    field,
    code: 'S61',
    params: { what: `@organisation.details.${field}` },
  });
  const one = (name: (typeof TEXTS)[number]): FieldError | null => {
    const value = text(name);
    if (isYears(name)) return yearsError(name, value);
    const needed = (NEEDED as readonly string[]).includes(name) || name === 'officerTitle';
    if (value === '') return needed ? missing(name) : null;
    if (name === 'businessId') return isBusinessId(value) ? null : { field: name, code: 'S60' };
    if (/email$/i.test(name) && !isEmail(value)) return { field: name, code: 'E19' };
    if (/phone$/i.test(name) && !PHONE.test(value)) return { field: name, code: 'S62' };
    return tooLong(name, value);
  };
  const reachable = text('officerPhone') !== '' || text('officerEmail') !== '';
  return found([
    ...TEXTS.map(one),
    reachable ? null : missing('officerPhone'),
    documents.length > 0 ? null : missing('identityDocuments'),
  ]);
}

/** A whole number of years; nothing else is a time of keeping. */
const yearsError = (name: (typeof TEXTS)[number], value: string): FieldError | null => {
  const years = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return years >= 1 && years <= LONGEST_RETENTION_YEARS
    ? null
    : {
        field: name,
        code: 'S63',
        params: { what: `@organisation.details.${name}`, max: LONGEST_RETENTION_YEARS },
      };
};
