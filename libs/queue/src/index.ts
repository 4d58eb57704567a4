/** BullMQ on PostgreSQL or Redis: carries ids of duties, nothing else. */
export { dutyJobId, parseDutyJob } from './duty-job.js';
export type { DutyJob, DutyJobProblem, ParsedDutyJob } from './duty-job.js';
export { DUTY_QUEUE, DutyLine, SWEEP_QUEUE } from './duty-line.js';
export type { DutyLineOptions, LineHealth } from './duty-line.js';
export { JobQueue } from './job-queue.js';
export type { JobCounts, JobFates } from './job-queue.js';
export { JobWorker } from './job-worker.js';
export type { JobWorkerOptions } from './job-worker.js';
export type { WorkerTiming } from './bullmq.js';
export { BOARD_SETTINGS } from './queue-board.js';
export type { BoardAnswer } from './queue-board.js';
export { JOB_STATES } from './queue-sight.js';
export type { JobSight, JobState, QueueSight } from './queue-sight.js';
export { Rhythm } from './rhythm.js';
export { probeStore, QueueStoreUnreachable, waitForStore } from './store.js';
export type { QueueStore } from './store.js';
export { TookTooLong, within } from './within.js';
