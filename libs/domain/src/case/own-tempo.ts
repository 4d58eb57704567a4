import type { OwnTempoDutyKind, RestrictionReason } from '../deadline/own-tempo.js';
import { ownTempoDuties, RESTRICTION_REASONS } from '../deadline/own-tempo.js';
import type { EventBody } from './event.js';
import type { NewItem, RequestContent } from './request-content.js';
import { isRight } from '../right/right.js';

/** What each duty that falls due at receipt leaves in the history; the others are acts of people. */
const EVENT_OF_DUTY: Readonly<
  Record<OwnTempoDutyKind, 'restriction-flagged' | 'consent-processing-stopped' | null>
> = {
  'flag-restriction': 'restriction-flagged',
  'stop-consent-processing': 'consent-processing-stopped',
  'act-without-undue-delay': null,
};

/** The reason of a restriction request among the person's answers; null when none was given. */
const restrictionReasonOf = (item: NewItem, content: RequestContent | null): RestrictionReason | null => {
  const answers = Object.values(content?.answers[item.itemId] ?? {});
  return RESTRICTION_REASONS.find((reason) => answers.includes(reason)) ?? null;
};

/**
 * What the law wants at receipt already, not at decision (law DL-24): the restriction mark when accuracy is contested
 * (Art. 18(1)(a)) or an objection is made (18(1)(d)), and the stop of consent-based processing (Art. 7(3)).
 */
export function ownTempoEvents(
  items: readonly NewItem[],
  content: RequestContent | null,
): readonly EventBody[] {
  return items.flatMap((item): readonly EventBody[] => {
    if (!isRight(item.right)) return [];
    return ownTempoDuties(item.right, restrictionReasonOf(item, content)).flatMap(({ duty }) => {
      const type = EVENT_OF_DUTY[duty];
      return type === null ? [] : [{ type, itemId: item.itemId }];
    });
  });
}
