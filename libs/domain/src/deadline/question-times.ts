import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../calendar/civil-date.js';
import type { ClockError, PauseFact } from './clock.js';
import { helsinkiDateOf } from '../calendar/helsinki-time.js';

/** A question to the person with the moments it was asked and answered. */
export interface QuestionTimes extends Omit<PauseFact, 'askedOn' | 'answeredOn'> {
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
}

export type PauseResult =
  { readonly ok: true; readonly pause: PauseFact } | { readonly ok: false; readonly error: ClockError };

/**
 * The question as a fact of the clock: its moments become Helsinki dates (law DL-2, DL-15).
 * An answer before the question, be it on the same day, is the error `VERIFIED_BEFORE_REQUESTED` (identity) or
 * `ANSWERED_BEFORE_ASKED` (clarification).
 */
export function pauseOf(question: QuestionTimes): PauseResult {
  const { askedAt, answeredAt, ...fact } = question;
  if (answeredAt !== null && Temporal.Instant.compare(answeredAt, askedAt) < 0) {
    const code = question.kind === 'identity' ? 'VERIFIED_BEFORE_REQUESTED' : 'ANSWERED_BEFORE_ASKED';
    return { ok: false, error: { code, subject: question.id } };
  }
  const answeredOn = answeredAt === null ? null : helsinkiDateOf(answeredAt);
  return { ok: true, pause: { ...fact, askedOn: helsinkiDateOf(askedAt), answeredOn } };
}
