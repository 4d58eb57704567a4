import { isRight, REMEDY_TEMPLATES, type RemedyTemplate, type RequestedRight } from '@oikeuspolku/domain';
import {
  letterPaper,
  listOf,
  say,
  t,
  type L21Facts,
  type LetterRemedy,
  type RecipientsTold,
  type Words,
} from '@oikeuspolku/language';
import type { LetterOrder } from '@oikeuspolku/application';
import { MissingLetterFact } from './letter-facts.js';
import type { LetterFactReader } from './letter-facts.js';
import type { Writer } from './letter-writer.js';

/** The letters about one item that go with a reply. */
export const REPLY_WRITERS = {
  L11: (facts, order) =>
    letterPaper(
      'L11',
      {
        done: facts.day('doneOn'),
        register: facts.text('registerName'),
        values: valuesOf(facts),
        given: valuesOf(facts) === null ? wordsOr(facts, 'given', null) : null,
        completed: order.facts['completed'] === true,
        historyKept: wordsOr(facts, 'historyKept', null),
        recipients: recipientsOf(order),
        notCorrected: null,
        statusUrl: facts.text('statusUrl'),
      },
      facts.frame(),
    ),
  L13: (facts, order) =>
    letterPaper(
      'L13',
      {
        granted: [facts.textOr('given', t(order.language, 'outcome.partly-granted'))],
        refused: facts.list('refused').map(String),
        numbered: false,
        remedy: remedyOf(order),
      },
      facts.frame(),
    ),
  L14: (facts, order) =>
    letterPaper(
      'L14',
      {
        received: facts.day('receivedOn'),
        registers: [facts.text('registerName')],
        searched: facts.day('searchedOn'),
        terms: facts.list('terms').map((term) => say(order.language, `letter.L14.term.${String(term)}`)),
        period: periodOf(facts, order),
        retention:
          (order.facts['retention'] as Words | null) ?? t(order.language, 'letter.L14.retention.notice'),
        statusUrl: facts.text('statusUrl'),
        reopenUntil: facts.day('reopenUntil'),
        caseYears: facts.whole('caseYears'),
      },
      facts.frame(),
    ),
  L15: (facts, order) =>
    letterPaper(
      'L15',
      {
        other: facts.text('otherOrganisation'),
        why: facts.text('transferWhy'),
        otherContact: facts.text('otherContact'),
        transferred: facts.dayOrNull('transferredOn'),
        ownPart: ownPartOf(facts, order),
      },
      facts.frame(),
    ),
  L19: (facts) => {
    const to = facts.dayOrNull('endsOn');
    return letterPaper(
      'L19',
      to === null
        ? { kind: 'in-force', from: facts.day('restrictedFrom') }
        : { kind: 'ending', to, why: facts.text('why') },
      facts.frame(),
    );
  },
  L21: (facts, order) => letterPaper('L21', doneOf(facts, order), facts.frame()),
} as const satisfies Record<string, Writer>;

/** A text, or what stands for one that nobody wrote. */
const wordsOr = <Otherwise>(
  facts: LetterFactReader,
  name: string,
  otherwise: Otherwise,
): string | Otherwise => (facts.textOr(name, '') === '' ? otherwise : facts.text(name));

/** The entry before and now, when both were written. */
function valuesOf(facts: LetterFactReader): { readonly old: string; readonly new: string } | null {
  const [old, now] = [facts.textOr('oldValue', ''), facts.textOr('newValue', '')];
  return old === '' || now === '' ? null : { old, new: now };
}

/** Whether the recipients were told, as the use case found it. */
function recipientsOf({ code, facts }: LetterOrder): RecipientsTold {
  const told = facts['recipients'] as RecipientsTold | undefined;
  if (told === undefined) throw new MissingLetterFact(code, 'recipients');
  return told;
}

function periodOf(facts: LetterFactReader, { language }: LetterOrder): string {
  const [from, to] = [facts.dayOrNull('periodFrom'), facts.dayOrNull('periodTo')];
  if (from !== null && to !== null) return t(language, 'letter.L14.period.between', { from, to });
  if (from !== null) return t(language, 'letter.L14.period.from', { from });
  return to === null ? t(language, 'letter.L14.period.all') : t(language, 'letter.L14.period.to', { to });
}

/** What is handled here, in words, with the day of its answer. */
function ownPartOf(facts: LetterFactReader, { language }: LetterOrder) {
  const target = facts.dayOrNull('ownTarget');
  const parts = facts.list('ownPart') as readonly {
    readonly right: RequestedRight;
    readonly registerName: string;
  }[];
  if (target === null || parts.length === 0) return null;
  const names = parts.map(({ right, registerName }) =>
    registerName === ''
      ? t(language, `right.${right}.short`)
      : t(language, 'letter.cover.item', {
          right: t(language, `right.${right}.short`),
          register: registerName,
        }),
  );
  return { part: listOf(names, language), target };
}

/** The organisation's remedy, when it is chosen whole. */
export function remedyOf({ facts }: LetterOrder): LetterRemedy | null {
  const remedy = facts['remedy'] as RemedyTemplate | undefined;
  return remedy?.code && remedy.body ? { template: REMEDY_TEMPLATES[remedy.code], body: remedy.body } : null;
}

/** What was carried out, by its right. */
function doneOf(facts: LetterFactReader, order: LetterOrder): L21Facts {
  const { language } = order;
  const right = facts.text('right') as RequestedRight;
  const done = facts.day('doneOn');
  if (!isRight(right)) throw new MissingLetterFact(order.code, 'right');
  switch (right) {
    case 'objection':
      return { kind: 'use-stopped', done, purpose: facts.textOr('given', t(language, 'letter.L21.purpose')) };
    case 'consent-withdrawal':
      return { kind: 'consent-withdrawn', from: facts.day('stoppedOn') };
    case 'automated-decision':
      return { kind: 'reviewed', done, result: facts.textOr('given', t(language, 'letter.L21.result')) };
    case 'erasure':
    case 'access':
    case 'rectification':
    case 'restriction':
    case 'portability':
      return {
        kind: 'erased',
        done,
        items: facts.textOr('given', t(language, 'letter.L21.items')),
        recipients: recipientsOf(order),
      };
    default:
      return right satisfies never;
  }
}
