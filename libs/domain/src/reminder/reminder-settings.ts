import type { HolidayCalendar } from '../calendar/holiday.js';
import type { DeadlineSettings } from '../deadline/clock.js';
import { DEFAULT_DEADLINE_SETTINGS } from '../deadline/clock.js';

/** The configurable points of reminders; an organisation may change each. */
export interface ReminderSettings {
  readonly calendars: DeadlineSettings;
  /** Which list of holidays decides what is a working day for staff: Act 150/1930, which has Christmas Eve. */
  readonly workingDays: HolidayCalendar;
  /** Office hours in Helsinki; nothing but a new task is sent outside them. */
  readonly officeOpens: string;
  readonly officeCloses: string;
  /** A task is due this many days before the item (design §9). */
  readonly taskLeadDays: number;
  /** … and never sooner than this many working days after it was given. */
  readonly taskLeastWorkingDays: number;
  /** Latest date an owner can ask for: this many days before the item is due (ux S16). */
  readonly taskLatestDays: number;
  readonly firstReminderWorkingDays: number;
  readonly overdueWorkingDays: number;
  readonly escalationWorkingDays: number;
  readonly escalationBeforeStatutoryDays: number;
  /** Working days before the last day of a notice (refusal, extension) at which the handler is warned. */
  readonly noticeWarningWorkingDays: number;
  /** Days after which a reply that nobody fetched is served otherwise (13/2003 19 § 1 mom.; law DL-23). */
  readonly uncollectedDays: number;
  /** Days before a reply closes for download at which the person is told. */
  readonly expiringDays: number;
}

export const DEFAULT_REMINDER_SETTINGS: ReminderSettings = {
  calendars: DEFAULT_DEADLINE_SETTINGS,
  workingDays: 'act150-1930',
  officeOpens: '08:00',
  officeCloses: '16:15',
  taskLeadDays: 14,
  taskLeastWorkingDays: 3,
  taskLatestDays: 7,
  firstReminderWorkingDays: 3,
  overdueWorkingDays: 2,
  escalationWorkingDays: 5,
  escalationBeforeStatutoryDays: 7,
  noticeWarningWorkingDays: 3,
  uncollectedDays: 7,
  expiringDays: 3,
};
