import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { ComposedWorker } from './compose-worker.js';
import type { Worker } from './worker.js';

/** The worker with its connections; both end together. */
@Injectable()
export class RunningWorker implements OnApplicationShutdown {
  constructor(
    readonly worker: Worker,
    private readonly composed: ComposedWorker,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.worker.stop();
    await this.composed.close();
  }
}
