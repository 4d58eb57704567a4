import { createPostgresBackend, createRedisBackend, Queue, Worker } from 'bullmq';
import type { BackendFactory, IQueueBackend, Job, JobProgress, WorkerOptions } from 'bullmq';
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
      const connection = {
        connectionString: store.url,
        schema: store.schema ?? QUEUE_SCHEMA,
        migrate: false,
        max: pool,
        connectionTimeoutMillis: 5_000,
        application_name: 'oikeuspolku-queue',
      };
      return { connection, prefix: undefined, backend: createPostgresBackend as never };
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
