import type { RegisterRecord } from '@oikeuspolku/domain';

const MOST_KEPT = 200;

/**
 * Contents of register versions by their hash. They are large, asked for in every transaction and never change; which
 * version counts is always asked of the database. The oldest is forgotten when there are too many.
 */
export class RegisterCache {
  private readonly kept = new Map<string, RegisterRecord>();

  async get(contentHash: string, read: () => Promise<RegisterRecord>): Promise<RegisterRecord> {
    const known = this.kept.get(contentHash);
    if (known !== undefined) return known;
    const register = deepFrozen(await read());
    const oldest = this.kept.keys().next();
    if (this.kept.size >= MOST_KEPT && !oldest.done) this.kept.delete(oldest.value);
    this.kept.set(contentHash, register);
    return register;
  }
}

/** Shared between transactions, so nobody may change it. */
function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
