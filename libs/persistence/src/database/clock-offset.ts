import type { DataSource } from 'typeorm';
import { onConnection } from './transaction.js';
import { Listener } from './listener.js';

const CLOCK_CHANNEL = 'clock';

/**
 * The movable clock of development: one row that every process follows. Any role may read it, the
 * staff's may move it; in production nobody asks for it, so moving it does nothing there.
 */
export class ClockOffset {
  constructor(
    private readonly dataSource: DataSource,
    private readonly url: string,
  ) {}

  /** Milliseconds that the clock is ahead of the machine's. */
  async read(): Promise<number> {
    const row = await onConnection(this.dataSource, (sql) =>
      sql.row<{ offset_ms: number }>('SELECT offset_ms FROM clock_offset'),
    );
    return row?.offset_ms ?? 0;
  }

  /** Move the clock of every process that follows it. For the desk. */
  async move(offsetMilliseconds: number): Promise<void> {
    await onConnection(this.dataSource, async (sql) => {
      await sql.run('UPDATE clock_offset SET offset_ms = $1', [Math.round(offsetMilliseconds)]);
      await sql.run(`SELECT pg_notify('${CLOCK_CHANNEL}', '')`);
    });
  }

  /** Calls back with the offset now and after each move, until it is closed. A failed reading is tried at the next move. */
  follow(moved: (offsetMilliseconds: number) => void): { close(): Promise<void> } {
    return new Listener(this.url, CLOCK_CHANNEL, () => {
      this.read().then(moved, () => undefined);
    });
  }
}
