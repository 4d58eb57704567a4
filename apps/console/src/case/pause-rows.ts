import type { Account, OpenedCase } from '@oikeuspolku/application';
import { helsinkiDateOf, questionStops } from '@oikeuspolku/domain';
import type { Item, Language, Pause } from '@oikeuspolku/domain';
import { dateShort, say, t } from '@oikeuspolku/language';
import { actorName } from './timeline-view.js';

/** One pause of an item's clock, in words (ux H5). */
export interface PauseRow {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly who: string;
}

/** The questions that stopped the clock of an item, oldest first. One that stopped nothing is a line of the ledger alone. */
export function pauseRows(
  { case: current, clocks, events }: Pick<OpenedCase, 'case' | 'clocks' | 'events'>,
  item: Item,
  accounts: readonly Account[],
  language: Language,
): readonly PauseRow[] {
  const clock = clocks.get(item.itemId);
  if (clock === undefined) return [];
  const asker = ({ requestId }: Pause): string => {
    const asked = events.find(
      (event) =>
        (event.type === 'identity-requested' || event.type === 'clarification-requested') &&
        event.requestId === requestId,
    );
    return asked === undefined ? '' : actorName(asked.actor.id, asked.actor.role, accounts, language);
  };
  return current.pauses
    .filter(({ requestId }) => questionStops([clock], requestId))
    .map((pause) => ({
      from: dateShort(helsinkiDateOf(pause.askedAt)),
      to:
        pause.answeredAt === null
          ? t(language, 'console.clock.pause.open')
          : dateShort(helsinkiDateOf(pause.answeredAt)),
      reason: [say(language, `console.clock.pause.kind.${pause.kind}`), pause.reason]
        .filter((part) => part !== '')
        .join(': '),
      who: asker(pause),
    }));
}
