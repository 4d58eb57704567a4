import { createPostgresBackend, createRedisBackend, Queue, Worker } from 'bullmq';
import type { BackendFactory, IQueueBackend, Job, JobProgress, WorkerOptions } from 'bullmq';
import { HeardClient } from '@oikeuspolku/platform';
import pg from 'pg';
import { QUEUE_PREFIX, QUEUE_SCHEMA } from './store.js';
import type { QueueStore } from './store.js';

/** A queue whichever store it lives in. */
export type AnyQueue = Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend, unknown>;
export type AnyWorker = Worker<unknown, unknown, string, IQueueBackend, JobProgress, unknown>;
export type AnyJob = Job<unknown, unknown, string>;

/** Timing of a worker; the defaults suit the running system, tests take shorter ones. */
export interface WorkerTiming {
  /** A job whose worker was silent for this long is given to another worker. */
  readonly lockMs: number;
  readonly stalledCheckMs: number;
}

export const DEFAULT_TIMING: WorkerTiming = { lockMs: 30_000, stalledCheckMs: 15_000 };

/** After a lost connection the worker asks again after this pause. */
const RETRY_AFTER_MS = 1_000;

/** Constructs a queue. The caller has waited for the store and closes the queue when it does not become ready. */
export function constructQueue(store: QueueStore, name: string): AnyQueue {
  const { connection, prefix, backend } = backendOf(store, 2, false);
  return new Queue(name, { connection, prefix }, backend);
}

/** Constructs a worker that does not run yet: `waitUntilReady()` first, then `run()`. */
export function constructWorker(
  store: QueueStore,
  name: string,
  handle: (job: AnyJob, token: string) => Promise<void>,
  options: { readonly concurrency: number; readonly timing: WorkerTiming },
): AnyWorker {
  const { connection, prefix, backend } = backendOf(store, options.concurrency + 1, true);
  const settings: WorkerOptions<unknown> = {
    connection,
    prefix,
    autorun: false,
    concurrency: options.concurrency,
    lockDuration: options.timing.lockMs,
    stalledInterval: options.timing.stalledCheckMs,
    maxStalledCount: 1,
    runRetryDelay: RETRY_AFTER_MS,
  };
  return new Worker(name, (job: AnyJob, token?: string) => handle(job, token ?? ''), settings, backend);
}

function backendOf(
  store: QueueStore,
  pool: number,
  blocks: boolean,
): { connection: unknown; prefix: string | undefined; backend: BackendFactory<IQueueBackend, unknown> } {
  switch (store.kind) {
    case 'postgres': {
      const connection = poolConfig(store.url, blocks ? pool + 1 : pool);
      return { connection, prefix: undefined, backend: backendOnOwnPool as never };
    }
    case 'redis': {
      const connection = {
        url: store.url,
        connectTimeout: 5_000,
        // A blocked worker waits for its server as long as it takes; a producer must learn quickly that it is gone.
        maxRetriesPerRequest: blocks ? null : 1,
        retryStrategy: (times: number) => Math.min(times * 100, 2_000),
      };
      return { connection, prefix: store.prefix ?? QUEUE_PREFIX, backend: createRedisBackend as never };
    }
    default:
      return store satisfies never;
  }
}

/** Connections that find BullMQ's tables; those who wait for jobs hold one more of them, to hear of new ones. */
const poolConfig = (url: string, max: number): pg.PoolConfig => ({
  connectionString: url,
  max,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  application_name: 'oikeuspolku-queue',
  options: `-c search_path=${QUEUE_SCHEMA}`,
  Client: HeardClient,
});

type PostgresFactory = typeof createPostgresBackend;

/**
 * BullMQ's backend on a pool of ours, which ends with it. The pool that BullMQ makes by itself leaves its connections without a
 * listener for a moment (after the greeting, and while it closes them): a server that stops just then would end the process.
 */
const backendOnOwnPool: PostgresFactory = (name, options, more) => {
  const pool = new pg.Pool(options.connection as pg.PoolConfig);
  const backend = createPostgresBackend(name, { ...options, connection: pool }, more);
  let ended: Promise<void> | null = null;
  const thenPool = async (closing: Promise<void>): Promise<void> => {
    await closing;
    await (ended ??= pool.end());
  };
  const close = backend.close.bind(backend);
  const disconnect = backend.disconnect.bind(backend);
  backend.close = (force) => thenPool(close(force));
  backend.disconnect = () => thenPool(disconnect());
  return backend;
};
