import type { LetterOrder } from '@oikeuspolku/application';
import type { IdentityDocument, IdentityPlan } from '@oikeuspolku/domain';
import {
  coverPaper,
  dataPaper,
  letterPaper,
  type CoverItem,
  type DataFacts,
  type Paper,
} from '@oikeuspolku/language';
import { CLOSING_WRITERS } from './closing-letters.js';
import { LetterFactReader } from './letter-facts.js';
import type { Writer } from './letter-writer.js';
import { REPLY_WRITERS } from './reply-letters.js';

/** One item of a cover letter as the use case orders it. */
type OrderedItem = Omit<CoverItem, 'register' | 'information'> & {
  readonly registerName: string;
  readonly information?: CoverItem['information'];
};

/** How each letter that can be ordered is written from plain facts. */
const WRITERS = {
  L1: (facts, order) =>
    letterPaper(
      'L1',
      {
        received: facts.day('receivedOn'),
        target: facts.dayOrNull('targetDate'),
        statutory: facts.day('statutoryDate'),
        identityOpen: (order.facts['identityPlan'] as IdentityPlan | null | undefined) ?? null,
        statusUrl: facts.text('statusUrl'),
      },
      facts.frame(),
    ),
  L2: (facts) =>
    letterPaper(
      'L2',
      {
        reason: facts.text('reason'),
        documents: facts.list('acceptedDocuments') as readonly IdentityDocument[],
        due: facts.day('answerBy'),
        pausedFrom: facts.dayOrNull('pausedFrom'),
        statusUrl: facts.text('statusUrl'),
      },
      facts.frame(),
    ),
  L3: (facts) =>
    letterPaper(
      'L3',
      {
        question: facts.text('question'),
        why: facts.text('reason'),
        due: facts.day('answerBy'),
        pausedFrom: facts.dayOrNull('pausedFrom'),
        statusUrl: facts.text('statusUrl'),
      },
      facts.frame(),
    ),
  L4: (facts) =>
    letterPaper(
      'L4',
      {
        oldDue: facts.day('oldDate'),
        newDue: facts.day('newDate'),
        reason: facts.text('reasons'),
        doneSoFar: facts.text('doneSoFar'),
        partialReply: facts.textOr('partialReply', '') || null,
      },
      facts.frame(),
    ),
  L22: (facts) => letterPaper('L22', { statusUrl: facts.text('statusUrl') }, facts.frame()),
  cover: (facts, _, home) =>
    coverPaper(
      {
        received: facts.day('receivedOn'),
        items: (facts.list('items') as readonly OrderedItem[]).map(
          ({ registerName, information = [], ...item }) => ({
            ...item,
            register: registerName,
            information,
          }),
        ),
        openUntil: facts.dayOrNull('openUntil'),
        statusUrl: facts.textOr('statusUrl', home),
        newRequestUrl: facts.textOr('newRequestUrl', home),
      },
      facts.frame(),
    ),
  data: (facts, order) =>
    dataPaper(
      {
        received: facts.day('receivedOn'),
        register: facts.text('registerName'),
        texts: facts.list('texts') as readonly string[],
        files: facts.list('files') as readonly string[],
        withheld: facts.list('withheld') as DataFacts['withheld'],
        information: (order.facts['information'] as DataFacts['information'] | undefined) ?? [],
      },
      facts.frame(),
    ),
  ...REPLY_WRITERS,
  ...CLOSING_WRITERS,
} as const satisfies Record<string, Writer>;

/** Codes that `letterOf` can write. */
export const ORDERED_LETTERS = Object.keys(WRITERS) as readonly (keyof typeof WRITERS)[];

/**
 * The paper of an ordered letter. Throws for an unknown code and when a fact is missing: no letter leaves with a hole.
 *
 * @param home address of the service, for an order that names no page of it
 */
export function letterOf(order: LetterOrder, home: string): Paper {
  const code = ORDERED_LETTERS.find((known) => known === order.code);
  if (code === undefined) throw new Error(`no letter has the code ${order.code}`);
  const write: Writer = WRITERS[code];
  return write(new LetterFactReader(order), order, home);
}
