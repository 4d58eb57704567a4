import type { CertificateContent, Language } from '@oikeuspolku/domain';
import { citation } from '../citation.js';
import { dateShort } from '../dates.js';
import { heading, says } from '../letters/frame.js';
import type { Block, Inline } from '../paper.js';
import { t } from '../translate.js';
import { day, facts, quoted, row, type Section } from './section.js';

/** Element 1: title, number, case, date; above it the sentence that marks a translation (element 21). */
export const openingSection: Section = ({ heading: top, language: kept }, { language }) => [
  says({ language }, 'certificate.subtitle'),
  ...(language === kept.authoritative
    ? []
    : [says({ language }, `certificate.translation.${kept.authoritative}`)]),
  facts([
    ...row(language, 'certificate.number', top.certificateNumber),
    ...row(language, 'common.caseNumber', top.caseNumber),
    ...row(language, 'certificate.decidedOn', dateShort(day(top.decidedOn))),
    ...row(language, 'certificate.replaces', top.replaces),
  ]),
];

/** Elements 2 and 3: who decides, and the register exactly as its notice names it. */
export const organisationSection: Section = (
  { organisation, register },
  { language, noticeLanguage = 'fi' },
) => {
  const version = versionName(register.noticeVersion);
  const notice =
    register.noticeModifiedOn === null
      ? t(language, 'certificate.register.noticeUndated', { version })
      : t(language, 'certificate.register.noticeDated', { version, date: day(register.noticeModifiedOn) });
  const name: Inline =
    noticeLanguage === language ? register.name : { text: register.name, lang: noticeLanguage };
  return [
    heading({ language }, 'certificate.organisation.heading'),
    facts([
      ...row(language, 'certificate.organisation.name', organisation.name),
      ...row(language, 'certificate.organisation.decidingBody', organisation.decidingBody),
      ...row(language, 'certificate.organisation.officeHolder', organisation.officeHolder),
      ...row(language, 'common.address', organisation.address),
      ...row(language, 'common.phone', organisation.phone),
      ...row(language, 'common.email', organisation.email),
      ...row(language, 'certificate.register.name', name),
      ...row(language, 'certificate.register.notice', notice),
    ]),
  ];
};

/** A notice without a date has the digest of its text as its version; its beginning is enough to tell versions apart. */
const versionName = (version: string): string =>
  /^[0-9a-f]{40,}$/i.test(version) ? version.slice(0, 12) : version;

/** Elements 4 and 5: the person, and who asked for the person. Never an address or a personal identity code. */
export const peopleSection: Section = ({ subject, requester }, { language }) => {
  const { identifier } = subject;
  const person = facts([
    ...row(language, 'certificate.subject.name', subject.name),
    ...(identifier.kind === 'birth-date'
      ? row(language, 'certificate.subject.birthDate', dateShort(day(identifier.on)))
      : row(language, 'certificate.subject.internalId', identifier.id)),
  ]);
  const opening = [heading({ language }, 'certificate.subject.heading'), person];
  if (requester === null) return opening;
  const basis =
    requester.basis === 'custody'
      ? t(language, 'certificate.requester.basis.custody')
      : t(language, `representation.${requester.basis}`);
  return [
    ...opening,
    heading({ language }, 'certificate.requester.heading'),
    facts([
      ...row(language, 'common.name', requester.name),
      ...row(language, 'certificate.requester.role', t(language, `requester.${requester.role}`)),
      ...row(language, 'certificate.requester.basis', basis),
      ...row(language, 'certificate.requester.authorityDated', dateShort(day(requester.authorityDatedOn))),
    ]),
  ];
};

/** Elements 6 and 7: what was asked, when and how; whether it is known who asked. */
export const requestSection: Section = ({ request, identity }, { language }) => [
  heading({ language }, 'certificate.request.heading'),
  says({ language }, 'certificate.request.received', {
    date: day(request.receivedOn),
    channel: t(language, `channel.${request.channel}`),
  }),
  ...request.items.flatMap(({ right, article, quote }) => [
    says({ language }, 'certificate.request.item', {
      right: t(language, `right.${right}.short`),
      citation: articleOf(article, language),
    }),
    quoted(quote),
  ]),
  heading({ language }, 'certificate.identity.heading'),
  identitySentence(identity, language),
];

/** `7(3)` and `16` as the language cites them. */
function articleOf(article: string, language: Language): string {
  const [, section = article, paragraph] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  return citation({ act: 'gdpr', section, ...(paragraph === undefined ? {} : { paragraph }) }, language);
}

function identitySentence(identity: CertificateContent['identity'], language: Language): Block {
  if (identity.result !== 'verified') return says({ language }, `certificate.identity.${identity.result}`);
  const params = { date: day(identity.checkedOn), method: t(language, `identity-method.${identity.method}`) };
  return identity.document === null
    ? says({ language }, 'certificate.identity.verified', params)
    : says({ language }, 'certificate.identity.verifiedDocument', {
        ...params,
        document: t(language, `identity-document.${identity.document}`),
      });
}

/** Element 8: refused wholly or in part, and exactly what. */
export const decisionSection: Section = ({ decision }, { language }) => [
  heading({ language }, 'certificate.decision.heading'),
  {
    kind: 'paragraph',
    content: [{ text: t(language, `certificate.decision.${decision.extent}`), strong: true }],
  },
  facts([
    ...row(language, 'certificate.decision.refused', decision.refused),
    ...row(language, 'certificate.decision.given', decision.given),
  ]),
];
