import type { IsoDate, IsoInstant, Language, StaffRole } from '@oikeuspolku/domain';

/** A staff account of one organisation. */
export interface Account {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  readonly roles: readonly StaffRole[];
  /** Registers the account owns, deputises or signs for. */
  readonly ownerOf: readonly string[];
  readonly deputyOf: readonly string[];
  readonly responsibleFor: readonly string[];
  readonly signatoryOf: readonly string[];
  readonly absentFrom: IsoDate | null;
  readonly absentTo: IsoDate | null;
  readonly disabledAt: IsoInstant | null;
  readonly lastSignInAt: IsoInstant | null;
}

/** What sign-in checks: never leaves the sign-in use case. */
export interface Credentials {
  readonly passwordHash: string;
  /** Encrypted TOTP seed; null until the second factor is enrolled at first sign-in. */
  readonly totpSecret: string | null;
  /** Counter of the last accepted TOTP step: a code works once. */
  readonly totpLastStep: number | null;
  readonly recoveryCodeHashes: readonly string[];
}

/** Staff accounts of the organisation of the transaction. */
export abstract class AccountStore {
  abstract byId(accountId: string): Promise<Account | null>;
  abstract byEmail(email: string): Promise<Account | null>;
  abstract all(): Promise<readonly Account[]>;
  abstract withRole(role: StaffRole): Promise<readonly Account[]>;
  abstract save(account: Account): Promise<void>;
  abstract credentials(accountId: string): Promise<Credentials | null>;
  abstract saveCredentials(accountId: string, credentials: Credentials): Promise<void>;
  /** Accept a TOTP step once: false when this step or a later one was already used. */
  abstract claimTotpStep(accountId: string, step: number): Promise<boolean>;
  /** Use up a recovery code: false when it is unknown or used. */
  abstract claimRecoveryCode(accountId: string, codeHash: string): Promise<boolean>;
}

/** Password hashing with bounded concurrency: a queue of guesses must not eat the processor. */
export abstract class Passwords {
  abstract hash(password: string): Promise<string>;
  /** Compare; with a null hash the same work is done and the answer is no. */
  abstract check(password: string, hash: string | null): Promise<boolean>;
}

/** Time-based one-time passwords (RFC 6238). They follow the machine's clock, never the movable one (design §7). */
export abstract class SecondFactor {
  abstract create(): string;
  /** The address that an authenticator app reads from the picture. */
  abstract uriOf(secret: string, accountName: string, issuer: string): string;
  /** The time step in which the code is right (one step of drift each way), or null. */
  abstract stepOf(secret: string, code: string): number | null;
  abstract recoveryCodes(): readonly string[];
  abstract hashRecoveryCode(code: string): string;
}
