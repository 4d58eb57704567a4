import type { LetterOrder } from '@oikeuspolku/application';
import type { IdentityDocument, IdentityPlan } from '@oikeuspolku/domain';
import { letterPaper, type Paper } from '@oikeuspolku/language';
import { coverPaper } from './cover-paper.js';
import { LetterFactReader } from './letter-facts.js';

type Writer = (facts: LetterFactReader, order: LetterOrder) => Paper;

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
  L17: (facts, order) =>
    letterPaper(
      'L17',
      {
        withdrawn: facts.day('withdrawnOn'),
        undoUntil: facts.day('undoUntil'),
        newRequestUrl: facts.text('newRequestUrl'),
        caseYears: Number(order.facts['caseYears']),
      },
      facts.frame(),
    ),
  L22: (facts) => letterPaper('L22', { statusUrl: facts.text('statusUrl') }, facts.frame()),
  cover: coverPaper,
} as const satisfies Record<string, Writer>;

/** Codes that `letterOf` can write. */
export const ORDERED_LETTERS = Object.keys(WRITERS) as readonly (keyof typeof WRITERS)[];

/** The paper of an ordered letter. Throws for an unknown code and when a fact is missing: no letter leaves with a hole. */
export function letterOf(order: LetterOrder): Paper {
  const code = ORDERED_LETTERS.find((known) => known === order.code);
  if (code === undefined) throw new Error(`no letter has the code ${order.code}`);
  const write: Writer = WRITERS[code];
  return write(new LetterFactReader(order), order);
}
