import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Helsinki';

/** The machine's time. */
export class SystemClock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  /** The civil date in Helsinki. */
  today(): Temporal.PlainDate {
    return this.now().toZonedDateTimeISO(ZONE).toPlainDate();
  }
}

/**
 * The machine's time moved by an offset that can change while the process runs: the movable clock of development.
 * Time goes on from wherever it was moved to.
 */
export class OffsetClock extends SystemClock {
  private offsetMilliseconds: number;

  constructor(offsetMilliseconds = 0) {
    super();
    this.offsetMilliseconds = offsetMilliseconds;
  }

  /** A clock that shows the given instant now and runs on from there. */
  static startingAt(instant: string): OffsetClock {
    return new OffsetClock(offsetTo(instant));
  }

  override now(): Temporal.Instant {
    return Temporal.Now.instant().add({ milliseconds: this.offsetMilliseconds });
  }

  get offset(): number {
    return this.offsetMilliseconds;
  }

  setOffset(milliseconds: number): void {
    this.offsetMilliseconds = milliseconds;
  }
}

/** Milliseconds from the machine's time to the given instant (`2026-03-03T10:00+02:00`). Throws when it is none. */
export function offsetTo(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
}
