import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { configurationOrExit, frameworkLog, Logger, runUntilAsked } from '@oikeuspolku/platform';
import { WorkerModule } from './worker.module.js';

const settings = configurationOrExit('worker');
const log = new Logger({ app: 'worker', level: settings.logLevel });

await runUntilAsked(log, async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule.around(settings, log), {
    logger: frameworkLog(log),
    abortOnError: false,
  });
  return () => app.close();
});
