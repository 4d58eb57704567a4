import type { IsoDate } from '@oikeuspolku/domain';

/** One row of the queue: a projection that is written in the same transaction as the events. */
export interface CaseRow {
  readonly caseId: string;
  readonly number: string;
  readonly state: string;
  /** Status code of ux §0 (inside statuses). */
  readonly status: string;
  /** Who waits for whom: `requester`, `owner`, `handler`, `signatory`, `nobody`. */
  readonly waitingFor: string;
  /** Earliest effective due date of the open items; null while all are paused or done. */
  readonly effectiveDue: IsoDate | null;
  /** Due date that orders the queue even while paused (provisional date). */
  readonly sortDue: IsoDate;
  readonly receivedOn: IsoDate;
  readonly rights: readonly string[];
  readonly registerIds: readonly string[];
  readonly tasksOpen: number;
  readonly tasksTotal: number;
  readonly handlerId: string | null;
  readonly paused: boolean;
  readonly extended: boolean;
  readonly protectedAddress: boolean;
  readonly minor: boolean;
  readonly channel: string;
  readonly outcome: string | null;
  readonly version: number;
}

/** What the queue can be narrowed by (ux H2). All given conditions hold together. */
export interface QueueFilter {
  readonly due?: 'overdue' | 'today' | 'within-7-days';
  readonly waitingFor?: string;
  readonly status?: string;
  readonly right?: string;
  readonly registerId?: string;
  /** An account, or `none` for cases that nobody handles. */
  readonly handlerId?: string;
  readonly channel?: string;
  readonly flag?: 'paused' | 'extended' | 'protected' | 'minor';
  /** The outcome that all items share, or `mixed`. */
  readonly outcome?: string;
  /** Year in which the request arrived. */
  readonly receivedIn?: number;
  readonly open?: boolean;
}

/** One page of the queue and the key to the next (keyset paging). */
export interface QueuePage {
  readonly rows: readonly CaseRow[];
  readonly next: string | null;
  readonly previous: string | null;
}

/** How far a counter counts; one more means that there are more. */
export const COUNTED_AT_MOST = 1_000;

/** Days ahead within which a due date is called soon, in the counters and in words. */
export const SOON_DAYS = 7;

/** Counters of the queue's head (ux H1), none above `COUNTED_AT_MOST` + 1. */
export interface QueueCounts {
  readonly overdue: number;
  readonly today: number;
  readonly within7Days: number;
  readonly waitingForMe: number;
  readonly waitingForRequester: number;
  readonly awaitingSignature: number;
  readonly withoutHandler: number;
}
