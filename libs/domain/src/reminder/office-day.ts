import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../calendar/civil-date.js';
import { LEGAL_TIME_ZONE } from '../calendar/civil-date.js';
import {
  addWorkingDays,
  isNonWorkingDay,
  previousWorkingDay,
  rollBackToWorkingDay,
  rollToWorkingDay,
} from '../calendar/working-day.js';
import type { ReminderSettings } from './reminder-settings.js';

/** The date or the next working day. */
export const onWorkingDay = (date: PlainDate, settings: ReminderSettings): PlainDate =>
  rollToWorkingDay(date, settings.workingDays, settings.calendars);

/** The date or the working day before it. */
export const backOnWorkingDay = (date: PlainDate, settings: ReminderSettings): PlainDate =>
  rollBackToWorkingDay(date, settings.workingDays, settings.calendars);

/** So many working days later. */
export const workingDaysAfter = (date: PlainDate, days: number, settings: ReminderSettings): PlainDate =>
  addWorkingDays(date, days, settings.workingDays, settings.calendars);

/** So many working days earlier. */
export const workingDaysBefore = (date: PlainDate, days: number, settings: ReminderSettings): PlainDate =>
  Array.from({ length: days }).reduce<PlainDate>(
    (day) => previousWorkingDay(day, settings.workingDays, settings.calendars),
    date,
  );

/** Whether a date is a working day of the staff. */
export const isWorkingDay = (date: PlainDate, settings: ReminderSettings): boolean =>
  !isNonWorkingDay(date, settings.workingDays, settings.calendars);

/** The instant at which the office opens on a date; reminders and warnings are due then. */
export const opensAt = (date: PlainDate, { officeOpens }: ReminderSettings): Instant =>
  date
    .toZonedDateTime({ timeZone: LEGAL_TIME_ZONE, plainTime: Temporal.PlainTime.from(officeOpens) })
    .toInstant();

/** Whether the office is open at an instant: a working day, within the hours. */
export function isOfficeHour(at: Instant, settings: ReminderSettings): boolean {
  const local = at.toZonedDateTimeISO(LEGAL_TIME_ZONE);
  const time = local.toPlainTime();
  return (
    isWorkingDay(local.toPlainDate(), settings) &&
    Temporal.PlainTime.compare(time, settings.officeOpens) >= 0 &&
    Temporal.PlainTime.compare(time, settings.officeCloses) < 0
  );
}

/** The instant itself within office hours, otherwise the next opening. */
export function nextOfficeHour(at: Instant, settings: ReminderSettings): Instant {
  if (isOfficeHour(at, settings)) return at;
  const today = at.toZonedDateTimeISO(LEGAL_TIME_ZONE).toPlainDate();
  const opening = opensAt(onWorkingDay(today, settings), settings);
  return Temporal.Instant.compare(at, opening) <= 0
    ? opening
    : opensAt(workingDaysAfter(today, 1, settings), settings);
}

export const earlier = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
export const later = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
