import type { PlainDate } from '../calendar/civil-date.js';
import type {
  Clock,
  ClockFacts,
  DeadlineRule,
  DeadlineSettings,
  Limit,
  LimitName,
  OrderedFact,
} from './clock.js';
import { closedSteps, closingOf, stateOf } from './closing.js';
import { step } from './ledger.js';

/**
 * The clock of an item that the Data Protection Ombudsman has ordered to be put right by a day: that day stands in the place
 * of month and refusal, nothing is promised beside it, and neither a question nor an extension nor a holiday moves it.
 * Source: GDPR Art. 58(2)(c), (d).
 */
export function orderedClock(
  facts: ClockFacts,
  ordered: OrderedFact,
  rule: DeadlineRule,
  settings: DeadlineSettings,
  today: PlainDate,
): Clock {
  const { dueOn, reference } = ordered;
  const { overdueFrom, dispatchBy, steps } = closingOf(dueOn, settings);
  return {
    rule,
    receivedOn: facts.receivedOn,
    ordered,
    state: stateOf(facts, dueOn, today),
    fourWeeksDue: null,
    oneMonthDue: dueOn,
    effectiveDue: dueOn,
    provisionalDue: null,
    withoutPauses: { fourWeeks: null, oneMonth: dueOn },
    refusalNoticeBy: dueOn,
    extensionNoticeBy: dueOn,
    suspendedDays: 0,
    openSince: null,
    extension: null,
    overdueFrom,
    dispatchBy,
    limits: {
      fourWeeks: null,
      oneMonth: limitOn('one-month', dueOn),
      refusalNotice: limitOn('refusal-notice', dueOn),
    },
    ledger: [
      step('received', { date: facts.receivedOn }),
      step('ordered-by', { date: dueOn, facts: { reference } }),
      ...steps,
      ...closedSteps(facts),
    ],
  };
}

/** A period that ends on a given day, whatever happens. */
const limitOn = (name: LimitName, day: PlainDate): Limit => ({
  name,
  suspendedDays: 0,
  suspended: false,
  nominal: day,
  due: day,
  provisionalDue: null,
  unpausedDue: day,
});
