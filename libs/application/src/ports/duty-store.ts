import type { IsoInstant } from '@oikeuspolku/domain';

/** Something the system owes (design §1.3). Facts hold ids and codes only. */
export interface Duty {
  /** Deterministic: kind, subject and date or step. Unique per organisation. */
  readonly key: string;
  readonly kind: string;
  readonly caseId: string | null;
  readonly dueAt: IsoInstant;
  readonly facts: Readonly<Record<string, string>>;
}

export type DutyStateName = 'owed' | 'claimed' | 'done' | 'void' | 'parked';

/** A duty with what became of it. */
export interface DutyRecord extends Duty {
  readonly dutyId: string;
  readonly organisationId: string;
  /** Correlation id of the request (or duty) that made it owed; whoever performs it goes on under the same id. */
  readonly correlationId: string;
  readonly state: DutyStateName;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** The one outbox: apps insert in their transaction, only the worker performs. */
export abstract class DutyStore {
  /** Insert what is missing (wakes the worker at commit); what exists stays as it is. */
  abstract owe(duties: readonly Duty[], now: IsoInstant): Promise<void>;
  /**
   * Make the owed duties of a case equal to `wanted`: insert missing, move `dueAt` of owed ones, void those
   * that became pointless. Done, claimed and parked ones are never touched.
   */
  abstract reconcile(caseId: string, wanted: readonly Duty[], now: IsoInstant): Promise<void>;
  abstract ofCase(caseId: string): Promise<readonly DutyRecord[]>;
  abstract parked(): Promise<readonly DutyRecord[]>;
  /** Lock a claimed duty of this attempt; null when somebody else has it or it is no longer claimed. */
  abstract lockClaimed(dutyId: string, attempt: number): Promise<DutyRecord | null>;
  abstract settle(
    dutyId: string,
    result:
      | { readonly state: 'done' }
      | { readonly state: 'void'; readonly reason: string }
      /** Tried again, not before then. Its due time stays, so that its age is known. */
      | { readonly state: 'owed'; readonly notBefore: IsoInstant; readonly error: string }
      | { readonly state: 'parked'; readonly error: string },
    now: IsoInstant,
  ): Promise<void>;
  /**
   * Keep an owed duty from being claimed until this transaction ends; false when it is being performed, was settled or
   * does not exist. What is added to it now is still seen when it is performed.
   */
  abstract holdOwed(key: string): Promise<boolean>;
  abstract retryParked(dutyId: string, now: IsoInstant): Promise<boolean>;
  abstract voidParked(dutyId: string, reason: string, now: IsoInstant): Promise<boolean>;
}
