import type { EventBody, NewItem, RequestContent } from './event.js';

/**
 * What the law wants at receipt already, not at decision (law DL-24): the restriction mark when accuracy is contested
 * (Art. 18(1)(a)) or an objection is made (18(1)(d)), and the stop of consent-based processing (Art. 7(3)).
 */
export function ownTempoEvents(
  items: readonly NewItem[],
  content: RequestContent | null,
): readonly EventBody[] {
  return items.flatMap((item): readonly EventBody[] => {
    switch (item.right) {
      case 'objection':
        return [{ type: 'restriction-flagged', itemId: item.itemId }];
      case 'restriction':
        return content === null || contestsAccuracyOrObjects(content.answers[item.itemId] ?? {})
          ? [{ type: 'restriction-flagged', itemId: item.itemId }]
          : [];
      case 'consent-withdrawal':
        return [{ type: 'consent-processing-stopped', itemId: item.itemId }];
      default:
        return [];
    }
  });
}

/** The two reasons of Art. 18(1) whose effect begins with the claim itself. */
const contestsAccuracyOrObjects = (answers: Readonly<Record<string, string>>): boolean =>
  Object.values(answers).some((answer) => answer === 'inaccurate' || answer === 'objected');
