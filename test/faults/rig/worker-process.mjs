/** The worker exactly as its own main starts it, but with the short locks that the faults need. */
import { appFile, lib } from './dist.mjs';

const { configurationOrExit, Logger } = await lib('platform');
const { composeWorker } = await appFile('worker/src/compose-worker.js');
const { Worker } = await appFile('worker/src/worker.js');

const settings = configurationOrExit('worker');
const log = new Logger({ app: 'worker', level: settings.logLevel });
try {
  const composed = await composeWorker(settings, log);
  const worker = await Worker.start(composed.parts, {
    ...composed.options,
    timing: { lockMs: 2_000, stalledCheckMs: 1_000 },
    sweepEveryMs: Number(process.env.FAULTS_SWEEP_MS ?? 1_000),
    watchEveryMs: 2_000,
  });
  const stop = async () => {
    setTimeout(() => process.exit(1), 19_000).unref();
    await worker.stop();
    await composed.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
} catch (error) {
  log.error('worker.start-failed', { error });
  process.exit(1);
}
