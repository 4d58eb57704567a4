import { createHash } from 'node:crypto';
import { keyedHash, randomToken, sameText } from '@oikeuspolku/platform';

/** A puzzle that a browser solves while the person reads the summary. */
export interface Puzzle {
  /** `<salt>.<bits>.<signature>`: it carries its own difficulty and belongs to one draft. */
  readonly challenge: string;
  readonly bits: number;
}

/** Leading zero bits that are asked of a quiet network: about 16,000 tries, a quarter of a second on a phone of today. */
export const LEAST_BITS = 14;
/** Never harder than this: about 260,000 tries, some seconds on an old phone. */
export const MOST_BITS = 18;

/**
 * Proof of work instead of a CAPTCHA (promise P1): nothing to read, to hear or to press. A solution counts for the draft it was
 * made for, and a draft makes one case, so one solution is never worth two requests.
 */
export class ProofOfWork {
  /** @param key secret of the server, the same in every process */
  constructor(private readonly key: Uint8Array) {}

  /** A puzzle for a draft; harder the more summaries this network has been shown lately. */
  puzzleFor(draftToken: string, shownLately: number): Puzzle {
    const harder = Math.floor(Math.log2(1 + shownLately / 20));
    const bits = Math.min(MOST_BITS, LEAST_BITS + Math.max(0, harder));
    const salt = randomToken(12);
    return { challenge: `${salt}.${bits}.${this.sign(salt, bits, draftToken)}`, bits };
  }

  /** Whether a number solves a puzzle that this draft was given. */
  isSolved(draftToken: string, challenge: string, solution: string): boolean {
    const [salt = '', bits = '', signature = ''] = challenge.split('.');
    if (!/^\d{1,2}$/.test(bits) || !/^\d{1,8}$/.test(solution)) return false;
    if (!sameText(signature, this.sign(salt, Number(bits), draftToken))) return false;
    return leadingZeroBits(createHash('sha256').update(`${salt}.${solution}`).digest()) >= Number(bits);
  }

  private sign(salt: string, bits: number, draftToken: string): string {
    return keyedHash(this.key, `proof|${salt}|${bits}|${draftToken}`);
  }
}

/** Zero bits at the front of a digest. */
function leadingZeroBits(digest: Uint8Array): number {
  const first = digest.findIndex((byte) => byte !== 0);
  return first === -1 ? digest.length * 8 : first * 8 + Math.clz32(digest[first] ?? 0) - 24;
}
