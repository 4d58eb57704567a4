import type { CertificateContent, CertificateGround, ContactBlock, Language } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { citation } from './citation.js';
import { dateShort, instantShort } from './dates.js';
import { heading, item, link, list, says } from './letters/frame.js';
import type { MessageKey } from './messages/catalogue.js';
import type { Block, Inline } from './paper.js';
import { say, t } from './translate.js';
import { euros, listOf } from './wording.js';

/** What the printed certificate needs beside its content. */
export interface CertificatePrint {
  /** Language of this copy; another than the authoritative one is marked as a translation (Kielilaki 19 §). */
  readonly language: Language;
  /** Random code of the verify page. */
  readonly printedCode: string;
  readonly verifyUrl: string;
  /** Language of the register's notice: its name stands in it. Default Finnish. */
  readonly noticeLanguage?: Language;
}

type Row = { readonly label: string; readonly value: readonly Inline[] };
type Section = (content: CertificateContent, print: CertificatePrint) => readonly Block[];

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const facts = (rows: readonly Row[]): Block => ({ kind: 'facts', rows });
const row = (language: Language, label: MessageKey, value: Inline | null | undefined): readonly Row[] =>
  value === null || value === undefined || value === ''
    ? []
    : [{ label: say(language, label), value: [value] }];
const quoted = (text: string): Block => ({ kind: 'quote', content: [text] });

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

/** Elements 9–14: why, on what law, what is withheld, and what was done instead. */
export const reasonSection: Section = (content, { language }) => [
  heading({ language }, 'certificate.reasons.heading'),
  ...content.reasons.text.split(/\n{2,}/).map((text): Block => ({ kind: 'paragraph', content: [text] })),
  ...(content.withheldReason === null ? [] : [says({ language }, content.withheldReason.textKey)]),
  ...(content.ombudsmanMayReceive === null ? [] : [says({ language }, content.ombudsmanMayReceive.textKey)]),
  heading({ language }, 'certificate.grounds.heading'),
  ...content.grounds.flatMap((ground) => groundBlocks(ground, language)),
  ...unfoundedBlocks(content, language),
  ...insteadBlocks(content, language),
];

function groundBlocks(
  { code, textKey, provisions, facts: given }: CertificateGround,
  language: Language,
): readonly Block[] {
  const places = provisions.map((place) => citation(place, language));
  const labels = Object.entries(given).map(([fact, value]) => ({
    label: say(language, `ground-fact.${fact}`),
    value: [value],
  }));
  return [
    { kind: 'heading', level: 3, text: `${say(language, `${textKey}.name`)} (${code})` },
    { kind: 'paragraph', content: [say(language, `${textKey}.law`)] },
    says({ language }, 'certificate.grounds.provisions', { provisions: listOf(places, language) }),
    ...(labels.length === 0 ? [] : [facts(labels)]),
  ];
}

function unfoundedBlocks(
  { unfoundedOrExcessive: part }: CertificateContent,
  language: Language,
): readonly Block[] {
  if (part === null) return [];
  const amount = euros(part.feeCents ?? 0, language);
  return [
    heading({ language }, 'certificate.unfounded.heading'),
    { kind: 'paragraph', content: [part.why] },
    part.answer === 'refused'
      ? says({ language }, 'certificate.unfounded.refused')
      : says({ language }, 'certificate.unfounded.fee-offered', { amount }),
  ];
}

function insteadBlocks({ insteadDone }: CertificateContent, language: Language): readonly Block[] {
  const items = insteadDone.map((done): readonly Inline[] => {
    const sentence =
      done.kind === 'disposal-date'
        ? item({ language }, 'certificate.instead.disposal-date', { date: day(done.on) })
        : item({ language }, `certificate.instead.${done.kind}`);
    return done.note.trim() === '' ? sentence : [...sentence, ' ', done.note];
  });
  return [
    heading({ language }, 'certificate.instead.heading'),
    list([...items, item({ language }, 'certificate.new-request')]),
  ];
}

