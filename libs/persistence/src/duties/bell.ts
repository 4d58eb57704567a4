import type { DataSource } from 'typeorm';

/** Channel on which the worker listens for duties that are due at once. */
export const DUTY_CHANNEL = 'duty';

/**
 * Wakes the worker after commits that owe something at once. NOTIFY inside the business transaction would make all
 * such commits wait for each other, so it is sent right after them; many commits share one ring. A ring that is lost
 * costs nothing but the wait for the next sweep.
 */
export class Bell {
  private ringing: Promise<void> | null = null;
  private again = false;
  private closed = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Never throws and never waits. */
  ring(): void {
    if (this.closed) return;
    if (this.ringing !== null) {
      this.again = true;
      return;
    }
    this.ringing = this.notify().finally(() => {
      this.ringing = null;
      if (!this.again) return;
      this.again = false;
      this.ring();
    });
  }

  /** Waits for the ring under way. */
  async close(): Promise<void> {
    this.again = false;
    this.closed = true;
    await this.ringing;
  }

  private async notify(): Promise<void> {
    try {
      await this.dataSource.query(`SELECT pg_notify('${DUTY_CHANNEL}', '')`);
    } catch {
      // The database is away: the sweep finds the duty when it is back.
    }
  }
}
