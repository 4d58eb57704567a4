import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, listensOn } from './ports.js';

/** Text that scanners are tried with (eicar.org); put together here, so that no scanner takes this file for one. */
export const SCANNER_TRIAL = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

/** The largest file that the daemon of the tests takes, in bytes. */
export const CLAMD_LIMIT_BYTES = 8 * 1024 * 1024;

/** ClamAV's daemon of one test file: its own process, port and folder, with one signature: that of the trial text. */
export interface TestClamd {
  /** As the setting `SCANNER` has it. */
  readonly url: string;
  stop(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts `clamd` (Debian's clamav-daemon). Rejects when it is not installed or does not listen within thirty seconds. */
export async function testClamd(): Promise<TestClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'oikeuspolku-clamd-'));
  const port = await freePort();
  const signature = Buffer.from(SCANNER_TRIAL).toString('hex');
  writeFileSync(join(folder, 'trial.ndb'), `Scanner-Trial:0:*:${signature}\n`);
  writeFileSync(join(folder, 'clamd.conf'), configuration(folder, port));
  let child = await started(folder, port);
  return {
    url: `clamd://127.0.0.1:${port}`,
    stop: () => ended(child),
    start: async () => {
      child = await started(folder, port);
    },
    close: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (folder: string, port: number): string =>
  [
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `StreamMaxLength ${CLAMD_LIMIT_BYTES}`,
    'Foreground yes',
    'MaxThreads 2',
    '',
  ].join('\n');

async function started(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], {
    stdio: 'ignore',
    env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
  });
  await Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(([error]) => Promise.reject(error as Error)),
  ]);
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await listensOn(port)) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await ended(child);
  throw new Error('clamd did not listen within thirty seconds');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
