import type { LetterOrder } from '@oikeuspolku/application';
import { type FeeGround, type LedgerStep, type RequestedRight } from '@oikeuspolku/domain';
import { letterPaper, receiptPaper, t, type L16Facts, type LetterRemedy } from '@oikeuspolku/language';
import type { Temporal } from 'temporal-polyfill';
import type { LetterFactReader } from './letter-facts.js';
import type { Writer } from './letter-writer.js';
import { remedyOf } from './reply-letters.js';

/** The receipt, and the letters that end something: notices to recipients, withdrawal, lapse, fee. */
export const CLOSING_WRITERS = {
  receipt: (facts, order) =>
    receiptPaper(
      {
        organisationName: order.organisationName,
        caseNumber: order.caseNumber,
        secret: null,
        received: facts.day('receivedOn'),
        requests: requestsOf(facts, order),
        due: facts.day('effectiveDue'),
        statutory: facts.day('statutoryDate'),
        ledger: facts.list('ledger') as readonly LedgerStep[],
        identityOpen: order.facts['identityOpen'] === true,
        statusUrl: facts.text('statusUrl'),
      },
      order.language,
    ),
  L16: (facts, order) =>
    letterPaper(
      'L16',
      {
        change: facts.text('change') as L16Facts['change'],
        register: facts.text('registerName'),
        disclosed: facts.dayOrNull('disclosedOn'),
        done: facts.day('doneOn'),
        processor: order.facts['processor'] === true,
        confirmBy: facts.day('confirmBy'),
        link: null,
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
  L18: (facts, order) =>
    letterPaper(
      'L18',
      {
        asked: facts.days('askedOn'),
        why: facts.text('why'),
        reopenUntil: facts.day('reopenUntil'),
        remedy: remedyOf(order),
      },
      facts.frame(),
    ),
  L23: (facts, order) =>
    letterPaper('L23', { ...feeOf(facts, order), ...stageOf(facts, order) }, facts.frame()),
} as const satisfies Record<string, Writer>;

/** What was asked, each in plain words; a register that nobody has found yet is left out. */
const requestsOf = (facts: LetterFactReader, { language }: LetterOrder): readonly string[] =>
  (facts.list('items') as readonly { readonly right: RequestedRight; readonly registerName: string }[]).map(
    ({ right, registerName }) => {
      const name = t(language, `right.${right}.short`);
      return registerName === ''
        ? name
        : t(language, 'letter.cover.item', { right: name, register: registerName });
    },
  );

interface Fee {
  readonly ground: FeeGround;
  readonly reason: string;
  readonly costs: readonly { readonly what: string; readonly cents: number }[];
}

const feeOf = (facts: LetterFactReader, { facts: given, language }: LetterOrder): Fee => ({
  ground: given['ground'] === 'further-copy' ? 'further-copy' : 'excessive',
  reason: facts.text('reason'),
  costs: [{ what: t(language, 'letter.L23.costs.handling'), cents: facts.whole('feeCents') }],
});

type Stage =
  | {
      readonly kind: 'notice';
      readonly answerBy: Temporal.PlainDate;
      readonly target: Temporal.PlainDate;
      readonly statusUrl: string;
    }
  | { readonly kind: 'decision'; readonly remedy: LetterRemedy | null };

/** A fee is told before it is charged (law FE-3): with a day to answer by it is the notice, without one the decision. */
function stageOf(facts: LetterFactReader, order: LetterOrder): Stage {
  const answerBy = facts.dayOrNull('answerBy');
  return answerBy === null
    ? { kind: 'decision', remedy: remedyOf(order) }
    : { kind: 'notice', answerBy, target: facts.day('effectiveDue'), statusUrl: facts.text('statusUrl') };
}
