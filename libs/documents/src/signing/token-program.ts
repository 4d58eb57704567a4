import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { SYSTEM_PROGRAMS } from '../preview/limited-program.js';

/** What `pkcs11-tool` is started with. */
export interface TokenCall {
  readonly args: readonly string[];
  readonly input: Uint8Array;
  /** All that the program sees of an environment, beside the path of the system's programs. */
  readonly environment: Readonly<Record<string, string>>;
  readonly waitMilliseconds: number;
}

/** What the program wrote, or why it wrote nothing that counts. */
export type TokenAnswer =
  { readonly ok: true; readonly output: Buffer } | { readonly ok: false; readonly fault: ProgramFault };

/** How a call ended badly. The program's own words stay behind: they may hold names from the token. */
export type ProgramFault =
  'no-program' | 'no-module' | 'no-token' | 'wrong-pin' | 'pin-locked' | 'no-key' | 'too-slow' | 'failed';

const PROGRAM = 'pkcs11-tool';
const OUTPUT_LIMIT = 64 * 1024;
const COMPLAINT_LIMIT = 8 * 1024;

/** What the program says when it fails, in the order in which we believe it. */
const COMPLAINTS: readonly (readonly [RegExp, ProgramFault])[] = [
  [/CKR_PIN_LOCKED/, 'pin-locked'],
  [/CKR_PIN_|CKR_USER_PIN_/, 'wrong-pin'],
  [/Failed to load pkcs11 module/, 'no-module'],
  [/No slot with/, 'no-token'],
  [/Private key not found|object not found/, 'no-key'],
];

/**
 * Runs `pkcs11-tool` once, without a shell, over pipes. It has a bounded time and a bounded output, and the answer
 * comes in that time even when the program hangs in a driver and cannot be ended.
 */
export function askTokenProgram(call: TokenCall): Promise<TokenAnswer> {
  const child = spawn(PROGRAM, [...call.args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { HOME: tmpdir(), ...call.environment, PATH: SYSTEM_PROGRAMS, LC_ALL: 'C' },
    cwd: tmpdir(),
  });
  return new Promise((resolve) => {
    const output = bounded(OUTPUT_LIMIT);
    const complaint = bounded(COMPLAINT_LIMIT);
    const settle = (answer: TokenAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
      child.unref();
      settle({ ok: false, fault: 'too-slow' });
    }, call.waitMilliseconds);
    child.stdout.on('data', output.take);
    child.stderr.on('data', complaint.take);
    // A program that ends before it has read everything closes the pipe: its exit code says what it thought of it.
    child.stdin.on('error', () => undefined);
    child.on('error', () => {
      settle({ ok: false, fault: 'no-program' });
    });
    child.on('close', (code) => {
      if (code === 0 && !output.isOver()) settle({ ok: true, output: output.bytes() });
      else settle({ ok: false, fault: faultOf(complaint.bytes().toString('latin1')) });
    });
    child.stdin.end(call.input);
  });
}

/** Keeps the first bytes of what comes and drops the rest, so that the program can go on writing. */
function bounded(limit: number): {
  take: (part: Buffer) => void;
  isOver: () => boolean;
  bytes: () => Buffer;
} {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    take: (part) => {
      if (size < limit) parts.push(part.subarray(0, limit - size));
      size += part.length;
    },
    isOver: () => size > limit,
    bytes: () => Buffer.concat(parts),
  };
}

function faultOf(complaint: string): ProgramFault {
  return COMPLAINTS.find(([pattern]) => pattern.test(complaint))?.[1] ?? 'failed';
}
