import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Configuration, Logger } from '@oikeuspolku/platform';
import { composeWorker } from './compose-worker.js';
import { RunningWorker } from './running-worker.js';
import { Worker } from './worker.js';

/** The worker as a Nest application without a web server; Nest starts it and tells it to stop. */
@Module({})
export class WorkerModule {
  static around(settings: Configuration, log: Logger): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        {
          provide: RunningWorker,
          useFactory: async () => {
            const composed = await composeWorker(settings, log);
            try {
              return new RunningWorker(await Worker.start(composed.parts, composed.options), composed);
            } catch (error) {
              await composed.close();
              throw error;
            }
          },
        },
      ],
    };
  }
}
