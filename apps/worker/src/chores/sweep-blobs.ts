import { UNSENT_DAYS, type BlobStore, type Clock } from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import type { Chore } from './chore.js';

/**
 * A file that no transaction has named for this long belongs to nobody: what waited with it to be sent is forgotten. Its key went
 * with that, so that nobody could read it any more.
 */
const ORPHAN_AFTER_HOURS = (UNSENT_DAYS + 1) * 24;

/** Removes files that were stored for a submission that never came. */
export function sweepBlobs(
  blobs: BlobStore,
  known: (blobIds: readonly string[]) => Promise<ReadonlySet<string>>,
  clock: Clock,
  log: Logger,
): Chore {
  return {
    name: 'sweep-blobs',
    everyMs: 3_600_000,
    run: async () => {
      const now = new Date(clock.now().epochMilliseconds);
      const removed = await blobs.sweep(known, ORPHAN_AFTER_HOURS, now);
      if (removed > 0) log.info('blobs.swept', { removed });
    },
  };
}
