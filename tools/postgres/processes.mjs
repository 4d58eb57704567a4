/** What the launcher needs to know about processes, ports and locks. Nothing here knows PostgreSQL. */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** True when a process with this id runs and is not a zombie that its parent has yet to reap. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return processState(pid) !== 'Z';
}

/** The one-letter state of a process on Linux, or null where /proc does not tell. */
function processState(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  } catch {
    return null;
  }
}

/**
 * A mark that tells two processes with the same id apart: the start time in clock ticks since boot.
 * Null where /proc does not tell; callers then trust the id alone.
 */
export function startMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** The name of the program a process runs, or null where /proc does not tell. */
export function programName(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
}

/** True when something answers on the port of this machine's loopback address. */
export function answers(port, timeoutMs = 1000) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const done = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeoutMs, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

/** True when nobody holds the port on the loopback address. */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits until the condition holds; answers false when the time is up. */
export async function until(condition, timeoutMs, everyMs = 50) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await sleep(everyMs);
  }
}

/**
 * Runs the work while holding a lock file, so that processes that start the same thing at once take turns.
 * A lock whose holder has died is taken over. Throws when the lock is not to be had in time.
 */
export async function withLock(path, work, timeoutMs = 60_000) {
  const taken = await until(() => tryLock(path), timeoutMs);
  if (!taken)
    throw new Error(`Another process has held ${path} for ${timeoutMs / 1000} s; is one of them stuck?`);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(path) {
  try {
    const file = openSync(path, 'wx', 0o644);
    writeSync(file, JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(path)) rmSync(path, { force: true });
    return false;
  }
}

/** A lock is abandoned when its holder is gone, or when it stayed empty because the holder died while writing it. */
function isAbandoned(path) {
  try {
    const text = readFileSync(path, 'utf8');
    if (text === '') return Date.now() - statSync(path).mtimeMs > 5000;
    const holder = JSON.parse(text);
    return !isAlive(holder.pid) || startMark(holder.pid) !== holder.mark;
  } catch (error) {
    return error.code !== 'ENOENT' && error instanceof SyntaxError;
  }
}
