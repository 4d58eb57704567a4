import type { Temporal } from 'temporal-polyfill';

/** A civil date in Helsinki: every date the law speaks of (law DL-2). */
export type PlainDate = Temporal.PlainDate;

/** A moment on the world's clock. */
export type Instant = Temporal.Instant;

/** Helsinki civil date as `2026-03-03`, for records: they hold text, not Temporal objects. */
export type IsoDate = string;

/** UTC instant as `2026-03-03T08:00:00Z`, for records. */
export type IsoInstant = string;

/** The zone whose midnight ends a day (law DL-2, DL-8). */
export const LEGAL_TIME_ZONE = 'Europe/Helsinki';
