import { scanWaitingFiles } from '@oikeuspolku/application';
import { newCorrelationId } from '@oikeuspolku/platform';
import type { Logger } from '@oikeuspolku/platform';
import type { Chore } from './chore.js';

const BATCH = 50;

/** Asks the scanner again for files that came in while it gave no answer. */
export function scanWaiting(deps: Parameters<typeof scanWaitingFiles>[0], log: Logger): Chore {
  return {
    name: 'scan-waiting',
    everyMs: 15_000,
    run: async () => {
      const found = await scanWaitingFiles(deps, BATCH, newCorrelationId);
      if (found.clean + found.blocked > 0) log.info('files.scanned', { ...found });
      if (found.silent + found.unread > 0) log.warn('files.not-scanned', { ...found });
    },
  };
}
