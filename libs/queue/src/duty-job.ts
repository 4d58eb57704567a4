/** All that the queue ever carries about a duty: which row, and which attempt at it. No personal data, no content. */
export interface DutyJob {
  readonly dutyId: string;
  readonly attempt: number;
}

/** Why a payload is not a duty job. */
export type DutyJobProblem = 'not-an-object' | 'unknown-field' | 'bad-duty-id' | 'bad-attempt';

export type ParsedDutyJob =
  { readonly ok: true; readonly job: DutyJob } | { readonly ok: false; readonly problem: DutyJobProblem };

const DUTY_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LAST_ATTEMPT = 1_000_000;

/** Reads a payload. Whatever else stands in it is refused, so that nothing but the two ids can ever travel. */
export function parseDutyJob(payload: unknown): ParsedDutyJob {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return no('not-an-object');
  const { dutyId, attempt, ...rest } = payload as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return no('unknown-field');
  if (typeof dutyId !== 'string' || !DUTY_ID.test(dutyId)) return no('bad-duty-id');
  if (typeof attempt !== 'number' || !Number.isInteger(attempt) || attempt < 1 || attempt > LAST_ATTEMPT) {
    return no('bad-attempt');
  }
  return { ok: true, job: { dutyId, attempt } };
}

function no(problem: DutyJobProblem): ParsedDutyJob {
  return { ok: false, problem };
}

/**
 * The job's id. It names the attempt, because BullMQ silently ignores an id that it still keeps:
 * the same attempt added twice is one job, the next attempt is another.
 */
export function dutyJobId(job: DutyJob): string {
  return `${job.dutyId}-${job.attempt}`;
}
