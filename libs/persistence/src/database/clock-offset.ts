import pg from 'pg';
import type { DataSource } from 'typeorm';
import { onConnection } from './transaction.js';
import { Listener } from './listener.js';

const CLOCK_CHANNEL = 'clock';

/**
 * The movable clock of development: one row that every process follows. Any role may read it; only the owner of the
 * tables may move it, and in production nobody asks for it.
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

  /** Calls back with the offset now and after each move, until it is closed. A failed reading is tried at the next move. */
  follow(moved: (offsetMilliseconds: number) => void): { close(): Promise<void> } {
    return new Listener(this.url, CLOCK_CHANNEL, () => {
      this.read().then(moved, () => undefined);
    });
  }
}

/** Move the clock of every process, signed in as the owner of the tables. For the desk. */
export async function moveClock(ownerUrl: string, offsetMilliseconds: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('UPDATE clock_offset SET offset_ms = $1', [Math.round(offsetMilliseconds)]);
    await client.query(`NOTIFY ${CLOCK_CHANNEL}`);
  } finally {
    await client.end();
  }
}
