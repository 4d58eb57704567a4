import type { Language, OmbudsmanContact } from '@oikeuspolku/domain';
import type { Block, Inline, Paper } from '../paper.js';
import { heading, item, list, says, type LetterFrame, type LetterRemedy } from './frame.js';
import { remedyAttachment, remedySentence } from './remedy.js';

/** Block A: who to ask. In neutral mode without the place of service. */
export function whoToAsk(frame: LetterFrame): Block {
  const { handler, phone, servicePoint } = frame.contact;
  const { caseNumber } = frame;
  return frame.neutral
    ? says(frame, 'letter.neutral.ask', { handler, phone, caseNumber })
    : says(frame, 'letter.block.ask', { handler, phone, servicePoint, caseNumber });
}

/** The supervisory authority's contact line. */
export function ombudsmanLine(language: Language, contact: OmbudsmanContact): readonly Inline[] {
  const { name, postal } = contact.addresses[language];
  const { email, website } = contact;
  return item({ language }, 'letter.block.disagree.address', {
    name,
    postal,
    email,
    phone: contact.switchboard,
    website,
  });
}

/** Block B: what to do if one disagrees. The court sentence gives way to block C where that is printed. */
export function ifYouDisagree(frame: LetterFrame, withReview = false): readonly Block[] {
  const items = [
    item(frame, 'letter.block.disagree.us'),
    item(frame, 'letter.block.disagree.ombudsman'),
    ombudsmanLine(frame.language, frame.ombudsman),
    item(frame, 'letter.block.disagree.noSecretMail'),
    item(frame, 'letter.block.disagree.attach'),
    ...(withReview ? [] : [item(frame, 'letter.block.disagree.court')]),
  ];
  return [heading(frame, 'letter.block.disagree.heading'), list(items)];
}

/** Blocks B and A, the end of most letters. */
export const disagreeAndAsk = (frame: LetterFrame): readonly Block[] => [
  ...ifYouDisagree(frame),
  whoToAsk(frame),
];

/** Blocks C, B and A with the instructions as the first attachment; without a confirmed remedy only B and A. */
export function reviewDisagreeAndAsk(
  frame: LetterFrame,
  remedy: LetterRemedy | null,
): { readonly blocks: readonly Block[]; readonly attachments: Paper['attachments'] } {
  if (remedy === null) return { blocks: disagreeAndAsk(frame), attachments: [] };
  const review: readonly Block[] = [
    heading(frame, 'certificate.remedy.heading'),
    remedySentence(frame.language, remedy),
    says(frame, 'letter.block.review', { n: 1 }),
  ];
  return {
    blocks: [...review, ...ifYouDisagree(frame, true), whoToAsk(frame)],
    attachments: [remedyAttachment(frame.language, remedy, 1)],
  };
}
