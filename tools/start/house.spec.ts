import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from '../compile/index.mjs';
import { stopPostgres } from '../postgres/index.mjs';
import { freePort, isAlive, until } from '../postgres/processes.mjs';
import { PORTS } from './environment.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAMES = Object.keys(PORTS) as (keyof typeof PORTS)[];
const START_MS = 90_000;
/** Promise: everything idles below 700 MB, started again it is ready in 10 s, it stops in 20 s. */
const MOST_MEGABYTES = 700;
const STOP_MS = 20_000;

let folder: string;
let environment: Record<string, string | undefined>;
let launcher: ChildProcess | null = null;

beforeAll(async () => {
  mkdirSync(join(ROOT, 'var'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'var', 'house-'));
  // Open to the account that runs PostgreSQL, as a checkout usually is.
  chmodSync(folder, 0o755);
  const ports = await Promise.all(NAMES.map(async (name) => [PORTS[name].setting, String(await freePort())]));
  environment = {
    ...process.env,
    ...Object.fromEntries(ports),
    NODE_ENV: undefined,
    VAR_FOLDER: folder,
    POSTGRES_PORT: String(await freePort()),
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
  };
  await build();
}, START_MS);

afterAll(async () => {
  if (launcher?.pid && isAlive(launcher.pid)) launcher.kill('SIGKILL');
  await until(() => appPids().every((pid) => !isAlive(pid)), 10_000);
  for (const pid of appPids().filter(isAlive)) process.kill(pid, 'SIGKILL');
  await stopPostgres({ dataDir: join(folder, 'postgres') });
  rmSync(folder, { recursive: true, force: true });
}, STOP_MS);

/** Runs the real `npm start` program and resolves with what it printed once it says that it is ready. */
async function start(): Promise<string> {
  let said = '';
  launcher = spawn(process.execPath, [join(ROOT, 'tools', 'start.mjs')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launcher.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  launcher.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const child = launcher;
  await until(() => said.includes('Stop with Ctrl-C') || child.exitCode !== null, START_MS - 5000);
  if (!said.includes('Stop with Ctrl-C')) throw new Error(`npm start said: ${said}`);
  return said;
}

function appPids(): number[] {
  const run = join(folder, 'run');
  if (!existsSync(run)) return [];
  return readdirSync(run).map(
    (file) => (JSON.parse(readFileSync(join(run, file), 'utf8')) as { pid: number }).pid,
  );
}

const readySeconds = (said: string): number => Number(/ready in ([\d.]+) s/.exec(said)?.[1]);
const portOf = (name: keyof typeof PORTS): string => environment[PORTS[name].setting] ?? '';

async function statusOf(name: keyof typeof PORTS, path: string): Promise<number> {
  return (await fetch(`http://127.0.0.1:${portOf(name)}${path}`)).status;
}

/** Proportional memory of a process in megabytes; what processes share is counted once. */
function megabytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / 1024;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        const stat = readFileSync(`/proc/${candidate}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });
}

function postmaster(): number {
  return Number(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

describe('npm start', () => {
  it(
    'brings up everything, with both registers, and prints the addresses',
    async () => {
      const said = await start();
      for (const name of ['citizen', 'console', 'api', 'desk'] as const)
        expect(said).toContain(`http://localhost:${portOf(name)}`);
      for (const name of NAMES) expect([name, await statusOf(name, '/health/ready')]).toEqual([name, 200]);
      expect(await statusOf('citizen', '/sedu')).toBe(200);
      expect(await statusOf('citizen', '/nurmijarvi')).toBe(200);
    },
    START_MS,
  );

  it(
    'refuses to start twice in the same folder',
    async () => {
      const second = spawn(process.execPath, [join(ROOT, 'tools', 'start.mjs')], {
        env: environment,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const code = await new Promise((resolve) => second.once('exit', resolve));
      expect(code).toBe(1);
      expect(said).toContain('already runs here');
    },
    START_MS,
  );

  it('idles within its memory', () => {
    if (!existsSync('/proc/self/smaps_rollup')) return;
    const server = postmaster();
    const pids = [launcher?.pid ?? 0, ...appPids(), server, ...childrenOf(server)];
    const total = pids.map(megabytes).reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(100);
    expect(total).toBeLessThan(MOST_MEGABYTES);
  });

  it(
    'comes back after kill -9 of everything, with its data',
    async () => {
      const victims = [launcher?.pid ?? 0, postmaster(), ...appPids()];
      for (const pid of victims) process.kill(pid, 'SIGKILL');
      await until(() => victims.every((pid) => !isAlive(pid)), 5000);
      const said = await start();
      expect(readySeconds(said)).toBeLessThan(30);
      expect(await statusOf('citizen', '/sedu')).toBe(200);
    },
    START_MS,
  );

  it(
    'ends everything within its time when asked',
    async () => {
      const pids = [...appPids(), postmaster()];
      const began = performance.now();
      const child = launcher;
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGINT');
      expect(await gone).toBe(0);
      expect(performance.now() - began).toBeLessThan(STOP_MS);
      expect(pids.filter(isAlive)).toEqual([]);
    },
    STOP_MS + 5000,
  );

  it('keeps secrets to itself', () => {
    const logs = readdirSync(join(folder, 'log')).map((file) =>
      readFileSync(join(folder, 'log', file), 'utf8'),
    );
    const secrets = readdirSync(join(folder, 'secrets')).map((file) =>
      readFileSync(join(folder, 'secrets', file), 'utf8').trim(),
    );
    expect(secrets.length).toBeGreaterThanOrEqual(7);
    for (const secret of secrets) expect(logs.some((log) => log.includes(secret))).toBe(false);
  });
});
