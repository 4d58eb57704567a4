import type { PlainDate } from '../calendar/civil-date.js';
import type { DayNumber } from '../calendar/day-number.js';
import { dayNumberOf, earlier } from '../calendar/day-number.js';
import type { ClockError, ClockErrorCode, ClockFacts, ExtensionFact, PauseFact } from './clock.js';

/** At most two further months may be added. Source: GDPR Art. 12(3). */
export const MAX_EXTENSION_MONTHS = 2;

/** The date an item was closed (answered or withdrawn, whichever came first), or null while it is open. */
export function closedOn(facts: ClockFacts): PlainDate | null {
  const withdrawnOn = facts.withdrawnOn ?? null;
  if (facts.answeredOn === null || withdrawnOn === null) return facts.answeredOn ?? withdrawnOn;
  return earlier(facts.answeredOn, withdrawnOn);
}

/** The first thing in the facts that makes no sense, or null. Such input never becomes a date. */
export function clockErrorOf(facts: ClockFacts): ClockError | null {
  const received = dayNumberOf(facts.receivedOn);
  const closedDate = closedOn(facts);
  const closed = closedDate === null ? null : dayNumberOf(closedDate);
  if (closed !== null && closed < received) return { code: 'CLOSED_BEFORE_RECEIVED', subject: null };
  if (facts.ordered !== undefined && dayNumberOf(facts.ordered.dueOn) < received)
    return { code: 'ORDERED_BEFORE_RECEIVED', subject: null };
  for (const pause of facts.pauses) {
    const code = pauseError(pause, received, closed);
    if (code !== null) return { code, subject: pause.id };
  }
  for (const [position, extension] of facts.extensions.entries()) {
    const code = extensionError(extension, received, closed);
    if (code !== null) return { code, subject: String(position) };
  }
  return null;
}

function pauseError(pause: PauseFact, received: DayNumber, closed: DayNumber | null): ClockErrorCode | null {
  const asked = dayNumberOf(pause.askedOn);
  if (pause.answeredOn !== null) {
    const answered = dayNumberOf(pause.answeredOn);
    if (answered < asked)
      return pause.kind === 'identity' ? 'VERIFIED_BEFORE_REQUESTED' : 'ANSWERED_BEFORE_ASKED';
    if (answered < received && pause.kind === 'identity') return 'VERIFIED_BEFORE_RECEIVED';
  }
  if (asked < received) return 'ASKED_BEFORE_RECEIVED';
  return closed !== null && asked > closed ? 'ASKED_AFTER_CLOSED' : null;
}

function extensionError(
  extension: ExtensionFact,
  received: DayNumber,
  closed: DayNumber | null,
): ClockErrorCode | null {
  if (extension.months > MAX_EXTENSION_MONTHS) return 'EXTENSION_TOO_LONG';
  const sent = dayNumberOf(extension.noticeSentOn);
  if (sent < received) return 'EXTENSION_BEFORE_RECEIVED';
  return closed !== null && sent > closed ? 'EXTENSION_AFTER_CLOSED' : null;
}
