import { nowOf } from '@oikeuspolku/application';
import type { Scope } from '@oikeuspolku/application';
import { sha256 } from '@oikeuspolku/platform';
import type { ApiDependencies } from '../api-dependencies.js';
import { ApiError } from '../errors/api-error.js';

/** Window of the limits, and how many checks it holds (promise S1). */
const WINDOW_SECONDS = 15 * 60;
const PER_CASE_AND_ADDRESS = 10;
const PER_ADDRESS = 30;

/**
 * Limits guessing of secrets. Counted per case and address and per address, before anything is compared, so that
 * parallel guesses count too and the owner at another address is never locked out. Fails closed.
 */
export class SecretGuesses {
  constructor(private readonly deps: ApiDependencies) {}

  async allow(scope: Scope, number: string, address: string): Promise<void> {
    const { at } = nowOf(this.deps.clock);
    const subject = sha256(`${scope.organisationId}/${number.trim().toUpperCase()}`).slice(0, 32);
    const buckets = [
      { bucket: `secret/${address}`, limit: PER_ADDRESS },
      { bucket: `secret/${subject}/${address}`, limit: PER_CASE_AND_ADDRESS },
    ];
    for (const { bucket, limit } of buckets) {
      const count = await this.deps.rateLimits.hit(bucket, WINDOW_SECONDS, at);
      if (count > limit) throw new ApiError('too-many-requests', { retryAfterSeconds: WINDOW_SECONDS });
    }
  }
}
