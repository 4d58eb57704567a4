import { leadingClock } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import type { ActionContext } from './action.js';

/**
 * What a question about identity does to the clock, before it is asked: it stops unless an order has set the day, or the question
 * comes too late (law DL-13, DL-16).
 */
export function effectOfAsking({ opened, language, today }: ActionContext): string {
  const { case: current, clocks, deadlines } = opened;
  if (isOrdered(opened)) return t(language, 'console.askIdentity.ordered');
  const receivedOn = leadingClock(current, clocks)?.receivedOn;
  const days = receivedOn?.until(Temporal.PlainDate.from(today), { largestUnit: 'days' }).days ?? 0;
  const { identityAskMaxDays } = deadlines;
  return days > identityAskMaxDays
    ? t(language, 'console.askIdentity.late', { n: identityAskMaxDays })
    : t(language, 'console.askIdentity.effect');
}

/** What a request for clarification does to the clock: it stops only on the ground of recital 63, and never an order's day. */
export const effectOfClarifying = ({ opened, language }: ActionContext): string =>
  t(language, isOrdered(opened) ? 'console.askIdentity.ordered' : 'console.clarify.effect');

const isOrdered = ({ case: current }: ActionContext['opened']): boolean =>
  current.follows !== null && current.follows.orderedBy !== null;
