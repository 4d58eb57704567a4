import type { Clock, RateLimitStore } from '../ports/index.js';

/** At most so many events in a window. */
export interface LimitRule {
  readonly name: string;
  readonly most: number;
  readonly windowSeconds: number;
}

/** Counts attempts by what is to be protected. All processes share the counters. */
export class Limits {
  constructor(
    private readonly store: RateLimitStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt and says whether it is still within the rule. The store keeps the subject (an
   * address, a case number) as a keyed hash. When the store fails this throws: checks of secrets must not go on uncounted.
   */
  async allows(rule: LimitRule, subject: string): Promise<boolean> {
    return (await this.count(rule, subject)) <= rule.most;
  }

  /** Counts one attempt and says how many there have been in the window, this one among them. */
  count(rule: LimitRule, subject: string): Promise<number> {
    return this.store.hit(`${rule.name}|${subject}`, rule.windowSeconds, this.clock.now().toString());
  }
}
