import type { PlainDate } from '../calendar/civil-date.js';
import { dayNumberOf } from '../calendar/day-number.js';
import type { Clock, DeadlineSettings } from './clock.js';

/** What an open question asks of staff (law DL-17): nothing yet, a reminder to the person, or a human's decision. */
export type OpenQuestionStep = 'wait' | 'remind' | 'decide';

/** How near an item is to its effective due date (law DL-25); the work queue orders and labels by it. */
export type Nearness =
  | { readonly kind: 'closed' }
  | { readonly kind: 'suspended'; readonly openDays: number; readonly step: OpenQuestionStep }
  | { readonly kind: 'overdue'; readonly daysLate: number }
  | { readonly kind: 'due-today' }
  /** `threshold` is the smallest limit of `dueSoonDays` that has been reached. */
  | { readonly kind: 'due-soon'; readonly daysLeft: number; readonly threshold: number }
  | { readonly kind: 'later'; readonly daysLeft: number };

/** How near the item of a clock is to its due date on `today`. */
export function nearnessOf(clock: Clock, settings: DeadlineSettings, today: PlainDate): Nearness {
  if (clock.state === 'answered' || clock.state === 'withdrawn') return { kind: 'closed' };
  if (clock.effectiveDue === null) return suspendedSince(clock.openSince ?? today, settings, today);
  const daysLeft = dayNumberOf(clock.effectiveDue) - dayNumberOf(today);
  if (daysLeft < 0) return { kind: 'overdue', daysLate: -daysLeft };
  if (daysLeft === 0) return { kind: 'due-today' };
  const reached = settings.dueSoonDays.filter((days) => daysLeft <= days);
  return reached.length === 0
    ? { kind: 'later', daysLeft }
    : { kind: 'due-soon', daysLeft, threshold: Math.min(...reached) };
}

function suspendedSince(askedOn: PlainDate, settings: DeadlineSettings, today: PlainDate): Nearness {
  const openDays = dayNumberOf(today) - dayNumberOf(askedOn);
  return { kind: 'suspended', openDays, step: openQuestionStep(openDays, settings) };
}

/** What is due for a question that has been open for so many days; it is never closed silently. Source: law DL-17. */
export function openQuestionStep(openDays: number, settings: DeadlineSettings): OpenQuestionStep {
  if (openDays >= settings.openQuestionDecisionDays) return 'decide';
  return openDays >= settings.openQuestionReminderDays ? 'remind' : 'wait';
}
