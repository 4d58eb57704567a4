import { Readable } from 'node:stream';
import type { Account, JournalEntry, LoggedAct } from '@oikeuspolku/application';
import { csvLine } from '@oikeuspolku/documents';
import type { Language } from '@oikeuspolku/domain';
import { instantShort, isMessageKey, say, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { actorName } from '../case/timeline-view.js';

const BYTE_ORDER_MARK = '\u{FEFF}';

/** One line of the event log, in words. */
export interface LogLine {
  readonly number: number;
  readonly at: string;
  readonly who: string;
  /** Number of the case; empty when the act concerned none. */
  readonly case: string;
  readonly what: string;
  readonly facts: string;
}

/** The lines as the page shows them. */
export const logLines = (
  entries: readonly LoggedAct[],
  accounts: readonly Account[],
  language: Language,
): readonly LogLine[] =>
  entries.map(({ number, at, actor, action, facts, caseNumber }) => ({
    number,
    at: instantShort(Temporal.Instant.from(at), language),
    who: actorName(actor.id, actor.role, accounts, language),
    case: caseNumber ?? '',
    what: actionWords(action, language),
    facts: factsInWords(facts, language),
  }));

/** The lines as a CSV file: exact times, codes beside their words, the request they came from. */
export function logCsv(
  entries: readonly LoggedAct[],
  accounts: readonly Account[],
  language: Language,
): Readable {
  const heads = [
    '#',
    t(language, 'console.timeline.when'),
    t(language, 'console.timeline.who'),
    t(language, 'console.timeline.what'),
    'action',
    'facts',
    'case',
    'correlation',
  ];
  const body = entries.map(({ number, at, actor, action, facts, caseId, caseNumber, correlationId }) =>
    csvLine([
      String(number),
      at,
      actorName(actor.id, actor.role, accounts, language),
      actionWords(action, language),
      action,
      factsWords(facts),
      caseNumber ?? caseId ?? '',
      correlationId,
    ]),
  );
  return Readable.from([BYTE_ORDER_MARK, csvLine(heads), ...body]);
}

const factsWords = (facts: JournalEntry['facts']): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** The facts of an act, what it was about first: in words where there are some; the others are ids and codes, and stay. */
const factsInWords = ({ what, ...facts }: JournalEntry['facts'], language: Language): string =>
  [
    ...(what === undefined ? [] : [wordsOf('what', what, language) ?? what]),
    ...Object.entries(facts).map(([name, value]) => wordsOf(name, value, language) ?? `${name}: ${value}`),
  ].join(', ');

const wordsOf = (name: string, value: string, language: Language): string | null => {
  const key = FACT_KEYS[name]?.map((prefix) => `${prefix}.${value}`).find(isMessageKey);
  return key === undefined ? null : say(language, key);
};

/** Where the words of a fact's codes stand. */
const FACT_KEYS: Readonly<Record<string, readonly string[]>> = {
  what: ['log.what', 'console.case.section', 'console.nav'],
  reason: ['contact.reason'],
  why: ['log.why'],
};

/** A code of the journal in words where there are some; the code itself otherwise, so that nothing is hidden. */
const actionWords = (action: string, language: Language): string => {
  const key = [`log.${action}`, `measure.${action}`, `command.${action}`].find(isMessageKey);
  return key === undefined ? action : say(language, key);
};
