import type { Language } from '@oikeuspolku/domain';
import type { Block, Paper } from '../paper.js';
import { isMessageKey } from '../messages/catalogue.js';
import { say, t } from '../translate.js';
import { article15Blocks, withheldBlocks, type CoverInformation, type CoverItem } from './cover.js';
import { heading, letter, list, says, when, type LetterDate, type LetterFrame, type Words } from './frame.js';

/** The paper with the data of one item: what L10 calls an attachment. */
export interface DataFacts {
  readonly received: LetterDate;
  readonly register: Words;
  /** Typed answers of the register, as they are given. */
  readonly texts: readonly string[];
  /** Names of the files that go along. */
  readonly files: readonly string[];
  readonly withheld: CoverItem['withheld'];
  readonly information: readonly CoverInformation[];
}

/** Writes the paper with the data of one item. It holds personal data: it opens with the secret and a proof of identity. */
export function dataPaper(facts: DataFacts, frame: LetterFrame): Paper {
  const { received, register, texts, files } = facts;
  return letter(frame, 'data', 'reply.dataHeading', [
    {
      kind: 'paragraph',
      content: [{ text: typeof register === 'string' ? register : register.text, strong: true }],
    },
    says(frame, 'reply.dataIntro', { received }),
    ...when(texts.length > 0, heading(frame, 'reply.texts'), ...texts.flatMap(paragraphs)),
    heading(frame, 'reply.files'),
    files.length === 0 ? says(frame, 'reply.noFiles') : list(files.map((name) => [name])),
    ...withheldBlocks(facts, frame),
    ...article15Blocks(register, facts.information, frame),
  ]);
}

/** A typed text, its lines kept as paragraphs. */
const paragraphs = (text: string): readonly Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ kind: 'paragraph', content: [line] }));

/** What stands around the papers of a package. */
export interface PackageFrame {
  readonly language: Language;
  readonly organisationName: string;
  readonly caseNumber: string;
}

const packagePaper = (frame: PackageFrame, code: string, title: string, blocks: readonly Block[]): Paper => ({
  ...frame,
  code,
  title,
  window: null,
  blocks,
  attachments: [],
});

/** The page to begin with in a package. */
export const packageIndexPaper = (frame: PackageFrame): Paper =>
  packagePaper(frame, 'index', t(frame.language, 'reply.readmeTitle'), [says(frame, 'reply.readme')]);

/** What is withheld from a package, with grounds by their names. */
export const withheldPaper = (
  lines: readonly { readonly register: string; readonly description: string; readonly ground: string }[],
  frame: PackageFrame,
): Paper =>
  packagePaper(frame, 'withheld', t(frame.language, 'reply.withheldTitle'), [
    says(frame, 'reply.withheldLead'),
    {
      kind: 'table',
      caption: t(frame.language, 'reply.withheldTitle'),
      header: [
        t(frame.language, 'reply.where'),
        t(frame.language, 'reply.what'),
        t(frame.language, 'reply.ground'),
      ],
      rows: lines.map(({ register, description, ground }) => [
        register,
        description,
        groundWords(ground, frame.language),
      ]),
    },
  ]);

const groundWords = (ground: string, language: Language): string => {
  const key = `ground.${ground}.name`;
  return isMessageKey(key) ? say(language, key) : ground;
};
