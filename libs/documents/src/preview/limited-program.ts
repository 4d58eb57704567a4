import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

/** What a program may use. Memory is not limited where it is null: Node reserves more than it uses. */
export interface ProgramLimits {
  readonly cpuSeconds: number;
  readonly wallMilliseconds: number;
  readonly memoryKilobytes: number | null;
  readonly outputBytes: number;
}

/** What a program wrote, or how it ended without. */
export type Ran =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly kind: 'no-program' | 'failed' };

/** Where programs of the system stand; nothing is taken from our own environment. */
export const SYSTEM_PROGRAMS = '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin';
const NOT_FOUND = 127;

/**
 * Runs a program over bytes, both by pipes, with nothing of our environment and no file of ours. It is killed when it takes more than
 * it may; whatever it was is gone with it.
 */
export function runLimited(command: readonly string[], input: Buffer, limits: ProgramLimits): Promise<Ran> {
  const memory = limits.memoryKilobytes === null ? '' : `ulimit -v ${limits.memoryKilobytes}; `;
  const script = `ulimit -c 0; ulimit -t ${limits.cpuSeconds}; ${memory}exec "$@"`;
  const child = spawn('/bin/sh', ['-c', script, 'sh', ...command], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: SYSTEM_PROGRAMS, HOME: tmpdir() },
    cwd: tmpdir(),
  });
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.wallMilliseconds);
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > limits.outputBytes) child.kill('SIGKILL');
      else parts.push(part);
    });
    // A program that ends before it has read everything closes the pipe: its exit code says what it thought of it.
    child.stdin.on('error', () => undefined);
    child.on('error', () => undefined);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0 && size <= limits.outputBytes) resolve({ ok: true, output: Buffer.concat(parts) });
      else resolve({ ok: false, kind: code === NOT_FOUND ? 'no-program' : 'failed' });
    });
    child.stdin.end(input);
  });
}
