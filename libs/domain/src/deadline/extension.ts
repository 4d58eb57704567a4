import type { DayNumber } from '../calendar/day-number.js';
import { addMonthsClamped, dateOfDayNumber, dayNumberOf } from '../calendar/day-number.js';
import { rollDayNumber, skippedDays } from '../calendar/working-day.js';
import type {
  ClockFacts,
  DeadlineSettings,
  ExtensionFact,
  ExtensionIgnoredReason,
  ExtensionOutcome,
  LedgerStep,
} from './clock.js';
import { MAX_EXTENSION_MONTHS } from './facts-check.js';
import { step } from './ledger.js';

/** What the notices of extension come to, with the last day for such a notice. */
export interface ExtensionRuling {
  readonly noticeBy: DayNumber;
  readonly outcome: ExtensionOutcome | null;
  readonly steps: readonly LedgerStep[];
}

/**
 * Rules on the notices of extension in the order they were sent: the first valid one counts, once only.
 * The last day for a notice is the end of the first month, rolled over and not moved by pauses. Source: law DL-18, DL-19.
 */
export function ruleOnExtensions(facts: ClockFacts, settings: DeadlineSettings): ExtensionRuling {
  const month = addMonthsClamped(facts.receivedOn, 1).number;
  const noticeBy = rollDayNumber(month, 1, 'reg1182-71', settings);
  const steps: LedgerStep[] = [
    step('extension-notice-by', {
      date: dateOfDayNumber(noticeBy),
      from: facts.receivedOn,
      skipped: skippedDays(month, noticeBy, 'reg1182-71', settings),
    }),
  ];
  let outcome: ExtensionOutcome | null = null;
  for (const extension of inOrder(facts.extensions)) {
    const ruling = ruleOn(extension, noticeBy, outcome?.valid === true);
    steps.push(stepOf(extension, ruling));
    if (outcome === null || !outcome.valid) outcome = ruling;
  }
  return { noticeBy, outcome, steps };
}

function inOrder(extensions: readonly ExtensionFact[]): readonly ExtensionFact[] {
  return [...extensions].sort((a, b) => dayNumberOf(a.noticeSentOn) - dayNumberOf(b.noticeSentOn));
}

function ruleOn(extension: ExtensionFact, noticeBy: DayNumber, extendedBefore: boolean): ExtensionOutcome {
  const ignored = (reason: ExtensionIgnoredReason): ExtensionOutcome => ({ valid: false, reason });
  if (extension.months !== 1 && extension.months !== MAX_EXTENSION_MONTHS) return ignored('no-months');
  if (!extension.reasons) return ignored('no-reasons');
  if (dayNumberOf(extension.noticeSentOn) > noticeBy) return ignored('notice-late');
  return extendedBefore ? ignored('already-extended') : { valid: true, months: extension.months };
}

function stepOf(extension: ExtensionFact, ruling: ExtensionOutcome): LedgerStep {
  return ruling.valid
    ? step('extension', { date: extension.noticeSentOn, facts: { months: ruling.months } })
    : step('extension-ignored', {
        date: extension.noticeSentOn,
        facts: { months: extension.months, reason: ruling.reason },
      });
}
