import type { Logger } from '../logging/logger.js';

/** How long a stop may take before the process ends itself (promise R10: 20 s). */
const STOP_LIMIT_MS = 19_000;

/** Stops what was started; resolves when nothing runs any more. */
export type Stop = () => Promise<void>;

/**
 * Starts a program and stops it when the process is asked to (SIGTERM, SIGINT). A process that is asked while it still
 * starts first finishes the start: what it took in hand meanwhile is then given back in order. Ends the process with 0
 * after a clean stop, with 1 when the start or the stop failed or took too long.
 */
export async function runUntilAsked(log: Logger, start: () => Promise<Stop>): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    const ask = (): void => {
      setTimeout(() => {
        log.error('process.stopped-late');
        process.exit(1);
      }, STOP_LIMIT_MS).unref();
      resolve();
    };
    process.once('SIGTERM', ask);
    process.once('SIGINT', ask);
  });
  try {
    const stop = await start();
    await asked;
    await stop();
    process.exit(0);
  } catch (error) {
    // Whoever supervises starts it again; what was missing may be there by then.
    log.error('process.failed', { error });
    process.exit(1);
  }
}
