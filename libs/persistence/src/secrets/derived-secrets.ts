import { randomBytes } from 'node:crypto';
import { Secrets } from '@oikeuspolku/application';
import {
  deriveKey,
  groupSecret,
  keyedHash,
  normaliseSecret,
  randomPin,
  readableSecret,
} from '@oikeuspolku/platform';

/** Bytes of a key that encrypts one blob. */
const BLOB_KEY_BYTES = 32;
/** Bytes of material for a readable secret (130 bits and some to spare). */
const MATERIAL_BYTES = 32;
/** Bytes of material for the code to a task, and its digits. */
const TASK_CODE_BYTES = 6;
const TASK_CODE_DIGITS = 6;
/** Characters of the code printed on a certificate: 80 bits, typed by hand. */
const PRINTED_CODE_LENGTH = 16;

/**
 * Secrets derived from, and hashed under, one server secret (HKDF, RFC 5869; HMAC-SHA-256).
 * The hash of a PIN is keyed: eight digits alone could be guessed from a stolen table (design §9).
 */
export class DerivedSecrets extends Secrets {
  private readonly secretKey: Buffer;
  private readonly taskCodeKey: Buffer;
  private readonly hashKeys: Readonly<Record<Parameters<Secrets['hash']>[0], Buffer>>;

  constructor(serverSecret: string) {
    super();
    this.secretKey = deriveKey(serverSecret, 'case-secret', '');
    this.taskCodeKey = deriveKey(serverSecret, 'task-code', '');
    const key = (kind: string): Buffer => deriveKey(serverSecret, 'hash', kind);
    this.hashKeys = {
      'case-secret': key('case-secret'),
      pin: key('pin'),
      'printed-code': key('printed-code'),
      'form-token': key('form-token'),
    };
  }

  caseSecretFrom(token: string): string {
    return readableSecret(deriveKey(this.secretKey, 'token', token, MATERIAL_BYTES));
  }

  freshCaseSecret(): string {
    return readableSecret(randomBytes(MATERIAL_BYTES));
  }

  freshPin(): string {
    return randomPin();
  }

  freshPrintedCode(): string {
    return groupSecret(
      readableSecret(randomBytes(MATERIAL_BYTES)).replaceAll('-', '').slice(0, PRINTED_CODE_LENGTH),
    );
  }

  taskCodeFrom(askId: string): string {
    // 48 bits over a million codes: no code is noticeably likelier than another.
    const number = deriveKey(this.taskCodeKey, 'ask', askId, TASK_CODE_BYTES).readUIntBE(0, TASK_CODE_BYTES);
    return String(number % 10 ** TASK_CODE_DIGITS).padStart(TASK_CODE_DIGITS, '0');
  }

  freshBlobKey(): Buffer {
    return randomBytes(BLOB_KEY_BYTES);
  }

  hash(kind: Parameters<Secrets['hash']>[0], value: string): string {
    return keyedHash(this.hashKeys[kind], NORMALISED[kind](value));
  }
}

/** What a person may type differently and still mean the same. A form token is never typed. */
const NORMALISED: Readonly<Record<Parameters<Secrets['hash']>[0], (value: string) => string>> = {
  'case-secret': (value) => normaliseSecret(value) ?? '',
  pin: (value) => value.replace(/\D/g, '').slice(0, 8),
  'printed-code': (value) =>
    value
      .replace(/[\s-]/g, '')
      .toUpperCase()
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1')
      .slice(0, PRINTED_CODE_LENGTH),
  'form-token': (value) => value,
};
