import type { IsoInstant, RegisterRecord } from '@oikeuspolku/domain';
import type { Organisation } from './organisation.js';

/** Registers and organisations. */
export abstract class RegisterStore {
  abstract organisation(): Promise<Organisation>;
  abstract saveOrganisation(organisation: Organisation): Promise<void>;
  abstract all(): Promise<readonly RegisterRecord[]>;
  abstract find(registerId: string): Promise<RegisterRecord | null>;
  /** Store a new version of a register; earlier versions stay. Same content: nothing happens and false is returned. */
  abstract save(register: RegisterRecord, now: IsoInstant): Promise<boolean>;
}
