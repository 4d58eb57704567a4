import type { Logger } from '@oikeuspolku/platform';
import { constructQueue } from './bullmq.js';
import type { AnyQueue } from './bullmq.js';
import { dutyJobId, parseDutyJob } from './duty-job.js';
import type { DutyJob } from './duty-job.js';
import { QueueBoard } from './queue-board.js';
import { sightOf } from './queue-sight.js';
import type { QueueSight } from './queue-sight.js';
import { waitForStore } from './store.js';
import type { QueueStore } from './store.js';
import { within } from './within.js';

const READY_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 10_000;
const LARGEST_BATCH = 200;
const DAY_MS = 24 * 3_600_000;

/** Finished jobs are kept for a look at the dashboard only: few, and never longer than a day. */
const KEPT = {
  removeOnComplete: { count: 200, age: 3_600 },
  removeOnFail: { count: 500, age: 86_400 },
} as const;

/** What became of attempts that are still claimed. */
export interface JobFates {
  /** The store does not know them (any more): it was emptied, or they were never added. */
  readonly lost: readonly DutyJob[];
  /** Their worker threw or died too often; nobody will take them again. */
  readonly failed: readonly DutyJob[];
}

/** How many jobs stand where. */
export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

/**
 * The producing side of one queue. Every call is bounded in time and rejects when the store is away;
 * the caller's duties stay rows in the database and are offered again.
 */
export class JobQueue {
  private constructor(
    private readonly queue: AnyQueue,
    readonly name: string,
  ) {}

  /** Opens a queue on a store that answers; rejects with QueueStoreUnreachable when it does not in time. */
  static async open(store: QueueStore, name: string, log: Logger, withinMs = 60_000): Promise<JobQueue> {
    await waitForStore(store, { withinMs, log });
    const queue = constructQueue(store, name);
    queue.on('error', (error: Error) => log.warn('queue.error', { queueName: name, error }));
    try {
      await within(READY_WITHIN_MS, queue.waitUntilReady(), 'queue ready');
    } catch (error) {
      await queue.close().catch(() => undefined);
      throw error;
    }
    return new JobQueue(queue, name);
  }

  /** Offers one job per duty and attempt. An attempt that is already there stays one job. */
  async addDuties(jobs: readonly DutyJob[]): Promise<void> {
    for (let start = 0; start < jobs.length; start += LARGEST_BATCH) {
      const batch = jobs.slice(start, start + LARGEST_BATCH).map((job) => dutyEntry(job));
      await this.ask(this.queue.addBulk(batch));
    }
  }

  /** What became of the given attempts, as far as the store knows. */
  async fatesOf(jobs: readonly DutyJob[]): Promise<JobFates> {
    const lost: DutyJob[] = [];
    const failed: DutyJob[] = [];
    for (const duty of jobs) {
      const job = await this.ask(this.queue.getJob(dutyJobId(duty)));
      if (job === undefined) lost.push(duty);
      else if ((await this.ask(job.getState())) === 'failed') failed.push(duty);
    }
    return { lost, failed };
  }

  /** Adds a job without content, which leaves nothing behind when it was carried out. */
  async addSignal(name: string, id: string): Promise<void> {
    await this.ask(
      this.queue.add(name, {}, { jobId: id, attempts: 1, removeOnComplete: true, removeOnFail: true }),
    );
  }

  /** Whether the job waits or runs still. */
  async isPending(id: string): Promise<boolean> {
    const job = await this.ask(this.queue.getJob(id));
    return job !== undefined;
  }

  /** Makes sure that the repeating job exists; it is shared by all workers. Adds it anew after the store was emptied. */
  async ensureRepeating(name: string, everyMs: number): Promise<void> {
    const existing = await this.ask(this.queue.getJobScheduler(name));
    if (existing !== undefined && existing.every === everyMs && (await this.hasNextRun())) return;
    await this.ask(
      this.queue.upsertJobScheduler(
        name,
        { every: everyMs },
        { name, data: {}, opts: { attempts: 1, removeOnComplete: true, removeOnFail: { count: 20 } } },
      ),
    );
  }

  /** A scheduler whose next job was lost would never run again. */
  private async hasNextRun(): Promise<boolean> {
    const counts = await this.ask(this.queue.getJobCounts('delayed', 'waiting', 'active', 'prioritized'));
    return Object.values(counts).some((count) => count > 0);
  }

  async counts(): Promise<JobCounts> {
    const counts = await this.ask(
      this.queue.getJobCounts('waiting', 'active', 'failed', 'prioritized', 'delayed'),
    );
    const of = (state: string): number => counts[state] ?? 0;
    return {
      waiting: of('waiting') + of('prioritized') + of('delayed'),
      active: of('active'),
      failed: of('failed'),
    };
  }

  /** Removes finished jobs older than a day: BullMQ does so only when another job finishes in the same way. */
  async forgetFinished(): Promise<void> {
    await this.ask(this.queue.clean(DAY_MS, 1_000, 'failed'));
    await this.ask(this.queue.clean(DAY_MS, 1_000, 'completed'));
  }

  /** What stands in the queue, for the page of administrators. */
  sight(): Promise<QueueSight> {
    return this.ask(sightOf(this.name, this.queue));
  }

  /** A board over this queue and others of the same store. */
  boardWith(...others: readonly JobQueue[]): QueueBoard {
    return new QueueBoard([this, ...others].map(({ queue }) => queue));
  }

  async close(): Promise<void> {
    await within(5_000, this.queue.close(), 'queue close').catch(() => undefined);
  }

  private ask<T>(answer: Promise<T>): Promise<T> {
    return within(ANSWER_WITHIN_MS, answer, `queue ${this.name}`);
  }
}

function dutyEntry(job: DutyJob): { name: string; data: DutyJob; opts: object } {
  const parsed = parseDutyJob(job);
  if (!parsed.ok) throw new TypeError(`not a duty job: ${parsed.problem}`);
  return { name: 'duty', data: parsed.job, opts: { jobId: dutyJobId(parsed.job), attempts: 1, ...KEPT } };
}
