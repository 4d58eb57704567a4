import type { LimitRule, Limits } from '../limit/limits.js';

/** Seconds after which a refused visitor may try again at the latest. */
export const SECRET_CHECK_SECONDS = 15 * 60;
/** Checks of a secret for one case from one network, and of all cases from one network, in a quarter of an hour (S1). */
const PER_CASE: LimitRule = { name: 'secret-case', most: 10, windowSeconds: SECRET_CHECK_SECONDS };
const PER_NETWORK: LimitRule = { name: 'secret-network', most: 30, windowSeconds: SECRET_CHECK_SECONDS };
/** All networks together. The first checks of a network do not count, so that an attack elsewhere locks no owner out. */
const EVERYWHERE: LimitRule = { name: 'secret-everywhere', most: 300, windowSeconds: SECRET_CHECK_SECONDS };
const FREE_OF_NETWORK = 3;
/** So many wrong secrets in five minutes are no people who mistype. */
const FAILURES: LimitRule = { name: 'secret-failures', most: 200, windowSeconds: 5 * 60 };
const ALL = 'all';

/** Whose secret is tried, and from where. */
export interface SecretTry {
  readonly organisationId: string;
  readonly number: string;
  readonly network: string;
}

/**
 * Limits the guessing of case secrets (S1), wherever they are asked for: per case and network, per network, and over all networks.
 * Each check is counted before
 * anything is compared, so that tries side by side count too.
 * A counter that is away throws: no secret is checked uncounted.
 */
export class SecretChecks {
  /** @param alarm told once when there are more wrong secrets than people who mistype make */
  constructor(
    private readonly limits: Limits,
    private readonly alarm: (guessing: { readonly failures: number; readonly seconds: number }) => void,
  ) {}

  /** Counts one check in every counter that it belongs to. */
  async allows({ organisationId, number, network }: SecretTry): Promise<boolean> {
    const ofNetwork = await this.limits.count(PER_NETWORK, network);
    const ofCase = await this.limits.allows(
      PER_CASE,
      `${organisationId}|${number.trim().toUpperCase()}|${network}`,
    );
    if (!ofCase || ofNetwork > PER_NETWORK.most) return false;
    return ofNetwork <= FREE_OF_NETWORK || this.limits.allows(EVERYWHERE, ALL);
  }

  /** Counts a wrong secret; the alarm sounds once when there are too many. */
  async failed(): Promise<void> {
    const failures = await this.limits.count(FAILURES, ALL);
    if (failures === FAILURES.most) this.alarm({ failures, seconds: FAILURES.windowSeconds });
  }
}
