import type { Clock, RateLimitStore } from '@oikeuspolku/application';
import { sha256 } from '@oikeuspolku/platform';

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
   * Counts one attempt and says whether it is still within the rule. The subject (an address, a case number) reaches the
   * store as a hash. When the store fails this throws: checks of secrets must not go on uncounted.
   */
  async allows(rule: LimitRule, subject: string): Promise<boolean> {
    return (await this.count(rule, subject)) <= rule.most;
  }

  /** Counts one attempt and says how many there have been in the window, this one among them. */
  count(rule: LimitRule, subject: string): Promise<number> {
    const bucket = `${rule.name}|${sha256(subject).slice(0, 32)}`;
    return this.store.hit(bucket, rule.windowSeconds, this.clock.now().toString());
  }
}

/** The network that an address belongs to: /24 of IPv4, /64 of IPv6. One household or library counts as one. */
export function networkOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::')
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
    : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
