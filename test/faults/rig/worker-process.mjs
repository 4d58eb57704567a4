/** The worker exactly as its own main starts it, but with the short locks that the faults need. */
import { appFile, lib } from './dist.mjs';

const { configurationOrExit, Logger, runUntilAsked } = await lib('platform');
const { composeWorker } = await appFile('worker/src/compose-worker.js');
const { Worker } = await appFile('worker/src/worker.js');

const settings = configurationOrExit('worker');
const log = new Logger({ app: 'worker', level: settings.logLevel });
await runUntilAsked(log, async () => {
  const composed = await composeWorker(settings, log);
  const worker = await Worker.start(composed.parts, {
    ...composed.options,
    timing: { lockMs: 2_000, stalledCheckMs: 1_000 },
    sweepEveryMs: Number(process.env.FAULTS_SWEEP_MS ?? 1_000),
    watchEveryMs: 2_000,
  });
  return async () => {
    await worker.stop();
    await composed.close();
  };
});
