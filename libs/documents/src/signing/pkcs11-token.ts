import { createHash } from 'node:crypto';
import { der } from './der.js';
import { askTokenProgram, type ProgramFault, type TokenAnswer } from './token-program.js';

/** How a PKCS#11 token is reached. */
export interface TokenSettings {
  /** Path of the PKCS#11 library of the token's maker. */
  readonly module: string;
  /** Label of the token, not of its reader: slots change their numbers. */
  readonly tokenLabel: string;
  readonly pin: string;
  /** Variables that the library itself reads, such as the path of its own configuration. */
  readonly environment?: ReadonlyMap<string, string>;
  /** Time for one question. */
  readonly waitMilliseconds?: number;
}

/** A private key that a token has said it holds. */
export interface TokenKey {
  /** CKA_ID in hexadecimal: `pkcs11-tool` signs by it alone, whatever label it is given. */
  readonly id: string;
  readonly kind: 'rsa' | 'ec';
}

/** Why a token did not answer. */
export type TokenFault =
  | ProgramFault
  | 'token-not-unique'
  | 'pin-tries-low'
  | 'key-not-unique'
  /** Neither RSA nor an elliptic curve. */
  | 'weak-key'
  /** So many questions wait already that this one is not asked. */
  | 'busy';

/** A value from the token, or why there is none. */
export type FromToken<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TokenFault };

const WAIT_MILLISECONDS = 20_000;
const MOST_WAITING = 32;
const PIN_VARIABLE = 'OIKEUSPOLKU_TOKEN_PIN';
const NOTHING = Buffer.alloc(0);

/**
 * A PKCS#11 token, asked through `pkcs11-tool` of OpenSC, one question at a time. The PIN goes through the environment
 * of that process, never over its command line.
 *
 * Tokens lock themselves after a few wrong PINs. Therefore a PIN that was refused once is not tried again by this
 * object, and no PIN is tried at all while the token says that somebody has given a wrong one since the last right one.
 */
