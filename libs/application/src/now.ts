import { Temporal } from 'temporal-polyfill';
import { helsinkiDateOf } from '@oikeuspolku/domain';
import type { IsoDate, IsoInstant, PlainDate } from '@oikeuspolku/domain';
import type { Clock } from './ports/index.js';

/** One moment in the three shapes in which the use cases need it. */
export interface Now {
  readonly at: IsoInstant;
  readonly today: PlainDate;
  readonly isoToday: IsoDate;
}

/** Read the clock once, so that one act has one time. */
export function nowOf(clock: Clock): Now {
  const instant = clock.now();
  const today = helsinkiDateOf(instant);
  return { at: instant.toString({ smallestUnit: 'millisecond' }), today, isoToday: today.toString() };
}

/** A recorded instant as a `Date`, for libraries that want one; never used to compute a date of law. */
export const legacyDateOf = (at: IsoInstant): Date => new Date(Temporal.Instant.from(at).epochMilliseconds);
