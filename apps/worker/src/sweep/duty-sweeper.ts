import type { Clock, DutySweep } from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import type { DutyLine } from '@oikeuspolku/queue';
import type { ScopeMemory } from '../perform/scope-memory.js';

/** How much the sweeper takes at once. */
export interface SweepLimits {
  /** Duties claimed by one statement. */
  readonly batch: number;
  /** Jobs that may wait in the queue: what waits there cannot be moved, voided or counted as due any more. */
  readonly backlog: number;
  /** A claim lasts this long; then whoever held it is taken for dead. Longer than a full backlog takes. */
  readonly leaseSeconds: number;
  /** A duty whose worker died this often is parked: it may be what kills them. */
  readonly mostAttempts: number;
}

export const SWEEP_LIMITS: SweepLimits = { batch: 100, backlog: 200, leaseSeconds: 300, mostAttempts: 5 };

type Line = Pick<DutyLine, 'add' | 'counts' | 'fatesOf'>;

/**
 * Claims what is due and offers it to the line. Any number of sweepers may run at once: each row goes to one of them.
 * Work is proportional to what is due. Nothing is claimed while the queue is away or full.
 */
export class DutySweeper {
  private running: Promise<void> | null = null;
  private again = false;
  private moreIsDue = false;
  private sinceSweep = 0;
  private stopped = false;
  claimedInAll = 0;

  constructor(
    private readonly duties: DutySweep,
    private readonly line: () => Line,
    private readonly clock: Clock,
    private readonly memory: ScopeMemory,
    private readonly log: Logger,
    private readonly limits: SweepLimits = SWEEP_LIMITS,
  ) {}

  /** Sweeps now, or once more after the sweep that runs. Rejects when the database or the queue is away. */
  sweep(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    if (this.running !== null) {
      this.again = true;
      return this.running;
    }
    this.running = this.sweepUntilQuiet().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** As `sweep`, for callers that cannot wait: what fails is found by the next sweep. */
  ring(): void {
    this.sweep().catch((error: unknown) => this.log.warn('sweep.failed', { error }));
  }

  /** One duty was carried out: there may be room for more that was due. */
  roomMade(): void {
    this.sinceSweep += 1;
    if (this.moreIsDue && this.sinceSweep >= this.limits.batch / 2) this.ring();
  }

  /**
   * Looks after what is claimed but will never be performed: offers again what the queue does not know (it was emptied,
   * or somebody died between the claim and the offer), and gives back what failed there.
   */
  async restoreLost(): Promise<void> {
    const now = this.clock.now().toString();
    const claimed = await this.duties.claimed(now, 2 * this.limits.backlog);
    const { lost, failed } = await this.line().fatesOf(
      claimed.map(({ dutyId, attempts }) => ({ dutyId, attempt: attempts })),
    );
    if (lost.length + failed.length === 0) return;
    this.log.warn('sweep.restored', { lost: lost.length, failed: failed.length });
    await this.line().add(lost);
    const abandoned = failed.map(({ dutyId }) => dutyId);
    await this.duties.releaseExpiredLeases(now, this.limits.mostAttempts, this.limits.batch, abandoned);
    if (failed.length > 0) this.ring();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running?.catch(() => undefined);
  }

  private async sweepUntilQuiet(): Promise<void> {
    do {
      this.again = false;
      this.sinceSweep = 0;
      await this.releaseDead();
      this.moreIsDue = await this.claimWhileRoom();
    } while (this.again && !this.stopped);
  }

  private async releaseDead(): Promise<void> {
    const now = this.clock.now().toString();
    const { released, parked } = await this.duties.releaseExpiredLeases(
      now,
      this.limits.mostAttempts,
      this.limits.batch,
    );
    if (released + parked > 0) this.log.warn('sweep.leases-expired', { released, parked });
  }

  /** True when the queue was full before everything due was claimed. */
  private async claimWhileRoom(): Promise<boolean> {
    const { waiting, active } = await this.line().counts();
    let room = this.limits.backlog - waiting - active;
    while (room > 0 && !this.stopped) {
      const limit = Math.min(room, this.limits.batch);
      const claimed = await this.claim(limit);
      if (claimed < limit) return false;
      room -= claimed;
    }
    return true;
  }

  private async claim(limit: number): Promise<number> {
    const now = this.clock.now();
    const leaseUntil = now.add({ seconds: this.limits.leaseSeconds });
    const claimed = await this.duties.claimDue(now.toString(), leaseUntil.toString(), limit);
    if (claimed.length === 0) return 0;
    for (const { dutyId, organisationId, correlationId } of claimed)
      this.memory.remember(dutyId, { organisationId, correlationId });
    this.claimedInAll += claimed.length;
    await this.line().add(claimed.map(({ dutyId, attempts }) => ({ dutyId, attempt: attempts })));
    return claimed.length;
  }
}
