/** Does the same work again and again with a pause between; never two at once, and never stops for an error. */
export class Rhythm {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The first run comes after one pause. */
  start(): void {
    this.plan();
  }

  /** No further run; resolves when the present one has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
  }

  private plan(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.work()
        .catch((error: unknown) => this.onError(error))
        .finally(() => this.plan());
    }, this.everyMs);
  }
}
