import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of scrypt: about 0.3 s and 32 MB a hash. Each hash carries its own cost, so raising this breaks nothing. */
const COST = { log2n: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const MEMORY_LIMIT = 256 * 1024 * 1024;

/** The answer to a check: `busy` means that it was not made because too many wait already. */
export type PasswordCheck = 'right' | 'wrong' | 'busy';

export type PasswordHash =
  { readonly ok: true; readonly hash: string } | { readonly ok: false; readonly reason: 'busy' };

interface Cost {
  readonly log2n: number;
  readonly r: number;
  readonly p: number;
}

/**
 * Hashes passwords and PINs slowly, and never more than a few at once: a flood of sign-ins must not take the
 * processor and memory of the whole service.
 */
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce = 2,
    private readonly mayWait = 20,
    private readonly cost: Cost = COST,
  ) {}

  /** A hash that carries its salt and cost: `scrypt$15$8$3$salt$hash`. */
  async hash(password: string): Promise<PasswordHash> {
    const salt = randomBytes(SALT_BYTES);
    const derived = await this.inTurn(() => derive(password, salt, this.cost));
    if (derived === null) return { ok: false, reason: 'busy' };
    const { log2n, r, p } = this.cost;
    return {
      ok: true,
      hash: ['scrypt', log2n, r, p, salt.toString('base64url'), derived.toString('base64url')].join('$'),
    };
  }

  /** Checks a password. A missing hash takes as long as a real one, so that unknown accounts do not show. */
  async check(password: string, hash: string | null): Promise<PasswordCheck> {
    const known = hash === null ? null : parse(hash);
    const { cost, salt, expected } = known ?? {
      cost: this.cost,
      salt: Buffer.alloc(SALT_BYTES),
      expected: null,
    };
    const derived = await this.inTurn(() => derive(password, salt, cost));
    if (derived === null) return 'busy';
    return expected !== null && timingSafeEqual(derived, expected) ? 'right' : 'wrong';
  }

  /** Runs the work when it is its turn; null when too many wait already. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mayWait) return null;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

function derive(password: string, salt: Buffer, { log2n, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: 2 ** log2n, r, p, maxmem: MEMORY_LIMIT };
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}

function parse(hash: string): { cost: Cost; salt: Buffer; expected: Buffer } | null {
  const match = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(hash);
  if (!match) return null;
  const [, log2n, r, p, salt, expected] = match;
  const bytes = Buffer.from(expected ?? '', 'base64url');
  if (bytes.length !== HASH_BYTES) return null;
  return {
    cost: { log2n: Number(log2n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt ?? '', 'base64url'),
    expected: bytes,
  };
}
