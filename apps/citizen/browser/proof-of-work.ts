/**
 * Solves the puzzle of the summary while the person reads it, so that sending needs no waiting (promise P1). Nothing is shown
 * and nothing is asked; whoever presses before it is solved takes the slower path of the server.
 */
const BATCH = 64;
/** Bounds the work whatever the page says: some sixteen times the hardest puzzle. */
const MOST_TRIES = 1 << 22;

async function digestOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** Zero bits at the front of a digest. */
function zeroBits(digest: Uint8Array): number {
  let bits = 0;
  for (const byte of digest) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

async function solve(salt: string, bits: number): Promise<number | null> {
  for (let start = 0; start < MOST_TRIES; start += BATCH) {
    const numbers = Array.from({ length: BATCH }, (_none, offset) => start + offset);
    const digests = await Promise.all(numbers.map((number) => digestOf(`${salt}.${number}`)));
    const found = digests.findIndex((digest) => zeroBits(digest) >= bits);
    if (found !== -1) return start + found;
  }
  return null;
}

const challenge = document.querySelector<HTMLInputElement>('input[name="proof-challenge"]');
const solution = document.querySelector<HTMLInputElement>('input[name="proof-solution"]');
// Without a secure address browsers have no digests; the slower path is always there.
if (challenge !== null && solution !== null && 'subtle' in crypto) {
  const [salt = '', bits = ''] = challenge.value.split('.');
  void solve(salt, Number(bits)).then((number) => {
    solution.value = number === null ? '' : String(number);
  });
}

export {};
