import type { Temporal } from 'temporal-polyfill';

/** The time, and the only way to it. In development it can be moved (design §7). */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Temporal.Instant;
}
