import { Readable } from 'node:stream';
import type { Account, JournalEntry } from '@oikeuspolku/application';
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
  readonly what: string;
  readonly facts: string;
}

/** The lines as the page shows them. */
export const logLines = (
  entries: readonly JournalEntry[],
  accounts: readonly Account[],
  language: Language,
): readonly LogLine[] =>
  entries.map(({ number, at, actor, action, facts }) => ({
    number,
    at: instantShort(Temporal.Instant.from(at), language),
    who: actorName(actor.id, actor.role, accounts, language),
    what: actionWords(action, language),
    facts: factsInWords(facts, language),
  }));

/** The lines as a CSV file: exact times, codes beside their words, the request they came from. */
export function logCsv(
  entries: readonly JournalEntry[],
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
  const body = entries.map(({ number, at, actor, action, facts, caseId, correlationId }) =>
    csvLine([
      String(number),
      at,
      actorName(actor.id, actor.role, accounts, language),
      actionWords(action, language),
      action,
      factsWords(facts),
      caseId ?? '',
      correlationId,
    ]),
  );
  return Readable.from([BYTE_ORDER_MARK, csvLine(heads), ...body]);
}

const factsWords = (facts: JournalEntry['facts']): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** What was read or exported, in words where there are some; the other facts are ids and codes, and stay. */
const factsInWords = ({ what, ...facts }: JournalEntry['facts'], language: Language): string =>
  [
    ...(what === undefined ? [] : [whatWords(what, language)]),
    ...(Object.keys(facts).length === 0 ? [] : [factsWords(facts)]),
  ].join(', ');

const whatWords = (what: string, language: Language): string => {
  const key = [`log.what.${what}`, `console.case.section.${what}`, `console.nav.${what}`].find(isMessageKey);
  return key === undefined ? what : say(language, key);
};

/** A code of the journal in words where there are some; the code itself otherwise, so that nothing is hidden. */
const actionWords = (action: string, language: Language): string => {
  const key = [`log.${action}`, `measure.${action}`, `command.${action}`].find(isMessageKey);
  return key === undefined ? action : say(language, key);
};
