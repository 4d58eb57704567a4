import type { Article15Element, Outcome, Right } from '@oikeuspolku/domain';
import { isMessageKey } from '../messages/catalogue.js';
import type { Block, Inline, Paper } from '../paper.js';
import { say, t } from '../translate.js';
import { disagreeAndAsk } from './blocks.js';
import {
  heading,
  item,
  letter,
  link,
  list,
  says,
  when,
  type LetterDate,
  type LetterFrame,
  type Words,
} from './frame.js';

/** One fact of Art. 15(1)–(2) about a register, as the register record holds it (law RT-6). */
export interface CoverInformation {
  readonly element: Article15Element;
  /** Words of the notice or the staff's answer in their own language; null where the sentence is fixed by law. */
  readonly text: Words | null;
}

/** What became of one item. */
export interface CoverItem {
  readonly right: Right;
  readonly register: Words;
  readonly outcome: Outcome;
  /** Ending in the words of the right (`given-in-full`), where it was recorded. */
  readonly outcomeCode: string | null;
  readonly given: string;
  readonly withheld: readonly { readonly description: string; readonly ground: string }[];
  readonly certificateNumber: string | null;
  /** Art. 15 information of the register; printed with an access answer that gives data. */
  readonly information: readonly CoverInformation[];
}

/** The cover letter of a reply. */
export interface CoverFacts {
  readonly received: LetterDate;
  readonly items: readonly CoverItem[];
  /** Last day of download; null when the reply does not go by download. */
  readonly openUntil: LetterDate | null;
  readonly statusUrl: string;
  readonly newRequestUrl: string;
}

/** Writes the cover letter of a reply: the content of L10, L11, L13, L14, L19 and L21 item by item, in one paper. */
export function coverPaper(facts: CoverFacts, frame: LetterFrame): Paper {
  const { received, items, openUntil, newRequestUrl } = facts;
  return letter(frame, 'cover', 'letter.cover.heading', [
    says(frame, 'letter.cover.intro', { received }),
    ...items.flatMap((each) => itemBlocks(each, facts, frame)),
    says(frame, 'letter.cover.rights', { url: link(newRequestUrl) }),
    says(frame, 'letter.L10.keep'),
    ...(openUntil === null ? [] : [says(frame, 'letter.L10.until', { openUntil })]),
    ...disagreeAndAsk(frame),
  ]);
}

function itemBlocks(each: CoverItem, facts: CoverFacts, frame: LetterFrame): readonly Block[] {
  const { right, register, given, certificateNumber: number } = each;
  return [
    { kind: 'heading', level: 2, text: titleOf(right, register, frame) },
    { kind: 'paragraph', content: [{ text: `${endingOf(each, frame)}.`, strong: true }] },
    ...when(given.trim() !== '', heading(frame, 'letter.cover.given', 3), {
      kind: 'paragraph',
      content: [given],
    }),
    ...withheldBlocks(each, frame),
    ...(number === null ? [] : [says(frame, 'letter.cover.certificate', { number })]),
    ...advice(each, facts, frame),
    ...informationBlocks(each, frame),
  ];
}

const wordsOf = (words: Words): string => (typeof words === 'string' ? words : words.text);

const titleOf = (right: Right, register: Words, { language }: LetterFrame): string =>
  t(language, 'letter.cover.item', {
    right: t(language, `right.${right}.short`),
    register: wordsOf(register),
  });

function endingOf({ right, outcome, outcomeCode }: CoverItem, { language }: LetterFrame): string {
  const own = `outcome.${right}.${outcomeCode ?? ''}`;
  return say(language, isMessageKey(own) ? own : `outcome.${outcome}`);
}

/** What is not given, numbered, each with the name of its ground. */
export function withheldBlocks(
  { withheld }: Pick<CoverItem, 'withheld'>,
  frame: LetterFrame,
): readonly Block[] {
  const lines = withheld.map(({ description, ground }): readonly Inline[] => {
    const name = groundName(ground, frame);
    return name === null
      ? [description]
      : item(frame, 'letter.cover.withheldLine', { description, ground: name });
  });
  return when(lines.length > 0, heading(frame, 'letter.cover.withheld', 3), list(lines, true));
}

function groundName(ground: string, { language }: LetterFrame): string | null {
  const key = `ground.${ground}.name`;
  return isMessageKey(key) ? say(language, key) : null;
}

/** What the reader can do next, by right and outcome. */
function advice(
  { right, outcome }: CoverItem,
  { statusUrl }: CoverFacts,
  frame: LetterFrame,
): readonly Block[] {
  const url = link(statusUrl);
  if (outcome === 'no-data') return [says(frame, 'letter.cover.noData', { url })];
  if (outcome !== 'granted' && outcome !== 'partly-granted') return [];
  switch (right) {
    case 'rectification':
      return [says(frame, 'letter.cover.check', { url })];
    case 'restriction':
      return [says(frame, 'letter.cover.restricted')];
    case 'consent-withdrawal':
      return [says(frame, 'letter.cover.earlierUse')];
    case 'access':
    case 'erasure':
    case 'portability':
    case 'objection':
    case 'automated-decision':
      return [];
    default:
      return right satisfies never;
  }
}

/** The information of Art. 15 stands with an access answer. */
function informationBlocks(
  { right, outcome, register, information }: CoverItem,
  frame: LetterFrame,
): readonly Block[] {
  const gives = right === 'access' && (outcome === 'granted' || outcome === 'partly-granted');
  return gives ? article15Blocks(register, information, frame) : [];
}

/** The information of Art. 15 about one register; the notice's words keep their own language. Nothing when there is none. */
export function article15Blocks(
  register: Words,
  information: readonly CoverInformation[],
  frame: Pick<LetterFrame, 'language'>,
): readonly Block[] {
  const { language } = frame;
  if (information.length === 0) return [];
  const rows = information.map(({ element, text }) => ({
    label: t(language, `article-15.element.${element}`),
    value: [text ?? say(language, `article-15.${element}`)],
  }));
  const foreign = information.some(
    ({ text }) => text !== null && typeof text === 'object' && text.lang !== language,
  );
  return [
    {
      kind: 'heading',
      level: 3,
      text: t(language, 'letter.cover.information', { register: wordsOf(register) }),
    },
    ...when(foreign, says(frame, 'letter.cover.informationLanguage')),
    { kind: 'facts', rows },
  ];
}
