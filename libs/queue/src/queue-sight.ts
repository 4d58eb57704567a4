import { scrubText } from '@oikeuspolku/platform';
import { Temporal } from 'temporal-polyfill';
import type { AnyJob, AnyQueue } from './bullmq.js';
import { parseDutyJob } from './duty-job.js';

/** States in which BullMQ keeps jobs, in the order in which they are shown. */
export const JOB_STATES = ['active', 'waiting', 'delayed', 'failed', 'completed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Jobs shown of each state. */
const MOST_JOBS = 20;
const LONGEST_FAILURE = 200;

/** One job as administrators see it: the two ids that it carries, its times, and how it failed. Nothing else is read. */
export interface JobSight {
  readonly state: JobState;
  /** The job's own id: `<duty>-<attempt>`, or the name of a signal. */
  readonly id: string;
  readonly dutyId: string | null;
  readonly attempt: number | null;
  /** ISO instants of the machine's clock. */
  readonly addedAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly failure: string | null;
}

/** One queue as administrators see it. */
export interface QueueSight {
  readonly name: string;
  readonly paused: boolean;
  readonly counts: Readonly<Record<JobState, number>>;
  /** The repeating job and when it comes next; null where there is none. */
  readonly nextRepeatAt: string | null;
  /** The latest of each state. */
  readonly jobs: readonly JobSight[];
}

/** Reads a queue through BullMQ's own getters, the same on both stores. Changes nothing; a bounded number of jobs. */
export async function sightOf(name: string, queue: AnyQueue): Promise<QueueSight> {
  const counts = await queue.getJobCounts(...JOB_STATES, 'prioritized');
  const [paused, schedulers] = await Promise.all([queue.isPaused(), queue.getJobSchedulers(0, 0, true)]);
  const jobs: JobSight[] = [];
  for (const state of JOB_STATES) {
    const found = await queue.getJobs([state], 0, MOST_JOBS - 1, false);
    jobs.push(...found.map((job) => jobSightOf(job, state)));
  }
  const of = (state: string): number => counts[state] ?? 0;
  return {
    name,
    paused,
    counts: {
      active: of('active'),
      waiting: of('waiting') + of('prioritized'),
      delayed: of('delayed'),
      failed: of('failed'),
      completed: of('completed'),
    },
    nextRepeatAt: isoOf(schedulers[0]?.next),
    jobs,
  };
}

function jobSightOf(job: AnyJob, state: JobState): JobSight {
  const parsed = parseDutyJob(job.data);
  return {
    state,
    id: job.id ?? '',
    dutyId: parsed.ok ? parsed.job.dutyId : null,
    attempt: parsed.ok ? parsed.job.attempt : null,
    addedAt: isoOf(job.timestamp),
    startedAt: isoOf(job.processedOn),
    finishedAt: isoOf(job.finishedOn),
    failure: failureOf(job),
  };
}

const failureOf = ({ failedReason }: AnyJob): string | null =>
  typeof failedReason === 'string' && failedReason !== ''
    ? scrubText(failedReason).slice(0, LONGEST_FAILURE)
    : null;

const isoOf = (epochMilliseconds: number | undefined | null): string | null =>
  typeof epochMilliseconds === 'number' && epochMilliseconds > 0
    ? Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString()
    : null;
