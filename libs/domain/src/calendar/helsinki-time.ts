import { Temporal } from 'temporal-polyfill';
import { LEGAL_TIME_ZONE } from './civil-date.js';
import type { Instant, IsoInstant, PlainDate } from './civil-date.js';

/**
 * The Helsinki civil date of a moment: 23:59 local counts for that day, a weekend or holiday is a valid day,
 * the UTC date is never used. Source: law DL-2.
 */
export const helsinkiDateOf = (at: Instant | IsoInstant): PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(LEGAL_TIME_ZONE).toPlainDate();

/** The instant of a Helsinki civil date at a time of day, e.g. for a mail at eight in the morning. */
export const helsinkiInstant = (date: PlainDate, time: string): Instant =>
  date.toZonedDateTime({ timeZone: LEGAL_TIME_ZONE, plainTime: Temporal.PlainTime.from(time) }).toInstant();
