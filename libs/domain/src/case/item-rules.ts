import { assessRight } from '../right/assess.js';
import type { CategoryBasis } from '../right/assess.js';
import type { GroundCode } from '../refusal/ground-code.js';
import { GROUNDS } from '../refusal/ground.js';
import { isRight } from '../right/right.js';
import type { Item } from './state.js';

/** Grounds that say "this right does not exist on this legal basis": true only of categories that have such a basis. */
const GROUNDS_OF_BASIS: readonly GroundCode[] = [
  'STATUTORY_RETENTION',
  'PUBLIC_TASK',
  'PORTABILITY_BASIS',
  'OBJECTION_BASIS',
  'CONSENT_NOT_BASIS',
];

/**
 * Grounds on which an item may be refused: those of its right, and of the grounds that rest on a legal basis only those
 * that a requested data category really has (law RT-1, RT-2).
 */
export function groundsAllowedFor(item: Item, categories: readonly CategoryBasis[]): readonly GroundCode[] {
  const { right } = item;
  if (!isRight(right)) return [];
  const requested = categories.filter(
    ({ code }) => item.categories.length === 0 || item.categories.includes(code),
  );
  const ofBasis = assessRight(right, requested).grounds;
  return Object.values(GROUNDS)
    .filter(({ rights }) => rights.includes(right))
    .map(({ code }) => code)
    .filter((code) => !GROUNDS_OF_BASIS.includes(code) || ofBasis.includes(code));
}
