import { randomUUID } from 'node:crypto';
import type { Logger } from '@oikeuspolku/platform';
import type { AnyJob, WorkerTiming } from './bullmq.js';
import { parseDutyJob } from './duty-job.js';
import type { DutyJob } from './duty-job.js';
import { JobQueue } from './job-queue.js';
import type { JobCounts, JobFates } from './job-queue.js';
import { JobWorker } from './job-worker.js';
import type { BoardAnswer, QueueBoard } from './queue-board.js';
import type { QueueSight } from './queue-sight.js';
import { Rhythm } from './rhythm.js';
import type { QueueStore } from './store.js';
import { within } from './within.js';

/** Names of the two queues: duties to carry out, and the call to look for due ones. */
export const DUTY_QUEUE = 'duty';
export const SWEEP_QUEUE = 'sweep';

const SWEEP = 'sweep';
const BEAT = 'beat';
const BEAT_EVERY_MS = 10_000;
const BEAT_LATE_AFTER_MS = 20_000;
const SILENT_AFTER_MS = 60_000;
const FORGET_EVERY_BEATS = 360;
const SWEEP_EVERY_MS = 5_000;
const BOARD_WITHIN_MS = 3_000;
/** Sweeps in a row that this process did not see before it sweeps by itself; another worker may have had them. */
const SWEEPS_MISSED = 3;

export interface DutyLineOptions {
  readonly store: QueueStore;
  readonly concurrency: number;
  /** Performs one attempt at a duty. Must do nothing the second time it is called for the same attempt. */
  readonly perform: (job: DutyJob) => Promise<void>;
  /** Looks for due duties; called by whichever worker took the sweep job. */
  readonly sweep: () => Promise<void>;
  readonly sweepEveryMs?: number;
  readonly log: Logger;
  readonly timing?: WorkerTiming;
  /** How long to wait for the store at start. */
  readonly startWithinMs?: number;
}

/** Whether jobs really flow, told by a job that was put in and came out again. */
export type LineHealth =
  | { readonly ok: true; readonly beatAgoMs: number }
  | { readonly ok: false; readonly reason: 'no-heartbeat' | 'closed'; readonly beatAgoMs: number };

/**
 * The line that carries duties through BullMQ: offers due attempts, carries them out, repeats the sweep and beats.
 * Any number of processes may run one on the same store.
 */
export class DutyLine {
  private readonly instance = randomUUID();
  private readonly heart: Rhythm;
  private beats = 0;
  private pendingBeat: { readonly id: string; readonly putAt: number } | null = null;
  private flowedAt = performance.now();
  private closed = false;
  private boardOfBoth: QueueBoard | null = null;

  private constructor(
    private readonly options: DutyLineOptions,
    private readonly duties: JobQueue,
    private readonly sweeps: JobQueue,
    private readonly dutyWorker: JobWorker,
    private readonly sweepWorker: JobWorker,
  ) {
    this.heart = new Rhythm(
      BEAT_EVERY_MS,
      () => this.beat(),
      (error) => options.log.warn('queue.beat-failed', { error }),
    );
  }

  /** Opens the line; rejects with QueueStoreUnreachable when the store does not answer in time. Leaves nothing open then. */
  static async open(options: DutyLineOptions): Promise<DutyLine> {
    const { store, log, startWithinMs } = options;
    const opened: { close(graceMs: number): Promise<void> }[] = [];
    try {
      const duties = await JobQueue.open(store, DUTY_QUEUE, log, startWithinMs);
      opened.push(duties);
      const sweeps = await JobQueue.open(store, SWEEP_QUEUE, log, startWithinMs);
      opened.push(sweeps);
      const dutyWorker = await JobWorker.start({
        ...options,
        name: DUTY_QUEUE,
        handle: (job) => carryOut(job, options),
      });
      opened.push(dutyWorker);
      const sweepWorker = await JobWorker.start({
        ...options,
        name: SWEEP_QUEUE,
        concurrency: 1,
        handle: () => options.sweep(),
      });
      opened.push(sweepWorker);
      const line = new DutyLine(options, duties, sweeps, dutyWorker, sweepWorker);
      await line.beat();
      line.heart.start();
      return line;
    } catch (error) {
      await Promise.all(opened.map((part) => part.close(1_000)));
      throw error;
    }
  }

