import { Temporal } from 'temporal-polyfill';

/** A clock that stands still until it is moved. */
export class FakeClock {
  private instant: Temporal.Instant;

  /** @param at an ISO instant or a civil date in Helsinki, which stands for noon of that day */
  constructor(at: string) {
    this.instant = FakeClock.parse(at);
  }

  now(): Temporal.Instant {
    return this.instant;
  }

  today(): Temporal.PlainDate {
    return this.instant.toZonedDateTimeISO('Europe/Helsinki').toPlainDate();
  }

  /** Moves to an instant or to noon in Helsinki of a civil date. */
  moveTo(at: string): void {
    this.instant = FakeClock.parse(at);
  }

  /** Moves by a duration such as `{ minutes: 30 }`; days count as 24 hours. */
  advance(duration: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, ...rest } = duration;
    this.instant = this.instant.add({ ...rest, hours: hours + days * 24 });
  }

  private static parse(at: string): Temporal.Instant {
    if (/^\d{4}-\d{2}-\d{2}$/.test(at)) {
      const noon = Temporal.PlainDate.from(at).toZonedDateTime({
        timeZone: 'Europe/Helsinki',
        plainTime: '12:00',
      });
      return noon.toInstant();
    }
    return Temporal.Instant.from(at);
  }
}
