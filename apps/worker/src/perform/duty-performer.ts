import type { DutySweep, Performed } from '@oikeuspolku/application';
import { withCorrelation } from '@oikeuspolku/platform';
import type { Logger } from '@oikeuspolku/platform';
import type { DutyJob } from '@oikeuspolku/queue';
import type { OrganisationMemory } from './organisation-memory.js';

/** The use case that performs one attempt at a duty in the name of its organisation. */
export type PerformDuty = (organisationId: string, dutyId: string, attempt: number) => Promise<Performed>;

/** What came of a job: what came of its duty, or `unknown` when there is no such duty (a restored, older database). */
export type JobResult = Performed['kind'] | 'unknown';

/** Carries out one job of the queue: finds the organisation, performs, counts and logs. */
export class DutyPerformer {
  constructor(
    private readonly duties: DutySweep,
    private readonly memory: OrganisationMemory,
    private readonly performDuty: PerformDuty,
    private readonly log: Logger,
    private readonly onResult: (result: JobResult) => void,
  ) {}

  /** Rejects only when the database is away: then the lease runs out and the duty is offered again. */
  async perform({ dutyId, attempt }: DutyJob): Promise<void> {
    await withCorrelation(`duty-${dutyId}-${attempt}`, async () => {
      const started = performance.now();
      const result = await this.resultOf(dutyId, attempt);
      this.onResult(result);
      const fields = { dutyId, attempt, result, ms: Math.round(performance.now() - started) };
      if (result === 'failed' || result === 'unknown') this.log.warn('duty.not-performed', fields);
      else this.log.info('duty.performed', fields);
    });
  }

  private async resultOf(dutyId: string, attempt: number): Promise<JobResult> {
    const organisationId = this.memory.recall(dutyId) ?? (await this.duties.organisationOf(dutyId));
    if (organisationId === null) return 'unknown';
    return (await this.performDuty(organisationId, dutyId, attempt)).kind;
  }
}
