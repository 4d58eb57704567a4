import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Helsinki';

/** The instant of arrival, or what to correct. */
export type Arrival =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly field: 'time' | 'received'; readonly code: 'S31' | 'S01' };

/**
 * The instant at which a request arrived: Helsinki date and time of day as they were written down. Without a time the day
 * counts from midday, or from now when that is earlier; only the day matters to the deadline (law DL-1).
 * @param date a real date, `2026-03-03`
 * @param time `9.30`, `9:30`, or empty
 * @param now present instant
 */
export function receivedAtOf(date: string, time: string, now: string): Arrival {
  const clock = timeOf(time === '' ? '12.00' : time);
  if (clock === null) return { ok: false, field: 'time', code: 'S31' };
  const at = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: clock }).toInstant();
  const present = Temporal.Instant.from(now);
  if (Temporal.Instant.compare(at, present) <= 0) return { ok: true, at: at.toString() };
  const today = present.toZonedDateTimeISO(ZONE).toPlainDate().toString();
  if (time === '' && date === today) return { ok: true, at: now };
  return { ok: false, field: time === '' ? 'received' : 'time', code: 'S01' };
}

function timeOf(text: string): Temporal.PlainTime | null {
  const parts = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null;
  return Temporal.PlainTime.from({ hour: Number(parts[1]), minute: Number(parts[2]) });
}
