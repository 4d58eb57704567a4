import type { Clock, SessionStore } from '@oikeuspolku/application';
import type { Chore } from './chore.js';

const BATCH = 500;
const MOST_BATCHES = 20;

/** Removes sessions and drafts that have ended. */
export function forgetSessions(sessions: SessionStore, clock: Clock): Chore {
  return {
    name: 'forget-sessions',
    everyMs: 300_000,
    run: async () => {
      for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
        if ((await sessions.purge(clock.now().toString(), BATCH)) < BATCH) return;
      }
    },
  };
}
