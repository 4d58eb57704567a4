import pg from 'pg';
import type { Logger } from '@oikeuspolku/platform';
import { pause } from './store.js';

/** Channel on which a transaction that owes something new rings when it commits. */
export const DUTY_CHANNEL = 'duty';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
const ALIVE_EVERY_MS = 15_000;

/**
 * Hears NOTIFY from the database and rings. A lost connection is made anew with a growing pause, and rings once then:
 * what was missed meanwhile must be looked for. The bell only saves waiting; the sweep finds everything without it.
 */
export class DutyBell {
  private readonly stopping = new AbortController();
  private client: pg.Client | null = null;
  private readonly listening: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly ring: () => void,
    private readonly log: Logger,
  ) {
    this.listening = this.listenForEver();
  }

  /** True while notifications are heard. */
  get hears(): boolean {
    return this.client !== null;
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.listening;
  }

  private async listenForEver(): Promise<void> {
    const { signal } = this.stopping;
    let delayMs = FIRST_DELAY_MS;
    while (!signal.aborted) {
      try {
        await this.listenUntilLost(() => {
          delayMs = FIRST_DELAY_MS;
        });
      } catch (error) {
        this.log.warn('duty-bell.lost', { error });
      }
      await pause(delayMs, signal);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
    }
  }

  private async listenUntilLost(onListening: () => void): Promise<void> {
    const { signal } = this.stopping;
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: 'oikeuspolku-bell',
    });
    const lost = new Promise<void>((resolve, reject) => {
      client.on('error', reject);
      client.on('end', resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    lost.catch(() => undefined);
    try {
      await client.connect();
      client.on('notification', () => this.ring());
      await client.query(`LISTEN ${DUTY_CHANNEL}`);
      this.client = client;
      onListening();
      this.ring();
      await Promise.race([lost, this.askWhetherAlive(client)]);
    } finally {
      this.client = null;
      await client.end().catch(() => undefined);
    }
  }

  /** A silently dropped connection would be noticed by TCP after minutes; a query notices it at once. */
  private async askWhetherAlive(client: pg.Client): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted && this.client === client) {
      await pause(ALIVE_EVERY_MS, signal);
      if (!signal.aborted) await client.query('SELECT 1');
    }
  }
}
