import type { PlainDate } from '../calendar/civil-date.js';
import { addMonthsClamped, dayNumberOf } from '../calendar/day-number.js';
import type { CalendarSettings } from '../calendar/holiday.js';
import type { StatutoryDeadline } from './statutory-deadline.js';
import { statutoryDeadline } from './statutory-deadline.js';

/** Why a document request may take a month instead of two weeks. Source: JulkL 621/1999 s. 14(4). */
export const DEMANDING_REASONS = ['many-documents', 'secret-parts', 'comparable-extra-work'] as const;
export type DemandingReason = (typeof DEMANDING_REASONS)[number];

const TWO_WEEKS = 14;

/**
 * The own clock of a document request that came as, or beside, a data-subject request: without delay and at most two
 * weeks from receipt; at most one month when a reason makes it demanding. The receipt date of the message is kept.
 * Source: JulkL 621/1999 s. 14(4); KHO:2020:72; law PR-5.
 */
export function documentRequestDeadline(
  receivedOn: PlainDate,
  demanding: DemandingReason | null,
  settings: CalendarSettings,
): StatutoryDeadline {
  const source = 'JulkL 621/1999 s. 14(4)';
  return demanding === null
    ? statutoryDeadline(
        receivedOn,
        dayNumberOf(receivedOn) + TWO_WEEKS,
        { source, why: 'deadline.document-request.two-weeks' },
        settings,
      )
    : statutoryDeadline(
        receivedOn,
        addMonthsClamped(receivedOn, 1).number,
        { source, why: `deadline.document-request.${demanding}` },
        settings,
      );
}
