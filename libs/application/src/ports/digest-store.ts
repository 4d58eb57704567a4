import type { IsoDate, IsoInstant } from '@oikeuspolku/domain';
import type { DutyRecord } from './duty-store.js';

/** A reminder that waits for the day's digest of one person. Ids and codes only. */
export interface DigestLine {
  readonly accountId: string;
  readonly on: IsoDate;
  readonly caseId: string;
  /** Key of the step's duty: the same step is one line. */
  readonly stepKey: string;
  readonly taskId: string | null;
  /** Letter code (`L6`…`L9`) or code of the handler's warning. */
  readonly code: string;
}

/** Lines of the digests. */
export abstract class DigestStore {
  abstract add(lines: readonly DigestLine[]): Promise<void>;
  abstract linesOf(accountId: string, on: IsoDate): Promise<readonly DigestLine[]>;
  /** Lines about a case, each with the state of the digest that holds it and when that left or is due. */
  abstract ofCase(caseId: string): Promise<
    readonly {
      readonly accountId: string;
      readonly code: string;
      readonly state: DutyRecord['state'];
      readonly at: IsoInstant;
    }[]
  >;
}
