import type { Case, CaseEvent, IsoDate } from '@oikeuspolku/domain';
import type { CaseRow, QueueCounts, QueueFilter, QueuePage } from './queue-page.js';

/** A case with everything that is needed to decide about it. */
export interface LoadedCase {
  readonly caseId: string;
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

/** How to reach the requester. Secret (class S3): stands in an encrypted block of its own, never in the journal. */
export interface ContactBlock {
  readonly email: string | null;
  readonly phone: string | null;
  /** Lines of the postal address, or of the contact address (yhteysosoite) when the address is protected. */
  readonly address: readonly string[] | null;
  readonly addressIsContactAddress: boolean;
}

/** Outcome of a write that expected a version. */
export type AppendResult =
  { readonly ok: true; readonly version: number } | { readonly ok: false; readonly kind: 'conflict' };

/** Cases of one organisation: events in, folded cases out. */
export abstract class CaseStore {
  /** Create the case with its own data key. The number is unique per organisation. */
  abstract create(
    caseId: string,
    events: readonly CaseEvent[],
    row: CaseRow,
    contact: ContactBlock,
  ): Promise<void>;
  abstract load(caseId: string): Promise<LoadedCase | null>;
  abstract findByNumber(number: string): Promise<string | null>;
  /** Case numbers by case id; a case that was erased has none. */
  abstract numbersOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  abstract nextNumber(year: number): Promise<string>;
  /** Append events and replace the queue row, if the case is still at `expectedVersion`. */
  abstract append(
    caseId: string,
    expectedVersion: number,
    events: readonly CaseEvent[],
    row: CaseRow,
  ): Promise<AppendResult>;
  abstract contactOf(caseId: string): Promise<ContactBlock>;
  abstract replaceContact(caseId: string, contact: ContactBlock): Promise<void>;
  abstract queue(
    filter: QueueFilter,
    today: IsoDate,
    page: { readonly after?: string; readonly size: number },
  ): Promise<QueuePage>;
  abstract counts(today: IsoDate, me: string): Promise<QueueCounts>;
  /** Case ids by case number, or by a keyed hash of a name, phone or e-mail; protected cases only by number. */
  abstract search(term: string): Promise<readonly CaseRow[]>;
  abstract openCaseIds(): Promise<readonly string[]>;
  /**
   * Destroy the case's key and every row about it; only its journal entries stay, unreadable. Returns the blobs that
   * are now nobody's. For the worker, when retention has ended.
   */
  abstract erase(caseId: string): Promise<readonly string[]>;
}
