/** What is shown to a person once and stored only as a hash (design §9, Secrets and unlocking). */
export abstract class Secrets {
  /** Derive the case secret from a one-time token: 26 Crockford characters in groups of four. Same token, same secret. */
  abstract caseSecretFrom(token: string): string;
  /** A fresh random case secret (lost-secret path). */
  abstract freshCaseSecret(): string;
  /** A fresh 8-digit PIN. */
  abstract freshPin(): string;
  /** A fresh random code printed on a certificate. */
  abstract freshPrintedCode(): string;
  /** The six digits of a one-time code, derived from the id of the ask: they need not be stored. Same id, same digits. */
  abstract taskCodeFrom(askId: string): string;
  /** A fresh key for one blob (32 bytes). */
  abstract freshBlobKey(): Buffer;
  /** Hash of a secret, PIN or code; what the person types is normalised first (case, spaces, hyphens, I/L/O). */
  abstract hash(kind: 'case-secret' | 'pin' | 'printed-code' | 'form-token', value: string): string;
}
