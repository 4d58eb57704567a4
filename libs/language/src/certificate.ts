import type { CertificateContent, Language } from '@oikeuspolku/domain';
import { contactSection, deliverySection, signatureSection, timeLineSection } from './certificate/closing.js';
import {
  decisionSection,
  openingSection,
  organisationSection,
  peopleSection,
  requestSection,
} from './certificate/opening.js';
import { complaintSection, reasonSection } from './certificate/reasons.js';
import type { CertificatePrint } from './certificate/section.js';
import { isMessageKey } from './messages/catalogue.js';
import { heading, says, type LetterRemedy } from './letters/frame.js';
import { remedyAttachment, remedySentence } from './letters/remedy.js';
import type { Block, Paper } from './paper.js';
import { say, t } from './translate.js';

export { hasOpenGap } from '@oikeuspolku/domain';
export type { CertificatePrint } from './certificate/section.js';

/**
 * The refusal certificate as a paper (L12): every element 1–24 of a complete content, the appeal instructions as
 * attachment 1. Only `certificateContent` makes such a content, so a certificate that lacks an element cannot come here.
 * Source: GDPR Art. 12(4); Hallintolaki 43–47 §; law RF.
 */
export function certificatePaper(content: CertificateContent, print: CertificatePrint): Paper {
  const { language } = print;
  const remedy: LetterRemedy = content.remedy;
  const instructions = remedyAttachment(language, remedy, 1);
  const titles = [instructions.title, ...otherAttachments(content, language)];
  const sections = [
    openingSection,
    organisationSection,
    peopleSection,
    requestSection,
    decisionSection,
    reasonSection,
    complaintSection,
  ];
  return {
    code: 'certificate',
    language,
    title: t(language, 'certificate.title'),
    organisationName: content.organisation.name,
    caseNumber: content.heading.caseNumber,
    window: null,
    blocks: [
      ...sections.flatMap((section) => section(content, print)),
      ...remedyBlocks(language, remedy),
      ...[contactSection, timeLineSection, deliverySection(titles), signatureSection].flatMap((section) =>
        section(content, print),
      ),
    ],
    attachments: [instructions],
  };
}

/** Attachments beside the instructions, which stand first whether the content lists them or not. */
const otherAttachments = ({ attachments }: CertificateContent, language: Language): readonly string[] =>
  attachments.filter((code) => code !== 'appeal-instructions').map((code) => attachmentName(code, language));

/** An attachment may be listed by a code that has a text, or by its own title. */
const attachmentName = (code: string, language: Language): string =>
  isMessageKey(`certificate.attachment.${code}`) ? say(language, `certificate.attachment.${code}`) : code;

/** Element 16 in the body: block C and where the instructions stand. */
const remedyBlocks = (language: Language, remedy: LetterRemedy): readonly Block[] => [
  heading({ language }, 'certificate.remedy.heading'),
  remedySentence(language, remedy),
  says({ language }, 'certificate.remedy.attachment', { n: 1 }),
];

/**
 * The ready reason of a ground, with gaps `[täytä: …]` that the handler fills. The reasons of a case must say more than
 * it (law RF element 10).
 */
export const standardReason = (ground: string, language: Language): string =>
  say(language, `ground.${ground}.template`);
