import type {
  Language,
  OmbudsmanContact,
  OwnWords,
  RemedyBody,
  RemedyTemplateRow,
  RequesterRole,
} from '@oikeuspolku/domain';
import type { Temporal } from 'temporal-polyfill';
import type { MessageKey } from '../messages/catalogue.js';
import type { Block, Inline, Paper } from '../paper.js';
import { rich, say, t, type RichParam } from '../translate.js';

/** A fact that a letter quotes: a text, or a text in a language of its own (a register's name, a notice's words). */
export type Words = string | { readonly text: string; readonly lang: string };

/** A civil date; the letter writes it in words. */
export type LetterDate = Temporal.PlainDate;

/** What stands around every letter, whatever it says. */
export interface LetterFrame {
  readonly language: Language;
  readonly organisationName: string;
  readonly caseNumber: string;
  /** Neutral mode (protected address, restraining order, or the person asked): no window, no addresses. */
  readonly neutral: boolean;
  /** Lines for the address window; null when the letter is opened in the service. */
  readonly window: readonly string[] | null;
  /** Who reads it: the person, or somebody who acts for the person. The letter never names that person. */
  readonly reader: RequesterRole;
  /** Block A: who to ask. */
  readonly contact: { readonly handler: string; readonly phone: string; readonly servicePoint: string };
  /** Block B: the supervisory authority's address, as in force. */
  readonly ombudsman: OmbudsmanContact;
  /** Words that the organisation adds to the required parts, in the letter's language. Not printed in neutral mode. */
  readonly own?: OwnWords;
}

/** Where a review is sought: the organisation's confirmed template and its body (block C). */
export interface LetterRemedy {
  readonly template: RemedyTemplateRow;
  readonly body: RemedyBody;
}

type RichParams = Readonly<Record<string, RichParam>>;

/** A web address as a link that shows itself; the renderer decides whether the host may be linked. */
export const link = (url: string): Inline & object => ({ text: url, href: url });

/** Words without the full stop that they may end with, for the middle of a sentence that has its own. */
export const unended = (words: Words): Words =>
  typeof words === 'string'
    ? words.replace(/\.\s*$/, '')
    : { ...words, text: words.text.replace(/\.\s*$/, '') };

/** One paragraph from a message. */
export const says = (
  frame: Pick<LetterFrame, 'language'>,
  key: MessageKey,
  params: RichParams = {},
): Block => ({
  kind: 'paragraph',
  content: rich(frame.language, key, params),
});

/** One list from ready items. */
export const list = (items: readonly (readonly Inline[])[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items,
});

/** One item of a list from a message. */
export const item = (
  frame: Pick<LetterFrame, 'language'>,
  key: MessageKey,
  params: RichParams = {},
): readonly Inline[] => rich(frame.language, key, params);

/** A heading from a message. */
export const heading = (frame: Pick<LetterFrame, 'language'>, key: MessageKey, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text: say(frame.language, key),
});

/** Blocks that are there only when something holds. */
export const when = (holds: boolean, ...blocks: readonly Block[]): readonly Block[] => (holds ? blocks : []);

/** The key for the person themselves, or the one for a reader who acts for the person. */
export const forReader = (frame: LetterFrame, self: MessageKey, other: MessageKey): MessageKey =>
  frame.reader === 'self' ? self : other;

/** Puts a letter together. The title never holds a name; in neutral mode there is no window. */
export function letter(
  frame: LetterFrame,
  code: string,
  title: MessageKey,
  blocks: readonly Block[],
  attachments: Paper['attachments'] = [],
): Paper {
  return {
    code,
    language: frame.language,
    title: say(frame.language, title),
    organisationName: frame.organisationName,
    caseNumber: frame.caseNumber,
    window: frame.neutral ? null : frame.window,
    blocks: withOwnWords(blocks, frame),
    attachments,
  };
}

/**
 * The required blocks with the organisation's words at their places. None is left out, whatever the words are. In neutral mode
 * there are no own words: nobody has looked whether they name an address.
 */
function withOwnWords(blocks: readonly Block[], frame: LetterFrame): readonly Block[] {
  const { own = {}, neutral, language } = frame;
  if (neutral) return blocks;
  const [first, ...rest] = blocks;
  const end = rest.findIndex((block) => isEnd(block, language));
  const at = end < 0 ? Math.max(rest.length - 1, 0) : end;
  return [
    ...(first === undefined ? [] : [first]),
    ...lines(own.opening),
    ...rest.slice(0, at),
    ...lines(own.advice),
    ...rest.slice(at),
  ];
}

/** Where the part begins that says what to do if one disagrees; a letter without it ends with who to ask. */
const isEnd = (block: Block, language: Language): boolean =>
  block.kind === 'heading' &&
  (block.text === say(language, 'letter.block.disagree.heading') ||
    block.text === say(language, 'certificate.remedy.heading'));

/** Typed words as paragraphs, one a line. */
const lines = (text = ''): readonly Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Block => ({ kind: 'paragraph', content: [line] }));

/** Subject line of a letter: case number, never a name. */
export const subjectOf = (frame: LetterFrame, key: MessageKey): string =>
  frame.neutral
    ? t(frame.language, 'letter.neutral.subject', {
        organisation: frame.organisationName,
        caseNumber: frame.caseNumber,
      })
    : say(frame.language, key, { caseNumber: frame.caseNumber });