  /** Offers attempts to whoever is free. */
  add(jobs: readonly DutyJob[]): Promise<void> {
    return this.duties.addDuties(jobs);
  }

  /** What became of attempts: which the store has lost, which failed for good. */
  fatesOf(jobs: readonly DutyJob[]): Promise<JobFates> {
    return this.duties.fatesOf(jobs);
  }

  /** Rejects when the store is away: then nothing should be claimed either. */
  counts(): Promise<JobCounts> {
    return this.duties.counts();
  }

  /** Jobs that this process carries out just now. */
  get active(): number {
    return this.dutyWorker.active;
  }

  health(): LineHealth {
    const beatAgoMs = Math.round(performance.now() - this.flowedAt);
    if (this.closed) return { ok: false, reason: 'closed', beatAgoMs };
    return beatAgoMs > BEAT_EVERY_MS + BEAT_LATE_AFTER_MS
      ? { ok: false, reason: 'no-heartbeat', beatAgoMs }
      : { ok: true, beatAgoMs };
  }

  /** What stands in both queues. Rejects when the store is away. */
  sights(): Promise<readonly QueueSight[]> {
    return Promise.all([this.duties.sight(), this.sweeps.sight()]);
  }

  /** Answers a question of the dashboard's page. Rejects when the store is away. */
  async board(path: string, query: URLSearchParams): Promise<BoardAnswer> {
    this.boardOfBoth ??= this.duties.boardWith(this.sweeps);
    return within(BOARD_WITHIN_MS, this.boardOfBoth.answer(path, query), 'board');
  }

  /** Finishes what runs, within the grace; what is not finished becomes the next attempt of its duty. */
  async close(graceMs = 15_000): Promise<void> {
    this.closed = true;
    await this.heart.stop();
    await Promise.all([this.sweepWorker.close(graceMs), this.dutyWorker.close(graceMs)]);
    await Promise.all([this.duties.close(), this.sweeps.close()]);
  }

  private get sweepEveryMs(): number {
    return this.options.sweepEveryMs ?? SWEEP_EVERY_MS;
  }

  /** Puts a job in and sees that the last one came out; mends what has fallen silent or was lost. */
  private async beat(): Promise<void> {
    await this.sweeps.ensureRepeating(SWEEP, this.sweepEveryMs);
    // The schedule follows the wall clock, which may be set back by hours; nothing may wait for it to catch up.
    if (this.sweepWorker.silentForMs > SWEEPS_MISSED * this.sweepEveryMs) await this.options.sweep();
    await this.watchBeat();
    if (this.pendingBeat === null) {
      this.beats += 1;
      const id = `${BEAT}-${this.instance}-${this.beats}`;
      await this.duties.addSignal(BEAT, id);
      this.pendingBeat = { id, putAt: performance.now() };
    }
    if (this.beats % FORGET_EVERY_BEATS === 0) await this.duties.forgetFinished();
    for (const worker of [this.dutyWorker, this.sweepWorker]) {
      if (worker.active === 0 && worker.silentForMs > SILENT_AFTER_MS) await worker.rebuild('silent');
    }
  }

  private async watchBeat(): Promise<void> {
    const beat = this.pendingBeat;
    if (beat === null) return;
    if (!(await this.duties.isPending(beat.id))) {
      this.pendingBeat = null;
      this.flowedAt = performance.now();
    } else if (performance.now() - beat.putAt > BEAT_LATE_AFTER_MS && this.dutyWorker.active === 0) {
      await this.dutyWorker.rebuild('beat-late');
    }
  }
}

async function carryOut(job: AnyJob, options: DutyLineOptions): Promise<void> {
  if (job.name === BEAT) return;
  const parsed = parseDutyJob(job.data);
  if (!parsed.ok) {
    options.log.error('queue.bad-job', { problem: parsed.problem });
    throw new TypeError(`not a duty job: ${parsed.problem}`);
  }
  await options.perform(parsed.job);
}
