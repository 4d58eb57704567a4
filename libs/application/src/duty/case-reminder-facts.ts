import { helsinkiDateOf, isOpenItem, openQuestions, routeDeadlines } from '@oikeuspolku/domain';
import type { CaseReminderFacts } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { CaseInHand } from '../case/case-in-hand.js';

/** A case in the terms in which its reminders are counted. */
export function caseReminderFactsOf({
  case: current,
  clocks,
  deadlines,
  events,
}: CaseInHand): CaseReminderFacts {
  return {
    caseNumber: current.number,
    items: current.items.filter(isOpenItem).flatMap((item) => {
      const clock = clocks.get(item.itemId);
      return clock === undefined ? [] : [{ itemId: item.itemId, clock }];
    }),
    openRequests: openQuestions(current).map(({ requestId, kind, askedAt }) => ({
      requestId,
      kind,
      askedOn: helsinkiDateOf(askedAt),
    })),
    routes: routeDeadlines(current, deadlines).flatMap(({ route, deadline }) =>
      deadline === null ? [] : [{ route, due: deadline.due }],
    ),
    reply:
      // A withdrawn request waits for nobody's reply any more; another route of its message may still wait.
      current.reply === null || current.withdrawnAt !== null
        ? null
        : {
            sentOn: helsinkiDateOf(current.reply.sentAt),
            collected: events.some((event) => event.type === 'reply-downloaded'),
            openUntil:
              current.reply.openUntil === null ? null : Temporal.PlainDate.from(current.reply.openUntil),
          },
  };
}
