import type { PlainDate } from '../calendar/civil-date.js';
import { dayNumberOf } from '../calendar/day-number.js';
import type { CalendarSettings } from '../calendar/holiday.js';
import type { StatutoryDeadline } from './statutory-deadline.js';
import { statutoryDeadline } from './statutory-deadline.js';

const TWO_WEEKS = 14;

/**
 * Until when feedback on accessibility must be answered: two weeks, and two more for wide content if the person was told.
 * Source: Act 306/2019 s. 10; law AC-1.
 */
export function accessibilityFeedbackDeadline(
  receivedOn: PlainDate,
  extended: boolean,
  settings: CalendarSettings,
): StatutoryDeadline {
  const end = dayNumberOf(receivedOn) + (extended ? 2 * TWO_WEEKS : TWO_WEEKS);
  const why = extended
    ? 'deadline.accessibility-feedback.extended'
    : 'deadline.accessibility-feedback.two-weeks';
  return statutoryDeadline(receivedOn, end, { source: 'Act 306/2019 s. 10', why }, settings);
}
