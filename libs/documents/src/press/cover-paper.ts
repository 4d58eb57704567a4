import type { LetterOrder } from '@oikeuspolku/application';
import type { Outcome, Right } from '@oikeuspolku/domain';
import {
  isMessageKey,
  rich,
  say,
  t,
  type Block,
  type Inline,
  type LetterFrame,
  type Paper,
} from '@oikeuspolku/language';
import type { LetterFactReader } from './letter-facts.js';

/** What became of one item, as the order says it. */
interface AnsweredItem {
  readonly right: Right;
  readonly registerName: string;
  readonly outcome: Outcome;
  readonly outcomeCode: string | null;
  readonly given: string;
  readonly withheld: readonly { readonly description: string; readonly ground: string }[];
  readonly certificateNumber: string | null;
}

/**
 * The cover letter of a reply: what became of each item, what is withheld and where its certificate is, until when the
 * reply can be fetched, and what to do if one disagrees.
 */
export function coverPaper(facts: LetterFactReader, order: LetterOrder): Paper {
  const frame = facts.frame();
  const { language, caseNumber } = frame;
  const openUntil = facts.dayOrNull('openUntil');
  const items = facts.list('items') as readonly AnsweredItem[];
  return {
    code: 'cover',
    language,
    title: t(language, 'letter.L14.subject', { caseNumber }),
    organisationName: order.organisationName,
    caseNumber,
    window: order.neutral ? null : order.window,
    blocks: [
      ...items.flatMap((item) => itemBlocks(item, frame)),
      ...(openUntil === null ? [] : [paragraph(rich(language, 'letter.L10.until', { openUntil }))]),
      ...disagree(frame),
      whoToAsk(frame),
    ],
    attachments: [],
  };
}

function itemBlocks(item: AnsweredItem, { language }: LetterFrame): readonly Block[] {
  const heading = `${say(language, `right.${item.right}.short`)}: ${item.registerName}`;
  return [
    { kind: 'heading', level: 2, text: heading },
    paragraph([{ text: `${outcomeOf(item, language)}.`, strong: true }]),
    ...(item.given === '' ? [] : [paragraph([item.given])]),
    ...withheldBlocks(item, language),
    ...(item.certificateNumber === null ? [] : certificateBlocks(item.certificateNumber, language)),
  ];
}

function outcomeOf({ right, outcome, outcomeCode }: AnsweredItem, language: LetterFrame['language']): string {
  const own = `outcome.${right}.${outcomeCode ?? ''}`;
  return say(language, isMessageKey(own) ? own : `outcome.${outcome}`);
}

function withheldBlocks({ withheld }: AnsweredItem, language: LetterFrame['language']): readonly Block[] {
  if (withheld.length === 0) return [];
  const line = ({ description, ground }: AnsweredItem['withheld'][number]): readonly Inline[] => {
    const key = `ground.${ground}.name`;
    return [isMessageKey(key) ? `${description} (${say(language, key)})` : description];
  };
  return [
    { kind: 'heading', level: 3, text: t(language, 'letter.L13.refused') },
    { kind: 'list', ordered: false, items: withheld.map(line) },
  ];
}

function certificateBlocks(number: string, language: LetterFrame['language']): readonly Block[] {
  return [
    paragraph(rich(language, 'letter.L13.certificate')),
    { kind: 'facts', rows: [{ label: t(language, 'certificate.number'), value: [number] }] },
  ];
}

/** Block B (letters, blocks). */
function disagree({ language, ombudsman }: LetterFrame): readonly Block[] {
  const { name, postal } = ombudsman.addresses[language];
  const address = {
    name,
    postal,
    email: ombudsman.email,
    phone: ombudsman.switchboard,
    website: ombudsman.website,
  };
  const items = [
    rich(language, 'letter.block.disagree.us'),
    rich(language, 'letter.block.disagree.ombudsman'),
    rich(language, 'letter.block.disagree.address', address),
    rich(language, 'letter.block.disagree.noSecretMail'),
    rich(language, 'letter.block.disagree.attach'),
    rich(language, 'letter.block.disagree.court'),
  ];
  return [
    { kind: 'heading', level: 2, text: t(language, 'letter.block.disagree.heading') },
    { kind: 'list', ordered: false, items },
  ];
}

/** Block A; in neutral mode without the place of service. */
function whoToAsk({ language, neutral, contact, caseNumber }: LetterFrame): Block {
  const { handler, phone, servicePoint } = contact;
  return paragraph(
    neutral
      ? rich(language, 'letter.neutral.ask', { handler, phone, caseNumber })
      : rich(language, 'letter.block.ask', { handler, phone, servicePoint, caseNumber }),
  );
}

function paragraph(content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}
