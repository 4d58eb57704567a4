import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { configurationOrExit, frameworkLog, Logger } from '@oikeuspolku/platform';
import { WorkerModule } from './worker.module.js';

/** How long a stop may take before the process ends itself (promise R10: 20 s). */
const STOP_LIMIT_MS = 19_000;

const settings = configurationOrExit('worker');
const log = new Logger({ app: 'worker', level: settings.logLevel });

try {
  const app = await NestFactory.createApplicationContext(WorkerModule.around(settings, log), {
    logger: frameworkLog(log),
    abortOnError: false,
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('worker.stop-failed', { error });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  // The launcher starts it again; the queue's store or the database may be up by then.
  log.error('worker.start-failed', { error });
  process.exit(1);
}
