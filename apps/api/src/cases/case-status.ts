import { CITIZEN_STATUS_OF, statusOf } from '@oikeuspolku/domain';
import type { Case, Clock } from '@oikeuspolku/domain';

/** Dates of an item as a machine reads them. */
export const clockBody = (clock: Clock) => ({
  state: clock.state,
  receivedOn: clock.receivedOn.toString(),
  fourWeeksDue: clock.fourWeeksDue?.toString() ?? null,
  oneMonthDue: clock.oneMonthDue?.toString() ?? null,
  effectiveDue: clock.effectiveDue?.toString() ?? null,
  provisionalDue: clock.provisionalDue?.toString() ?? null,
  suspendedDays: clock.suspendedDays,
});

/** State of a case without personal content. */
export const caseBody = (current: Case, clocks: ReadonlyMap<string, Clock>) => {
  const status = statusOf(current);
  return {
    number: current.number,
    status,
    citizenStatus: CITIZEN_STATUS_OF[status],
    language: current.language,
    items: current.items.map((item) => {
      const clock = clocks.get(item.itemId);
      return {
        right: item.right,
        registerId: item.registerId,
        state: item.state,
        outcome: item.state === 'answered' ? item.outcome : null,
        clock: clock === undefined ? null : clockBody(clock),
      };
    }),
  };
};
