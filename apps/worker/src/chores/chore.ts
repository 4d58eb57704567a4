import type { Logger } from '@oikeuspolku/platform';
import { Rhythm } from '@oikeuspolku/queue';

/** Something the worker does again and again beside the duties. Doing it twice, or in two workers, does no harm. */
export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<void>;
}

/** Runs chores each in its own rhythm; a failed one is logged and tried again at its next turn. */
export class Chores {
  private readonly rhythms: readonly Rhythm[];

  constructor(chores: readonly Chore[], log: Logger) {
    this.rhythms = chores.map(
      ({ name, everyMs, run }) =>
        new Rhythm(everyMs, run, (error) => log.warn('chore.failed', { chore: name, error })),
    );
  }

  start(): void {
    for (const rhythm of this.rhythms) rhythm.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.rhythms.map((rhythm) => rhythm.stop()));
  }
}
