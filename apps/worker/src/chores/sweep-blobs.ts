import type { BlobStore, Clock } from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import type { Chore } from './chore.js';

/** A file that no transaction has named for this long belongs to nobody: its submission was never finished. */
const ORPHAN_AFTER_HOURS = 24;

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
