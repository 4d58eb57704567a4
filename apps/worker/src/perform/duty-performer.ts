import type { DutySweep, Performed, Scope } from '@oikeuspolku/application';
import { withCorrelation } from '@oikeuspolku/platform';
import type { Logger } from '@oikeuspolku/platform';
import type { DutyJob } from '@oikeuspolku/queue';
import type { ScopeMemory } from './scope-memory.js';

/** The use case that performs one attempt at a duty in the name of its organisation and for the request that caused it. */
export type PerformDuty = (scope: Scope, dutyId: string, attempt: number) => Promise<Performed>;

/** What came of a job: what came of its duty, or `unknown` when there is no such duty (a restored, older database). */
export type JobResult = Performed['kind'] | 'unknown';

/** Carries out one job of the queue: finds its scope, performs, counts, and logs under the id of the request that caused it. */
export class DutyPerformer {
  constructor(
    private readonly duties: DutySweep,
    private readonly memory: ScopeMemory,
    private readonly performDuty: PerformDuty,
    private readonly log: Logger,
    private readonly onResult: (result: JobResult) => void,
  ) {}

  /** Rejects only when the database is away: then the lease runs out and the duty is offered again. */
  async perform({ dutyId, attempt }: DutyJob): Promise<void> {
    const scope = this.memory.recall(dutyId) ?? (await this.duties.scopeOf(dutyId));
    await withCorrelation(scope?.correlationId ?? `duty-${dutyId}`, async () => {
      const started = performance.now();
      const result = scope === null ? 'unknown' : (await this.performDuty(scope, dutyId, attempt)).kind;
      this.onResult(result);
      const fields = { dutyId, attempt, result, ms: Math.round(performance.now() - started) };
      if (result === 'failed' || result === 'unknown') this.log.warn('duty.not-performed', fields);
      else this.log.info('duty.performed', fields);
    });
  }
}
