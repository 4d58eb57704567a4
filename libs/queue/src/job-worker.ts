import { WaitingError } from 'bullmq';
import type { Logger } from '@oikeuspolku/platform';
import { constructWorker, DEFAULT_TIMING } from './bullmq.js';
import type { AnyJob, AnyWorker, WorkerTiming } from './bullmq.js';
import { pause, waitForStore } from './store.js';
import type { QueueStore } from './store.js';
import { within } from './within.js';

const READY_WITHIN_MS = 10_000;
const CLOSE_WITHIN_MS = 3_000;
const IDLE_CHECK_MS = 20;
const FLOOD_ERRORS = 100;
const FLOOD_WINDOW_MS = 5_000;
const FIRST_REBUILD_DELAY_MS = 500;
const LONGEST_REBUILD_DELAY_MS = 15_000;

export interface JobWorkerOptions {
  readonly store: QueueStore;
  readonly name: string;
  readonly concurrency: number;
  /** Carries out one job. What it throws fails the job; there is no second try but the next attempt of the duty. */
  readonly handle: (job: AnyJob) => Promise<void>;
  readonly log: Logger;
  readonly timing?: WorkerTiming;
}

/**
 * The consuming side of one queue, kept alive: when BullMQ's worker does not become ready, ends, or drowns in errors,
 * it is closed and constructed anew after a growing pause.
 */
export class JobWorker {
  private worker: AnyWorker | null = null;
  private readonly stopping = new AbortController();
  private rebuilding: Promise<void> | null = null;
  private rebuildDelayMs = FIRST_REBUILD_DELAY_MS;
  private errors = { since: 0, count: 0 };
  private running = 0;
  private lastJobAt = performance.now();
  private readonly timing: WorkerTiming;

  private constructor(private readonly options: JobWorkerOptions) {
    this.timing = options.timing ?? DEFAULT_TIMING;
  }

  /** Starts a worker; rejects with QueueStoreUnreachable when its store does not answer in time. */
  static async start(options: JobWorkerOptions, withinMs = 60_000): Promise<JobWorker> {
    const jobWorker = new JobWorker(options);
    await waitForStore(options.store, { withinMs, log: options.log });
    await jobWorker.construct();
    return jobWorker;
  }

  /** Jobs that this process carries out just now. */
  get active(): number {
    return this.running;
  }

  /** Milliseconds since this process last took a job. */
  get silentForMs(): number {
    return performance.now() - this.lastJobAt;
  }

  /** Closes BullMQ's worker and constructs another one. Several calls at once are one rebuild. */
  rebuild(reason: string): Promise<void> {
    if (this.stopping.signal.aborted) return Promise.resolve();
    this.rebuilding ??= this.rebuildUntilReady(reason).finally(() => {
      this.rebuilding = null;
    });
    return this.rebuilding;
  }

  /** Takes no new job, waits for the running ones as long as allowed, then leaves them to the next attempt. */
  async close(graceMs: number): Promise<void> {
    this.stopping.abort();
    await this.rebuilding;
    const worker = this.worker;
    this.worker = null;
    if (worker === null) return;
    await worker.pause(true).catch(() => undefined);
    if (await this.idleWithin(graceMs)) {
      await within(CLOSE_WITHIN_MS, worker.close(), 'worker close').catch(() => undefined);
      return;
    }
    this.options.log.warn('worker.closed-by-force', { queueName: this.options.name, active: this.running });
    await discard(worker);
  }

  /** BullMQ's own close cannot be forced once it waits for a job, so the waiting is done here. */
  private async idleWithin(graceMs: number): Promise<boolean> {
    const until = performance.now() + graceMs;
    while (this.running > 0 && performance.now() < until) await pause(IDLE_CHECK_MS);
    return this.running === 0;
  }

  private async construct(): Promise<void> {
    const { store, name, concurrency, log } = this.options;
    const worker = constructWorker(store, name, (job, token) => this.carryOut(job, token), {
      concurrency,
      timing: this.timing,
    });
    worker.on('error', (error: Error) => this.onError(worker, error));
    try {
      await within(READY_WITHIN_MS, worker.waitUntilReady(), 'worker ready');
    } catch (error) {
      await discard(worker);
      throw error;
    }
    if (this.stopping.signal.aborted) return discard(worker);
    this.worker = worker;
    this.lastJobAt = performance.now();
    worker.run().then(
      () => this.onEnd(worker, 'ended'),
      (error: unknown) => {
        log.error('worker.run-failed', { queueName: name, error });
        this.onEnd(worker, 'failed');
      },
    );
  }

  private async carryOut(job: AnyJob, token: string): Promise<void> {
    // A fetch that was under way when the stop began may still bring a job: it goes back to whoever stays.
    if (this.stopping.signal.aborted) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    this.running += 1;
    this.lastJobAt = performance.now();
    try {
      await this.options.handle(job);
      this.rebuildDelayMs = FIRST_REBUILD_DELAY_MS;
    } finally {
      this.running -= 1;
    }
  }

  private onEnd(worker: AnyWorker, reason: string): void {
    if (this.worker === worker) void this.rebuild(reason);
  }

  /** One lost connection heals by itself; a flood of errors never does (BullMQ then asks in a tight circle). */
  private onError(worker: AnyWorker, error: Error): void {
    this.options.log.warn('worker.error', { queueName: this.options.name, error });
    const now = performance.now();
    if (now - this.errors.since > FLOOD_WINDOW_MS) this.errors = { since: now, count: 0 };
    this.errors.count += 1;
    if (this.errors.count >= FLOOD_ERRORS && this.worker === worker) void this.rebuild('error-flood');
  }

  private async rebuildUntilReady(reason: string): Promise<void> {
    const { store, name, log } = this.options;
    const { signal } = this.stopping;
    log.warn('worker.rebuild', { queueName: name, reason });
    const old = this.worker;
    this.worker = null;
    this.errors = { since: performance.now(), count: 0 };
    if (old !== null) await discard(old);
    while (!signal.aborted) {
      await pause(this.rebuildDelayMs, signal);
      this.rebuildDelayMs = Math.min(this.rebuildDelayMs * 2, LONGEST_REBUILD_DELAY_MS);
      try {
        await waitForStore(store, { withinMs: 60_000, log, signal });
        return await this.construct();
      } catch (error) {
        log.warn('worker.rebuild-failed', { queueName: name, error });
      }
    }
  }
}

/** Closes without waiting for jobs; a worker that cannot even be closed is left to the garbage collector. */
async function discard(worker: AnyWorker): Promise<void> {
  await within(CLOSE_WITHIN_MS, worker.close(true), 'worker discard').catch(() => undefined);
}
