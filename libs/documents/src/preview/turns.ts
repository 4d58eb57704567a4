/** Lets a few things run at once and a few wait; more are told at once that there is no room. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** The work's result, or `busy` when too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T | 'busy'> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) return 'busy';
      await new Promise<void>((go) => this.waiting.push(go));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
