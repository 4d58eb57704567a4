import { randomBytes } from 'node:crypto';
import { SecondFactor } from '@oikeuspolku/application';
import { keyedHash } from '@oikeuspolku/platform';
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const DIGITS = 6;
const SECRET_BYTES = 20;
/** Steps of drift that are accepted on each side. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

/** One-time passwords by RFC 6238, as every authenticator app makes them. They follow the machine's clock (design §7). */
export class TotpFactor extends SecondFactor {
  constructor(private readonly recoveryKey: Uint8Array) {
    super();
  }

  create(): string {
    return new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;
  }

  uriOf(secret: string, accountName: string, issuer: string): string {
    return this.totp(Secret.fromBase32(secret), accountName, issuer).toString();
  }

  stepOf(secret: string, code: string): number | null {
    const digits = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return null;
    const totp = this.totp(Secret.fromBase32(secret), '', '');
    const drift = totp.validate({ token: digits, window: WINDOW });
    return drift === null ? null : totp.counter() + drift;
  }

  recoveryCodes(): readonly string[] {
    return Array.from({ length: RECOVERY_CODES }, () =>
      randomBytes(RECOVERY_BYTES)
        .toString('hex')
        .replace(/(.{5})(?=.)/g, '$1-'),
    );
  }

  hashRecoveryCode(code: string): string {
    return keyedHash(this.recoveryKey, code.replace(/[\s-]/g, '').toLowerCase());
  }

  private totp(secret: Secret, label: string, issuer: string): TOTP {
    return new TOTP({ secret, label, issuer, period: PERIOD_SECONDS, digits: DIGITS });
  }
}
