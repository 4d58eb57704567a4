import { createHmac } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { DataSource } from 'typeorm';
import type { IsoInstant } from '@oikeuspolku/domain';
import { RateLimitStore } from '@oikeuspolku/application';
import { deriveKey } from '@oikeuspolku/platform';
import { onConnection } from '../database/transaction.js';

/** A window is counted in this many slices, so that it slides. */
const SLICES = 10;

/**
 * Sliding counters in shared rows. A hit counts in the slice of its time; the answer is the sum of all slices that
 * touch the window, so it is never too small (and at most one slice too large): a limit is never passed, also when
 * many hits come side by side. Names of buckets may hold addresses and are stored as keyed hashes.
 */
export class PostgresRateLimitStore extends RateLimitStore {
  private readonly key: Buffer;

  constructor(
    private readonly dataSource: DataSource,
    serverSecret: string,
  ) {
    super();
    this.key = deriveKey(serverSecret, 'rate-limit', 'bucket');
  }

  override async hit(bucket: string, windowSeconds: number, now: IsoInstant): Promise<number> {
    const window = Math.max(SLICES, Math.round(windowSeconds)) * 1_000;
    const length = Math.ceil(window / SLICES);
    const at = Temporal.Instant.from(now).epochMilliseconds;
    const slice = Math.floor(at / length) * length;
    const row = await onConnection(this.dataSource, (sql) =>
      sql.row<{ hits: number }>(
        `WITH counted AS (
           INSERT INTO rate_limit (bucket, slice, ends_at, hits) VALUES ($1, $2, $3, 1)
           ON CONFLICT (bucket, slice) DO UPDATE SET hits = rate_limit.hits + 1 RETURNING hits)
         SELECT (SELECT hits FROM counted) + coalesce((
           SELECT sum(hits) FROM rate_limit WHERE bucket = $1 AND slice > $4 AND slice < $2), 0) AS hits`,
        [
          createHmac('sha256', this.key).update(`${window}:${bucket}`, 'utf8').digest(),
          isoOf(slice),
          isoOf(slice + length + window),
          isoOf(at - window - length),
        ],
      ),
    );
    return row?.hits ?? 1;
  }

  /** Remove counters whose window has passed, at most `limit`. For the worker. */
  purge(now: IsoInstant, limit: number): Promise<number> {
    return onConnection(this.dataSource, (sql) =>
      sql.run(
        `DELETE FROM rate_limit WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM rate_limit WHERE ends_at <= $1 ORDER BY ends_at LIMIT $2))`,
        [now, limit],
      ),
    );
  }
}

const isoOf = (epochMilliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString({ smallestUnit: 'millisecond' });
