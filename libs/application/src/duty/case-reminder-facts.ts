import { helsinkiDateOf, isOpenItem, openQuestions } from '@oikeuspolku/domain';
import type { CaseReminderFacts } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { CaseInHand } from '../case/case-in-hand.js';

/** A case in the terms in which its reminders are counted. */
export function caseReminderFactsOf({ case: current, clocks, events }: CaseInHand): CaseReminderFacts {
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
    reply:
      current.reply === null
        ? null
        : {
            sentOn: helsinkiDateOf(current.reply.sentAt),
            collected: events.some((event) => event.type === 'reply-downloaded'),
            openUntil:
              current.reply.openUntil === null ? null : Temporal.PlainDate.from(current.reply.openUntil),
          },
  };
}
