import { COUNTED_AT_MOST } from '@oikeuspolku/application';
import type { Account, CaseRow, QueueCounts, QueueFilter } from '@oikeuspolku/application';
import type { Language, RegisterRecord } from '@oikeuspolku/domain';
import { count, say, t } from '@oikeuspolku/language';
import { dueWords } from './due-words.js';
import type { DueWords } from './due-words.js';

/** One case of the queue, in words. */
export interface QueueLine {
  readonly caseId: string;
  readonly href: string;
  readonly number: string;
  /** Name of the line's tick box. */
  readonly selectText: string;
  /** Whether the person ticked it before. */
  readonly chosen: boolean;
  readonly due: DueWords | null;
  readonly rights: string;
  readonly registers: string;
  readonly answered: string;
  readonly status: string;
  readonly waiting: string;
  readonly handler: string;
  readonly flags: readonly string[];
}

/** A counter that is a link to the cases it counts. */
export interface CounterLine {
  readonly href: string;
  readonly text: string;
  /** The number, or in words that there are more than are counted. */
  readonly count: string;
}

/** What the names in the queue are looked up in. */
export interface QueueNames {
  readonly registers: readonly RegisterRecord[];
  readonly accounts: readonly Account[];
}

/** Marks of a row and the end of the key that names them. */
const FLAGS = [
  { field: 'protectedAddress', word: 'protected' },
  { field: 'minor', word: 'minor' },
  { field: 'extended', word: 'extended' },
  { field: 'paused', word: 'suspended' },
] as const;

/** The lines of the queue; a case without an open item has no due date to show. */
export function queueLines(
  rows: readonly CaseRow[],
  names: QueueNames,
  base: string,
  today: string,
  language: Language,
  chosen: readonly string[] = [],
): readonly QueueLine[] {
  return rows.map((row) => ({
    caseId: row.caseId,
    href: `${base}/cases/${row.caseId}`,
    number: row.number,
    selectText: t(language, 'console.queue.select', { number: row.number }),
    chosen: chosen.includes(row.caseId),
    due: isOpen(row) ? dueWords(row.effectiveDue, row.sortDue, today, language) : null,
    rights: row.rights.map((right) => say(language, `right.${right}.short`)).join(', '),
    registers: row.registerIds
      .map((id) => names.registers.find(({ registerId }) => registerId === id)?.notice.name ?? id)
      .join(', '),
    answered:
      row.tasksTotal === 0
        ? ''
        : t(language, 'console.queue.registersAnswered', {
            answered: row.tasksTotal - row.tasksOpen,
            total: row.tasksTotal,
          }),
    status: say(language, `case-status.${row.status}`),
    waiting: say(language, `waiting-for.${row.waitingFor}`),
    handler:
      names.accounts.find(({ accountId }) => accountId === row.handlerId)?.name ??
      t(language, 'console.queue.noHandler'),
    flags: FLAGS.filter(({ field }) => row[field]).map(({ word }) => say(language, `console.flag.${word}`)),
  }));
}

const isOpen = (row: CaseRow): boolean => row.state === 'open' && row.status !== 'answered';

/** The counters at the head of the queue (ux H1). */
export function counterLines(
  counts: QueueCounts,
  base: string,
  me: string,
  language: Language,
): readonly CounterLine[] {
  const line = (key: string, query: string, value: number): CounterLine => ({
    href: `${base}/queue?${query}`,
    text: say(language, `console.queue.counter.${key}`),
    count:
      value > COUNTED_AT_MOST
        ? t(language, 'console.queue.counter.many', { n: COUNTED_AT_MOST })
        : String(value),
  });
  return [
    line('overdue', 'due=overdue', counts.overdue),
    line('today', 'due=today', counts.today),
    line('week', 'due=within-7-days', counts.within7Days),
    line('mine', `handler=${encodeURIComponent(me)}&waiting=handler`, counts.waitingForMe),
    line('requester', 'waiting=requester', counts.waitingForRequester),
    line('signature', 'status=awaiting-signature', counts.awaitingSignature),
    line('unassigned', 'handler=none', counts.withoutHandler),
  ];
}

const DUES = ['overdue', 'today', 'within-7-days'] as const;
const FLAG_FILTERS = ['paused', 'extended', 'protected', 'minor'] as const;

/** The filter that an address names; unknown values are left out, so that an old link still works. */
export function filterOf(query: Readonly<Record<string, unknown>>): QueueFilter {
  const text = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
  };
  return {
    due: DUES.find((due) => due === text('due')),
    waitingFor: text('waiting'),
    status: text('status'),
    right: text('right'),
    registerId: text('register'),
    handlerId: text('handler'),
    channel: text('channel'),
    flag: FLAG_FILTERS.find((flag) => flag === text('flag')),
    outcome: text('outcome'),
    open: text('open') === 'no' ? undefined : true,
  };
}

/** How many cases stand on the page, in words. */
export const shownWords = (shown: number, language: Language): string =>
  count(language, 'console.queue.found', shown);

/** How many cases are chosen on other pages; null when there are none. */
export const chosenWords = (elsewhere: number, language: Language): string | null =>
  elsewhere === 0 ? null : count(language, 'console.queue.chosenElsewhere', elsewhere);
