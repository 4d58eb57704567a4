import type { ContactBlock } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { citation } from '../citation.js';
import { dateShort, instantShort } from '../dates.js';
import { heading, link, list, says } from '../letters/frame.js';
import { t } from '../translate.js';
import { listOf } from '../wording.js';
import { day, facts, row, type Section } from './section.js';

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
          rows: [...timeLine]
            .sort((one, other) => one.on.localeCompare(other.on))
            .map(({ code, on }) => [dateShort(day(on)), t(language, `certificate.timeLine.${code}`)]),
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
