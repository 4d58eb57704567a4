import type { QueueFilter } from '@oikeuspolku/application';
import { CASE_STATUSES, INTAKE_CHANNELS, OUTCOMES, RIGHTS, WAITING_FOR } from '@oikeuspolku/domain';
import type { Language } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import type { FieldChoice } from '../action/action-field.js';
import { choicesOf } from '../action/words.js';
import { byName } from '../staff/by-name.js';
import type { QueueNames } from './queue-view.js';

/** Names of the conditions in an address, in the order of the form (ux H2). */
export const FILTER_NAMES = [
  'due',
  'status',
  'waiting',
  'right',
  'register',
  'handler',
  'channel',
  'flag',
  'outcome',
  'open',
] as const;

/** One list of the filter form. */
export interface FilterField {
  readonly name: string;
  readonly label: string;
  readonly items: readonly (FieldChoice & { readonly selected: boolean })[];
}

type Query = Readonly<Record<string, unknown>>;

/** The conditions of an address and nothing else of it. */
export const conditionsOf = (query: Query): Readonly<Record<string, string>> =>
  Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = query[name];
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 100)]] : [];
    }),
  );

/** The conditions as the query of an address, in a fixed order. */
export const filterQuery = (query: Query): string => new URLSearchParams(conditionsOf(query)).toString();

const DUES: readonly NonNullable<QueueFilter['due']>[] = ['overdue', 'today', 'within-7-days'];
const DUE_WORDS = { overdue: 'overdue', today: 'today', 'within-7-days': 'week' } as const;
const FLAG_WORDS = {
  paused: 'suspended',
  extended: 'extended',
  protected: 'protected',
  minor: 'minor',
} as const;

type FilterName = (typeof FILTER_NAMES)[number];

/** Heading of each list. */
const LABELS = {
  due: 'console.filter.deadline',
  status: 'console.filter.status',
  waiting: 'console.queue.column.waiting',
  right: 'console.filter.right',
  register: 'console.filter.register',
  handler: 'console.filter.handler',
  channel: 'console.filter.channel',
  flag: 'console.filter.flags',
  outcome: 'console.filter.outcome',
  open: 'queue.closed',
} as const satisfies Record<FilterName, string>;

/** What each list offers beside "all". A new condition does not compile without its list. */
const CHOICES: Readonly<
  Record<FilterName, (names: QueueNames, language: Language) => readonly FieldChoice[]>
> = {
  due: (_names, language) =>
    DUES.map((due) => ({ value: due, text: say(language, `console.queue.counter.${DUE_WORDS[due]}`) })),
  status: (_names, language) => choicesOf(language, 'case-status', CASE_STATUSES),
  waiting: (_names, language) => choicesOf(language, 'waiting-for', WAITING_FOR),
  right: (_names, language) =>
    [...RIGHTS, 'not-sure'].map((right) => ({ value: right, text: say(language, `right.${right}.short`) })),
  register: ({ registers }) =>
    registers.map(({ registerId, notice }) => ({ value: registerId, text: notice.name })),
  handler: ({ accounts }, language) => [
    { value: 'none', text: t(language, 'console.queue.noHandler') },
    ...byName(accounts, language)
      .filter(({ roles, disabledAt }) => roles.includes('handler') && disabledAt === null)
      .map(({ accountId, name }) => ({ value: accountId, text: name })),
  ],
  channel: (_names, language) => choicesOf(language, 'channel', INTAKE_CHANNELS),
  flag: (_names, language) =>
    Object.entries(FLAG_WORDS).map(([value, word]) => ({
      value,
      text: say(language, `console.flag.${word}`),
    })),
  outcome: (_names, language) => [
    ...choicesOf(language, 'outcome', OUTCOMES),
    { value: 'mixed', text: t(language, 'queue.outcome.mixed') },
  ],
  open: (_names, language) => [{ value: 'no', text: t(language, 'queue.closed.shown') }],
};

/** Every list of the form, with what the address chose. */
export function filterFields(query: Query, names: QueueNames, language: Language): readonly FilterField[] {
  const chosen = conditionsOf(query);
  return FILTER_NAMES.map((name) => {
    const all = t(language, name === 'open' ? 'queue.closed.hidden' : 'console.filter.any');
    return {
      name,
      label: t(language, LABELS[name]),
      items: [{ value: '', text: all }, ...CHOICES[name](names, language)].map((choice) => ({
        ...choice,
        selected: choice.value === (chosen[name] ?? ''),
      })),
    };
  });
}

/** A condition in force, with the address that takes it away (ux H2). */
export interface Chip {
  readonly text: string;
  readonly href: string;
}

/** The conditions in force as removable chips. A value that the form does not know is no condition. */
export function filterChips(fields: readonly FilterField[], query: Query, base: string): readonly Chip[] {
  const conditions = conditionsOf(query);
  return fields.flatMap(({ name, label, items }) => {
    const chosen = items.find(({ selected, value }) => selected && value !== '');
    if (chosen === undefined) return [];
    const rest = new URLSearchParams(
      Object.entries(conditions).filter(([other]) => other !== name),
    ).toString();
    return [{ text: `${label}: ${chosen.text}`, href: `${base}/queue${rest === '' ? '' : `?${rest}`}` }];
  });
}
