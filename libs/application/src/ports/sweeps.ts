import type { IsoInstant } from '@oikeuspolku/domain';
import type { DutyRecord } from './duty-store.js';
import type { Scope } from './unit-of-work.js';

/** How duties of one kind stand, over all organisations. */
export interface DutyFigures {
  readonly kind: string;
  /** Owed and due now. */
  readonly due: number;
  readonly claimed: number;
  readonly parked: number;
  /** Due time of the oldest that is due or claimed; null when only parked ones are left. */
  readonly oldestDueAt: IsoInstant | null;
}

/** The worker's look at the duties of all organisations. Ids and codes only. */
export abstract class DutySweep {
  /**
   * Claim what is due, oldest first: each row goes to one caller, counted as its next attempt, until `leaseUntil`.
   * A claim whose lease has run out is due again.
   */
  abstract claimDue(now: IsoInstant, leaseUntil: IsoInstant, limit: number): Promise<readonly DutyRecord[]>;
  /**
   * Give back claims whose lease has run out, and those known to be `abandoned` before. What has `mostAttempts` or more
   * and ended like this twice in a row is parked instead: it may be what kills the workers.
   */
  abstract releaseExpiredLeases(
    now: IsoInstant,
    mostAttempts: number,
    limit: number,
    abandoned?: readonly string[],
  ): Promise<{ readonly released: number; readonly parked: number }>;
  /** In whose name, and for which request, a duty is performed; null when there is no such duty. */
  abstract scopeOf(dutyId: string): Promise<Scope | null>;
  /** Duties that are claimed now: a queue that lost its jobs is offered them again. */
  abstract claimed(now: IsoInstant, limit: number): Promise<readonly DutyRecord[]>;
  abstract figures(now: IsoInstant): Promise<readonly DutyFigures[]>;
}

/** Finds whose a mail is that came back, and for which request it was sent. */
export abstract class MailSweep {
  /** Null when no such mail was sent. */
  abstract scopeOf(messageId: string): Promise<Scope | null>;
}

/** Finds files of all organisations that the scanner has not answered for. Ids only. */
export abstract class FileSweep {
  /** In an order that differs from call to call: none of them can stand in the way of the others for long. */
  abstract waiting(
    limit: number,
  ): Promise<readonly { readonly organisationId: string; readonly fileId: string }[]>;
  /** When the oldest of them came in; null when none waits. */
  abstract oldestWaiting(): Promise<IsoInstant | null>;
}

/** The head of an organisation's journal at a moment; kept outside the database as well. */
export interface JournalAnchor {
  readonly organisationId: string;
  readonly number: number;
  /** Hash of entry `number`, in hexadecimal. */
  readonly hash: string;
  readonly at: IsoInstant;
}

/** Numbers and chains what business transactions wrote into the journal. */
export abstract class JournalSeal {
  /** Seal at most `limit` entries of each organisation; returns how many were sealed. */
  abstract sealPending(limit: number): Promise<number>;
  /** Anchor the head of every organisation whose journal grew since its last anchor. */
  abstract anchor(at: IsoInstant): Promise<readonly JournalAnchor[]>;
}
