import { RIGHT_BY_BASIS } from '../right/availability.js';
import { groundsOf } from '../right/assess.js';
import type { LegalBasis, Right } from '../right/right.js';
import type { GroundCode } from './ground-code.js';
import { GROUND_CODES } from './ground-code.js';
import { GROUNDS } from './ground.js';

/**
 * Grounds that say "the right does not exist on this basis". They may be used only where a basis of the data leads to
 * them in the table of rights and bases.
 */
export const GROUNDS_OF_BASIS: readonly GroundCode[] = [
  'STATUTORY_RETENTION',
  'PUBLIC_TASK',
  'PORTABILITY_BASIS',
  'PORTABILITY_NOT_AUTOMATED',
  'PORTABILITY_NOT_PROVIDED',
  'OBJECTION_BASIS',
  'COMPELLING_GROUNDS',
  'CONSENT_NOT_BASIS',
];

/** Bases beside the table on which an objection, where it is allowed, is weighed (Art. 21(1)). */
const WEIGHED: readonly LegalBasis[] = ['public-task', 'legitimate-interest'];

/**
 * The grounds that may refuse a right for data of these bases, in table order.
 * @param bases bases of the item's data categories; empty while they are not known: then every ground of the right
 */
export function groundsFor(right: Right, bases: readonly LegalBasis[]): readonly GroundCode[] {
  return GROUND_CODES.filter((code) => GROUNDS[code].rights.includes(right) && fits(code, right, bases));
}

function fits(code: GroundCode, right: Right, bases: readonly LegalBasis[]): boolean {
  if (bases.length === 0 || !GROUNDS_OF_BASIS.includes(code)) return true;
  if (code === 'COMPELLING_GROUNDS' && right === 'objection')
    return bases.some((basis) => WEIGHED.includes(basis));
  // A duty in law may bind data of any other footing too (RT-2); the public task may rest on a duty (Art. 17(3)(b)).
  if (code === 'STATUTORY_RETENTION') return bases.some((basis) => basis !== 'legitimate-interest');
  if (code === 'PUBLIC_TASK')
    return bases.some((basis) => basis === 'public-task' || basis === 'legal-obligation');
  return bases.some((basis) => groundsOf(RIGHT_BY_BASIS[right][basis]).includes(code));
}