export class Pkcs11Token {
  readonly #settings: TokenSettings;
  #refusedPin: 'wrong-pin' | 'pin-locked' | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(settings: TokenSettings) {
    this.#settings = settings;
  }

  /** The one private key with this label. */
  async findKey(label: string): Promise<FromToken<TokenKey>> {
    const listed = await this.#inTurn(() =>
      this.#askWithPin(['--list-objects', '--type', 'privkey'], NOTHING),
    );
    if (!listed.ok) return listed;
    const keys = readKeys(listed.output.toString('utf8')).filter((key) => key.label === label);
    const [key] = keys;
    if (!key || key.id === '') return { ok: false, fault: 'no-key' };
    if (keys.length > 1) return { ok: false, fault: 'key-not-unique' };
    if (key.kind === 'other') return { ok: false, fault: 'weak-key' };
    return { ok: true, value: { id: key.id, kind: key.kind } };
  }

  /** The certificate with this label in DER, which a token shows without a PIN; null when it holds none. */
  async findCertificate(label: string): Promise<FromToken<Buffer | null>> {
    const read = await this.#inTurn(() =>
      this.#ask(['--read-object', '--type', 'cert', '--label', label], NOTHING, {}),
    );
    if (read.ok) return { ok: true, value: read.output };
    return read.fault === 'no-key' ? { ok: true, value: null } : read;
  }

  /** Signature over SHA-256 of the bytes: PKCS#1 v1.5 for RSA, DER for a curve. */
  async sign(key: TokenKey, bytes: Uint8Array): Promise<FromToken<Buffer>> {
    // Tokens that hash for ECDSA are rare; all of them sign a digest.
    const [mechanism, input] =
      key.kind === 'rsa'
        ? ['SHA256-RSA-PKCS', bytes]
        : ['ECDSA', createHash('sha256').update(bytes).digest()];
    const signed = await this.#inTurn(() =>
      this.#askWithPin(['--sign', '--mechanism', mechanism, '--id', key.id], input),
    );
    if (!signed.ok) return signed;
    return { ok: true, value: key.kind === 'rsa' ? signed.output : derOfPair(signed.output) };
  }

  /** Tokens answer one at a time anyway; a queue of our own keeps the number of processes at one. */
  async #inTurn<T>(question: () => Promise<T>): Promise<T | { readonly ok: false; readonly fault: 'busy' }> {
    if (this.#waiting >= MOST_WAITING) return { ok: false, fault: 'busy' };
    this.#waiting += 1;
    const mine = this.#last.then(question);
    this.#last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #askWithPin(
    args: readonly string[],
    input: Uint8Array,
  ): Promise<TokenAnswer | { readonly ok: false; readonly fault: TokenFault }> {
    if (this.#refusedPin) return { ok: false, fault: this.#refusedPin };
    const listed = await this.#ask(['--list-token-slots'], NOTHING, {});
    if (!listed.ok) return listed;
    const fault = faultOfToken(listed.output.toString('utf8'), this.#settings.tokenLabel);
    if (fault) return { ok: false, fault };
    const answer = await this.#ask(['--login', '--pin', `env:${PIN_VARIABLE}`, ...args], input, {
      [PIN_VARIABLE]: this.#settings.pin,
    });
    if (!answer.ok && (answer.fault === 'wrong-pin' || answer.fault === 'pin-locked'))
      this.#refusedPin = answer.fault;
    return answer;
  }

  #ask(
    args: readonly string[],
    input: Uint8Array,
    secrets: Readonly<Record<string, string>>,
  ): Promise<TokenAnswer> {
    const { module, tokenLabel, environment, waitMilliseconds = WAIT_MILLISECONDS } = this.#settings;
    const slot = args.includes('--list-token-slots') ? [] : ['--token-label', tokenLabel];
    return askTokenProgram({
      args: ['--module', module, ...slot, ...args],
      input,
      environment: { ...Object.fromEntries(environment ?? []), ...secrets },
      waitMilliseconds,
    });
  }
}

/** What the list of tokens says against asking the one with this label; null when nothing. */
function faultOfToken(
  listing: string,
  label: string,
): 'no-token' | 'token-not-unique' | 'pin-locked' | 'pin-tries-low' | null {
  const tokens = listing
    .split(/^Slot /m)
    .filter((block) => /^ {2}token label +: (.*)$/m.exec(block)?.[1]?.trim() === label);
  const [token] = tokens;
  if (token === undefined) return 'no-token';
  if (tokens.length > 1) return 'token-not-unique';
  const flags = /^ {2}token flags +: (.*)$/m.exec(token)?.[1] ?? '';
  if (flags.includes('user PIN locked')) return 'pin-locked';
  return /user PIN count low|final user PIN try/.test(flags) ? 'pin-tries-low' : null;
}

interface ListedKey {
  readonly label: string;
  readonly id: string;
  readonly kind: TokenKey['kind'] | 'other';
}

/** The private keys in a listing of objects. */
function readKeys(listing: string): ListedKey[] {
  return listing
    .split(/^(?=\S)/m)
    .filter((block) => block.startsWith('Private Key Object; '))
    .map((block) => {
      const word = /^Private Key Object; (\w+)/.exec(block)?.[1];
      const kind = word === 'RSA' ? 'rsa' : word === 'EC' ? 'ec' : 'other';
      const label = /^ {2}label: +(.*)$/m.exec(block)?.[1] ?? '';
      const id = /^ {2}ID: +([0-9a-f]{2,128})$/im.exec(block)?.[1] ?? '';
      return { label, id, kind };
    });
}

/** Tokens give the two numbers of an ECDSA signature side by side; CMS wants them as a SEQUENCE. */
function derOfPair(pair: Buffer): Buffer {
  const half = pair.length / 2;
  return der.sequence(der.integer(pair.subarray(0, half)), der.integer(pair.subarray(half)));
}