/** Element 15: the complaint to the supervisory authority with its contact block. */
export const complaintSection: Section = ({ complaint }, { language }) => {
  const { name, visiting, postal } = complaint.addresses[language];
  return [
    heading({ language }, 'certificate.complaint.heading'),
    says({ language }, complaint.textKey),
    facts([
      ...row(language, 'common.name', name),
      ...row(language, 'certificate.complaint.postal', postal),
      ...row(language, 'certificate.complaint.visiting', visiting),
      ...row(language, 'certificate.complaint.switchboard', complaint.switchboard),
      ...row(language, 'certificate.complaint.registry', complaint.registry),
      ...row(language, 'common.email', complaint.email),
      ...row(language, 'certificate.complaint.website', complaint.website),
    ]),
    says({ language }, 'certificate.complaint.attach'),
    says({ language }, 'certificate.complaint.mail'),
  ];
};

/** Elements 17 and 18: who knows more. */
export const contactSection: Section = ({ moreInformation, dataProtectionOfficer }, { language }) => [
  heading({ language }, 'certificate.contact.heading'),
  says({ language }, 'certificate.contact.lead'),
  facts([
    ...row(language, 'certificate.contact.more', contactLine(moreInformation)),
    ...row(language, 'certificate.contact.dpo', contactLine(dataProtectionOfficer)),
  ]),
];

const contactLine = ({ name, title, phone, email }: ContactBlock): string =>
  [name, title, phone, email].filter((part) => part !== null && part !== '').join(', ');

/** Element 22: the handling day by day. */
export const timeLineSection: Section = ({ timeLine }, { language }) =>
  timeLine.length === 0
    ? []
    : [
        heading({ language }, 'certificate.timeLine.heading'),
        {
          kind: 'table',
          caption: t(language, 'certificate.timeLine.caption'),
          header: [t(language, 'common.date'), t(language, 'certificate.timeLine.event')],
          rows: timeLine.map(({ code, on }) => [
            dateShort(day(on)),
            t(language, `certificate.timeLine.${code}`),
          ]),
        },
      ];

/** Elements 20, 21 and 23: delivery and how its day is counted, language, attachments. */
export const deliverySection =
  (attachments: readonly string[]): Section =>
  ({ delivery, language: kept }, { language }) => [
    heading({ language }, 'certificate.delivery.heading'),
    says({ language }, 'certificate.delivery.channel', {
      channel: t(language, `delivery.${delivery.channel}`),
    }),
    says({ language }, `certificate.delivery.${delivery.receiptRule}`),
    says({ language }, 'certificate.delivery.source', { citation: citation(delivery.source, language) }),
    heading({ language }, 'certificate.language.heading'),
    says({ language }, `certificate.language.authoritative.${kept.authoritative}`),
    ...(kept.translations.length === 0
      ? []
      : [
          says({ language }, 'certificate.language.translations', {
            languages: listOf(
              kept.translations.map((each) => t(language, `layout.languageName.${each}`)),
              language,
            ),
          }),
        ]),
    heading({ language }, 'certificate.attachments.heading'),
    list(
      attachments.map((title) => [title]),
      false,
    ),
  ];

/** Element 19: who approved it where and when, whose seal is on it, and how to check it. */
export const signatureSection: Section = (
  { signature, heading: top },
  { language, printedCode, verifyUrl },
) => {
  const { name, title, place, signedOn, approvedAt, sealedBy } = signature;
  const time = instantShort(Temporal.Instant.from(approvedAt), language);
  return [
    heading({ language }, 'certificate.signature.heading'),
    {
      kind: 'signature',
      lines: [t(language, 'certificate.signature.place', { place, date: day(signedOn) }), name, title],
    },
    says({ language }, 'certificate.signature.approved', { name, time }),
    says({ language }, 'certificate.signature.sealed', { organisation: sealedBy }),
    says({ language }, 'certificate.signature.verify', {
      url: link(verifyUrl),
      number: top.certificateNumber,
      code: printedCode,
    }),
  ];
};
