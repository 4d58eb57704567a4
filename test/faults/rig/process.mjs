/**
 * A process of the house under test, exactly as its own main starts it. It reads its code first, then waits for its settings:
 * a spare one can stand by, and what was killed is replaced as quickly as a supervisor with a warm machine would.
 */
import { once } from 'node:events';
import { distPath, lib } from './dist.mjs';

const kind = process.argv[2];
const told = once(process, 'message');
const orphaned = () => process.exit(0);
process.once('disconnect', orphaned);
process.send('here');

const start = await (kind === 'worker' ? readWorker() : readApp(kind));
const [settings] = await told;
process.off('disconnect', orphaned);
process.disconnect();
Object.assign(process.env, settings);
await start();

/** The program of an app; most of its code is known before its main is. */
async function readApp(app) {
  await Promise.all([
    import(distPath(`apps/${app}/src/start-${app}.js`)),
    ...['persistence', 'platform', 'documents'].map(lib),
  ]);
  return () => import(distPath(`apps/${app}/src/main.js`));
}

/** The worker with the short locks and sweeps that the faults need; else as in its own main. */
async function readWorker() {
  const { configurationOrExit, Logger, runUntilAsked } = await lib('platform');
  const { composeWorker } = await import(distPath('apps/worker/src/compose-worker.js'));
  const { Worker } = await import(distPath('apps/worker/src/worker.js'));
  return async () => {
    const configuration = configurationOrExit('worker');
    const log = new Logger({ app: 'worker', level: configuration.logLevel });
    await runUntilAsked(log, async () => {
      const composed = await composeWorker(configuration, log);
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
  };
}
