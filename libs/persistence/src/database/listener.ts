import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;

/**
 * Hears one NOTIFY channel on a connection of its own and calls back; also once after every (re)connection, because
 * what was announced meanwhile was missed. Lost connections are made anew with growing pauses.
 */
export class Listener {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly heard: () => void,
  ) {
    this.running = this.run();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let delay = FIRST_DELAY_MS;
    while (!signal.aborted) {
      await this.listenUntilLost(() => {
        delay = FIRST_DELAY_MS;
      }).catch(() => undefined);
      await pause(delay, undefined, { signal }).catch(() => undefined);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    }
  }

  private async listenUntilLost(onListening: () => void): Promise<void> {
    const { signal } = this.stopping;
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: `oikeuspolku-${this.channel}`,
    });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    try {
      await client.connect();
      client.on('notification', () => this.heard());
      await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
      onListening();
      this.heard();
      await lost;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
