import type { IdentityDocument } from '../case/vocabulary.js';
import type { DeadlineRule } from '../deadline/clock.js';
import { DEFAULT_DEADLINE_RULE } from '../deadline/clock.js';
import { UNCONFIRMED_REMEDY } from '../refusal/remedy.js';
import type { Right } from '../right/right.js';
import { RIGHTS } from '../right/right.js';
import { article15From } from './article-15.js';
import { basesOf, dataCategoriesFrom } from './data-category-from.js';
import type { NoticePerson, RegisterNotice } from './notice.js';
import type { OpenQuestion } from './open-question.js';
import { questionsOfAnomalies, questionsOfArticle15 } from './open-question.js';
import type {
  RegisterContact,
  RegisterPeople,
  RegisterRecord,
  RegularRecipient,
  SignatoryAppointment,
} from './register-record.js';
import { servicesFrom } from './service-from.js';

/** Documents that an organisation accepts unless its notice or staff say otherwise (law ID-4). */
export const DEFAULT_IDENTITY_DOCUMENTS: readonly IdentityDocument[] = [
  'passport',
  'identity-card',
  'driving-licence',
];

/** Codes of documents in the file format, and ours. */
const DOCUMENT_CODES: Readonly<Record<string, IdentityDocument>> = {
  passport: 'passport',
  'police-id-card': 'identity-card',
  'driving-licence': 'driving-licence',
  'kela-card-photo': 'kela-card-with-photo',
};

/** Names of the rights in the file format, and ours. */
const RIGHT_KEYS: Readonly<Record<Right, string>> = {
  access: 'access',
  rectification: 'rectification',
  erasure: 'erasure',
  restriction: 'restriction',
  portability: 'portability',
  objection: 'objection',
  'automated-decision': 'automatedDecision',
  'consent-withdrawal': 'consentWithdrawal',
};

/**
 * Everything the software needs beside the notice, read from the notice by the same rules for every organisation.
 * What it cannot read becomes an open question; nothing is confirmed by an import (design §9).
 * @param notice a notice that passed `validateRegister`
 */
export function registerRecordFrom(notice: RegisterNotice): RegisterRecord {
  const { derived } = notice;
  const article15 = article15From(notice);
  return {
    registerId: notice.id,
    notice,
    noticeVersion: noticeVersionOf(notice),
    dataCategories: dataCategoriesFrom(notice),
    services: servicesFrom(notice),
    article15,
    deadlineRules: deadlineRulesFrom(notice),
    people: peopleFrom(notice),
    recipients: recipientsFrom(notice),
    identityDocuments: identityDocumentsFrom(notice),
    remedy: UNCONFIRMED_REMEDY,
    openQuestions: [
      ...questionsOfAnomalies(notice.anomalies ?? []),
      ...questionsOfArticle15(article15),
      ...basisQuestion(notice),
    ],
    statutory: derived?.statutoryRegister ?? basesOf(notice).includes('legal-obligation'),
    authorityActivity: derived?.registerIsAuthorityActivity ?? true,
    // Unless somebody has looked, the careful answer.
    mayHoldProtectedAddresses: derived?.turvakieltoRelevant ?? true,
    holdsIdentityCodes: derived?.containsHetu ?? true,
    mayHoldMinors: derived?.minorsPossible ?? true,
  };
}

/** Slug of the organisation for page addresses: the name of its mail domain, else its own name in plain letters. */
export function organisationSlugFrom({ controller }: RegisterNotice): string {
  const domain = controller.email?.split('@')[1]?.split('.').at(-2);
  return plainLetters(domain ?? controller.name);
}

const plainLetters = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const noticeVersionOf = ({ noticeModified, sourceSha256 }: RegisterNotice): string =>
  noticeModified ?? sourceSha256?.slice(0, 12) ?? '1';

const deadlineRulesFrom = ({ derived }: RegisterNotice): Readonly<Record<Right, DeadlineRule>> =>
  Object.fromEntries(
    RIGHTS.map((right) => [
      right,
      (derived?.deadlineRules?.[RIGHT_KEYS[right]] as DeadlineRule | undefined) ?? DEFAULT_DEADLINE_RULE,
    ]),
  ) as Record<Right, DeadlineRule>;

function peopleFrom(notice: RegisterNotice): RegisterPeople {
  const responsible = notice.registerResponsiblePersons[0];
  return {
    owners: notice.contacts.map(contactFrom),
    deputies: [],
    responsible: responsible === undefined ? null : contactFrom(responsible),
    organisationResponsible:
      notice.controllerResponsiblePerson === null ? null : contactFrom(notice.controllerResponsiblePerson),
    dataProtectionOfficer:
      notice.dataProtectionOfficer === null ? null : contactFrom(notice.dataProtectionOfficer),
    signatory: signatoryFrom(responsible),
  };
}

/** Sedu's notice names a person, Nurmijärvi's only a title: then somebody must be appointed (design §9). */
const signatoryFrom = (responsible: NoticePerson | undefined): SignatoryAppointment =>
  responsible?.name
    ? { kind: 'named', contact: contactFrom(responsible) }
    : { kind: 'to-be-appointed', title: responsible?.title ?? null };

const contactFrom = ({ name, title, phone, email }: NoticePerson): RegisterContact => ({
  name,
  title,
  phone: phone ?? null,
  email: email ?? null,
});

function recipientsFrom({ disclosures, outsourcing }: RegisterNotice): readonly RegularRecipient[] {
  const processors = (outsourcing?.processors ?? []).flatMap(({ name }) => (name === null ? [] : [name]));
  const names = [...new Set([...disclosures.regular.map(({ recipient }) => recipient), ...processors])];
  return names.map((name) => {
    const row = disclosures.regular.find(({ recipient }) => recipient === name);
    const kind =
      processors.includes(name) || /käsittelijä|biträde|processor/i.test(row?.recipientType ?? '')
        ? 'processor'
        : 'recipient';
    return {
      code: plainLetters(name).slice(0, 60),
      name,
      kind,
      mayBeUnaffected: /ilman (henkilö)?tunnist|utan identifi/i.test(row?.text ?? ''),
    };
  });
}

function identityDocumentsFrom({ derived }: RegisterNotice): readonly IdentityDocument[] {
  const listed = derived?.identityDocuments ?? [];
  if (listed.length === 0) return DEFAULT_IDENTITY_DOCUMENTS;
  return listed.flatMap(({ code, enabled }) =>
    enabled && DOCUMENT_CODES[code] !== undefined ? [DOCUMENT_CODES[code]] : [],
  );
}

const basisQuestion = (notice: RegisterNotice): readonly OpenQuestion[] =>
  basesOf(notice).length > 0
    ? []
    : [
        {
          id: 'legal-basis',
          kind: 'legal-basis',
          handling: 'answer-before-reply',
          where: null,
          remark: '',
          element: null,
        },
      ];
