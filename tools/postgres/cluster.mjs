/** One PostgreSQL cluster in a folder: made once, started, adopted when it already runs, stopped, killed. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './binaries.mjs';
import { answers, isAlive, programName, until } from './processes.mjs';

export const SUPERUSER = 'postgres';
const START_ATTEMPTS = 6;
const LOG_LIMIT_BYTES = 5 * 1024 * 1024;

/**
 * What every server gets. The log keeps no statement, parameter or key value: those hold personal data.
 * The log's level is "log", so refused statements of an application do not fill the disk.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  jit: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** Paths inside the folder of one cluster. */
export function layout(home) {
  return {
    data: join(home, 'data'),
    log: join(home, 'server.log'),
    port: join(home, 'port'),
    password: join(home, 'password'),
  };
}

/** The environment of the machine without its PG variables, which would silently redirect every program. */
export function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

/** Runs one PostgreSQL program; answers its exit code and what it said. */
function run(context, name, args, timeoutMs = 60_000) {
  return new Promise((resolve, reject) => {
    const child = spawn(program(context.native, name), args, {
      ...context.account,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    let said = '';
    const keep = (chunk) => {
      said = (said + chunk).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code: code ?? 1, said: said.trim() }));
  });
}

/** The superuser's password: made once, readable by this account alone. */
export function clusterPassword(home) {
  const { password } = layout(home);
  if (!existsSync(password)) writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(password, 'utf8').trim();
}

/** Makes the cluster when the folder has none. A cluster cut short by a kill is made anew. */
export async function ensureCluster(context) {
  const { data } = layout(context.home);
  const marker = join(context.home, 'made');
  if (existsSync(marker) && existsSync(join(data, 'PG_VERSION'))) return checkVersion(context, data);
  if (existsSync(marker))
    throw new Error(`${data} has lost its PG_VERSION: the cluster is damaged. Restore it from a backup.`);
  rmSync(data, { recursive: true, force: true });
  const passwordFile = join(context.home, 'initdb-password');
  writeFileSync(passwordFile, clusterPassword(context.home), { mode: 0o600 });
  if (context.account.uid !== undefined) chownSync(passwordFile, context.account.uid, context.account.gid);
  try {
    const made = await run(context, 'initdb', [
      `--pgdata=${data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      ...(context.durable ? [] : ['--no-sync']),
    ]);
    if (made.code !== 0) throw new Error(`initdb could not make a cluster in ${data}: ${made.said}`);
    writeFileSync(marker, '');
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function checkVersion(context, data) {
  const has = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const { said } = await run(context, 'postgres', ['--version']);
  const runs = /\b(\d+)(\.\d+|beta|rc)/.exec(said)?.[1];
  if (runs && runs !== has) {
    throw new Error(
      `${data} was made by PostgreSQL ${has} but PostgreSQL ${runs} is installed: dump it with the old one first.`,
    );
  }
}

/** What postmaster.pid says: process id, port and state; null when there is no whole file. */
export function readPidFile(home) {
  try {
    const lines = readFileSync(join(layout(home).data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return pid > 0 && port > 0 ? { pid, port, state: (lines[7] ?? '').trim() } : null;
  } catch {
    return null;
  }
}

/** The running server of this folder, or null. A zombie or a foreign process with its old id is not a server. */
export async function runningServer(home) {
  const found = readPidFile(home);
  if (!found || !isServerProcess(found.pid)) return null;
  return (await answers(found.port)) ? found : null;
}

function isServerProcess(pid) {
  if (!isAlive(pid)) return false;
  const name = programName(pid);
  return name === null || name.startsWith('postgres');
}

/**
 * Starts the server and waits until it accepts connections.
 * After kill -9 of the server its children may live for a moment and hold the shared memory: hence the attempts.
 * Throws with the last lines of the server's log when it does not start.
 */
export async function startServer(context, port, settings) {
  const paths = layout(context.home);
  boundLog(paths.log);
  const options = Object.entries({ ...SETTINGS, ...settings, port: String(port) })
    .map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`)
    .join(' ');
  let answer = { code: 1, said: '' };
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    removeForeignPidFile(context.home);
    answer = await run(
      context,
      'pg_ctl',
      ['start', '-w', '-t', '60', '-D', paths.data, '-l', paths.log, '-o', options],
      90_000,
    );
    if (answer.code === 0) return;
    if (attempt < START_ATTEMPTS) await sleep(500 * attempt);
  }
  throw new Error(`PostgreSQL did not start on port ${port}: ${answer.said}\n${lastLines(paths.log)}`);
}

/** A pid file left by a kill may name a process of somebody else by now; PostgreSQL would refuse to start. */
function removeForeignPidFile(home) {
  const found = readPidFile(home);
  if (found && !isServerProcess(found.pid))
    rmSync(join(layout(home).data, 'postmaster.pid'), { force: true });
}

/** Stops the server: open transactions are rolled back, what was committed stays. */
export async function stopServer(context) {
  if (!readPidFile(context.home)) return;
  const { data } = layout(context.home);
  const answer = await run(context, 'pg_ctl', ['stop', '-m', 'fast', '-w', '-t', '15', '-D', data]);
  if (answer.code !== 0 && (await runningServer(context.home)))
    throw new Error(`PostgreSQL did not stop: ${answer.said}`);
}

/** Ends the server as a power cut would, for tests of recovery. Resolves when the process is gone. */
export async function killServer(home) {
  const found = readPidFile(home);
  if (!found || !isServerProcess(found.pid)) return;
  process.kill(found.pid, 'SIGKILL');
  await until(() => !isAlive(found.pid), 5000);
}

/** Keeps the log and one earlier log, each of a bounded size. */
export function boundLog(path) {
  try {
    if (statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function lastLines(path) {
  try {
    const file = openSync(path, 'r');
    const size = statSync(path).size;
    const buffer = Buffer.alloc(Math.min(size, 3000));
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    closeSync(file);
    return buffer.toString('utf8').split('\n').slice(-12).join('\n');
  } catch {
    return '(the server wrote no log)';
  }
}
