import type { IsoInstant } from '@oikeuspolku/domain';

/** Hashed secrets of a case (design §9). */
export abstract class SecretStore {
  /** Remember the answer to a one-time form token; false when the token was already used. */
  abstract claimToken(tokenHash: string, caseId: string, now: IsoInstant): Promise<boolean>;
  /** The case a token made, with the instant of submission; null when unknown. */
  abstract caseOfToken(
    tokenHash: string,
  ): Promise<{ readonly caseId: string; readonly at: IsoInstant } | null>;
  /** Remove tokens used before an instant, at most `limit`; answers how many. For the worker. */
  abstract forgetTokens(before: IsoInstant, limit: number): Promise<number>;
  abstract setCaseSecret(caseId: string, secretHash: string): Promise<void>;
  abstract caseBySecret(number: string, secretHash: string): Promise<string | null>;
  abstract setPin(caseId: string, pinHash: string): Promise<void>;
  /** Check a PIN: five wrong tries lock the PIN (not the case). */
  abstract checkPin(caseId: string, pinHash: string): Promise<'right' | 'wrong' | 'locked' | 'none'>;
}
