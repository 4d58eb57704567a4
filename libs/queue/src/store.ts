import { assertSchemaCompatibility } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Logger } from '@oikeuspolku/platform';

/** Where BullMQ keeps its jobs. Both hold the same jobs in the same way; losing either loses nothing (duties are rows). */
export type QueueStore =
  | {
      readonly kind: 'postgres';
      readonly url: string;
    }
  | {
      readonly kind: 'redis';
      readonly url: string;
      /** First part of every key, so that several installations can share one server. */
      readonly prefix?: string;
    };

/** Schema that the migrations made, BullMQ's own default; nothing is created at run time. */
export const QUEUE_SCHEMA = 'bullmq';
export const QUEUE_PREFIX = 'oikeuspolku';

const CONNECT_TIMEOUT_MS = 5_000;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 5_000;

/** The store did not answer in the time it was given. */
export class QueueStoreUnreachable extends Error {
  constructor(kind: QueueStore['kind'], cause: unknown) {
    super(`the ${kind} store of the queue does not answer`, { cause });
    this.name = 'QueueStoreUnreachable';
  }
}

/**
 * Asks the store once whether it is there and prepared. Rejects when it is not.
 * BullMQ remembers a first failure for ever, so nothing of it may be constructed before this succeeds.
 */
export async function probeStore(store: QueueStore): Promise<void> {
  switch (store.kind) {
    case 'postgres':
      return probePostgres(store.url);
    case 'redis':
      return probeRedis(store.url);
    default:
      return store satisfies never;
  }
}

async function probePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await assertSchemaCompatibility(client, QUEUE_SCHEMA);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function probeRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

export interface StoreWait {
  /** How long to go on asking. */
  readonly withinMs: number;
  readonly log: Logger;
  /** Stops the waiting early. */
  readonly signal?: AbortSignal;
}

/** Waits until the store answers. Rejects with QueueStoreUnreachable when it does not in time, or when told to stop. */
export async function waitForStore(store: QueueStore, wait: StoreWait): Promise<void> {
  const until = performance.now() + wait.withinMs;
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
    const failure = await probeStore(store).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (failure === null) return;
    wait.log.warn('queue.store-unreachable', { store: store.kind, error: failure.error });
    if (wait.signal?.aborted === true || performance.now() + delayMs > until) {
      throw new QueueStoreUnreachable(store.kind, failure.error);
    }
    await pause(delayMs, wait.signal);
  }
}

/** Sleeps; an abort ends the sleep early without an error. Never keeps the process alive by itself. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
