/** How many lines of one kind a minute may have before the rest is only counted. */
const LINES_PER_WINDOW = 20;
const WINDOW_MS = 60_000;
const MAX_KINDS = 500;

interface Count {
  windowStart: number;
  lines: number;
  held: number;
}

/** What to do with a line: log it, with the number of like lines held back before it, or hold it back. */
export type LineVerdict = { readonly log: true; readonly heldBefore: number } | { readonly log: false };

/** Keeps a fault that repeats from filling the disk: beyond the bound, like lines are counted instead of written. */
export class RepeatBound {
  private readonly counts = new Map<string, Count>();

  constructor(
    private readonly linesPerWindow = LINES_PER_WINDOW,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Asks for one line of a kind. */
  ask(kind: string): LineVerdict {
    const at = this.now();
    const count = this.counts.get(kind);
    if (!count || at - count.windowStart >= WINDOW_MS) {
      this.remember(kind, { windowStart: at, lines: 1, held: 0 });
      return { log: true, heldBefore: count?.held ?? 0 };
    }
    if (count.lines < this.linesPerWindow) {
      count.lines += 1;
      return { log: true, heldBefore: 0 };
    }
    count.held += 1;
    return { log: false };
  }

  /** The oldest kind makes room, so that memory stays bounded whatever is logged. */
  private remember(kind: string, count: Count): void {
    this.counts.delete(kind);
    if (this.counts.size >= MAX_KINDS) {
      const oldest = this.counts.keys().next();
      if (!oldest.done) this.counts.delete(oldest.value);
    }
    this.counts.set(kind, count);
  }
}
