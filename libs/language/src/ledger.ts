import type { Language, LedgerStep, NonWorkingDay } from '@oikeuspolku/domain';
import { dayAndDate } from './dates.js';
import type { Params } from './template.js';
import { count, say } from './translate.js';
import { listOf } from './wording.js';

/** Who reads the ledger: the citizen is not shown the staff's own warning dates. */
export type LedgerReader = 'citizen' | 'staff';

/** One sentence of the explanation of a date. */
export interface LedgerSentence {
  readonly text: string;
  /** The rule of law behind it, e.g. `Reg. 1182/71 Art. 3(4)`. */
  readonly source: string;
  readonly rule: LedgerStep['rule'];
  readonly limit: LedgerStep['limit'];
}

const FOR_STAFF: readonly LedgerStep['rule'][] = [
  'extension-notice-by',
  'overdue-from',
  'dispatch-by-letter',
  'dispatch-by-electronic',
];

/**
 * Explains a clock in sentences, one for each step, in the order of the ledger.
 * The citizen gets neither the staff's warning dates nor the separate count of the month for refusing.
 */
export function ledgerSentences(
  ledger: readonly LedgerStep[],
  language: Language,
  reader: LedgerReader = 'staff',
): readonly LedgerSentence[] {
  return ledger
    .filter(
      (step) => reader === 'staff' || (!FOR_STAFF.includes(step.rule) && step.limit !== 'refusal-notice'),
    )
    .map((step) => ({
      text: sentenceOf(step, language, reader),
      source: step.source,
      rule: step.rule,
      limit: step.limit,
    }));
}

function sentenceOf(step: LedgerStep, language: Language, reader: LedgerReader): string {
  const params = paramsOf(step);
  const key = `ledger.${step.rule}`;
  switch (step.rule) {
    case 'received':
    case 'ordered-by':
    case 'four-weeks':
    case 'month-end-clamped':
    case 'without-pauses':
    case 'overdue-from':
    case 'dispatch-by-letter':
    case 'dispatch-by-electronic':
    case 'extension-notice-by':
    case 'answered':
    case 'withdrawn':
      return say(language, key, params);
    case 'one-month':
      return step.limit === 'refusal-notice'
        ? say(language, 'ledger.refusal-month', params)
        : count(language, key, factOf(step, 'months'), params);
    case 'extension':
      return count(language, key, factOf(step, 'months'), params);
    case 'suspended-days':
      return count(language, key, factOf(step, 'days'), params);
    case 'extension-ignored':
    case 'pause-ignored':
      return say(language, `${key}.${String(step.facts.reason)}`, params);
    case 'pause':
    case 'pause-open':
      return say(language, `${key}.${String(step.facts.kind)}`, {
        ...params,
        days: count(language, 'ledger.days', factOf(step, 'days')),
      });
    case 'limit-due':
      return say(language, `${key}.${String(step.limit)}`, params);
    case 'effective-due':
      return say(language, `${key}.${String(step.facts.limit)}`, params);
    case 'provisional-due':
      return say(language, reader === 'citizen' ? `${key}.citizen` : key, params);
    case 'rolled':
      return rolledSentence(step, language, params);
    default:
      return step.rule satisfies never;
  }
}

/** The step's own values with its dates; a step without a date leaves the gap open, which the sentence then refuses. */
function paramsOf(step: LedgerStep): Params {
  return {
    ...step.facts,
    ...(step.date === null ? {} : { date: step.date }),
    ...(step.from === undefined ? {} : { from: step.from }),
  };
}

function factOf(step: LedgerStep, name: string): number {
  const value = step.facts[name];
  if (typeof value !== 'number') throw new Error(`the ledger step "${step.rule}" needs the number "${name}"`);
  return value;
}

/** One skipped day is named in the sentence; several are listed, weekends by their weekday alone. */
function rolledSentence(step: LedgerStep, language: Language, params: Params): string {
  const skipped = step.skipped ?? [];
  const [only] = skipped;
  if (skipped.length === 1 && only !== undefined) {
    return say(language, 'ledger.rolled.one', { ...params, reason: say(language, `holiday.${only.reason}`) });
  }
  const days = listOf(
    skipped.map((day) => skippedDay(day, language)),
    language,
  );
  return say(language, 'ledger.rolled.other', { ...params, days });
}

function skippedDay({ date, reason }: NonWorkingDay, language: Language): string {
  const day = dayAndDate(date, language);
  return reason === 'saturday' || reason === 'sunday'
    ? day
    : `${day} (${say(language, `holiday.${reason}`)})`;
}
