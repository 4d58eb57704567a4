import { ruleOfIn } from '@oikeuspolku/application';
import { clocksOf, evolve, isOpenItem, leadingClock } from '@oikeuspolku/domain';
import type { PlainDate } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { ActionContext } from './action.js';

/**
 * The day by which the case would have to be answered if all its open items were extended now (ux H6): the law library counts it
 * as it would count the extension itself. Null while a question stops the clock.
 */
export function extendedUntil({ opened, today }: ActionContext, months: 1 | 2): PlainDate | null {
  const after = evolve(opened.case, {
    type: 'deadline-extended',
    itemIds: opened.case.items.filter(isOpenItem).map(({ itemId }) => itemId),
    months,
    reasonCodes: ['complex'],
    reasons: '-',
    doneSoFar: '',
    at: opened.facts.now,
    actor: opened.facts.actor,
  });
  const clocks = clocksOf(
    after,
    ruleOfIn(opened.registers),
    opened.deadlines,
    Temporal.PlainDate.from(today),
  );
  return leadingClock(after, clocks)?.effectiveDue ?? null;
}
