import type { Clock, SessionStore, UnitOfWork } from '@oikeuspolku/application';
import { newCorrelationId } from '@oikeuspolku/platform';
import type { Chore } from './chore.js';

const BATCH = 500;
const MOST_BATCHES = 20;
/** For so long a repeated submission is known as the one that made its case; its answer is shown for minutes only. */
const TOKEN_DAYS = 30;

/** Removes some of what has ended, at most as many as told; answers how many it removed. */
type Purge = (limit: number) => Promise<number>;

/** A bounded number of bounded batches: what is left is removed at the next turn. */
async function inBatches(purge: Purge): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    if ((await purge(BATCH)) < BATCH) return;
  }
}

/** Removes sessions and drafts that have ended. */
export function forgetSessions(sessions: SessionStore, clock: Clock): Chore {
  return {
    name: 'forget-sessions',
    everyMs: 300_000,
    run: () => inBatches((limit) => sessions.purge(clock.now().toString(), limit)),
  };
}

/** Removes counters of attempts whose window has passed. */
export function forgetLimits(
  limits: { purge(now: string, limit: number): Promise<number> },
  clock: Clock,
): Chore {
  return {
    name: 'forget-limits',
    everyMs: 300_000,
    run: () => inBatches((limit) => limits.purge(clock.now().toString(), limit)),
  };
}

/** Removes the hashes of form tokens and idempotency keys that nobody can repeat in earnest any more. */
export function forgetTokens(unitOfWork: UnitOfWork, clock: Clock): Chore {
  return {
    name: 'forget-tokens',
    everyMs: 3_600_000,
    run: async () => {
      const before = clock
        .now()
        .subtract({ hours: 24 * TOKEN_DAYS })
        .toString();
      for (const { organisationId } of await unitOfWork.organisations()) {
        const scope = { organisationId, correlationId: newCorrelationId() };
        await inBatches((limit) =>
          unitOfWork.transaction(scope, (tx) => tx.secrets.forgetTokens(before, limit)),
        );
      }
    },
  };
}
