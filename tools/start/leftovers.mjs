/** Remembers which processes were started, so that a start after kill -9 finds and ends what is left of them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark, until } from '../postgres/processes.mjs';

const GRACE_MS = 5000;

/** Writes down a process under a name. */
export function remember(folder, name, pid) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ pid, mark: startMark(pid) }));
}

export function forget(folder, name) {
  rmSync(join(folder, `${name}.json`), { force: true });
}

/** The id of the process remembered under a name while that very process runs, else null. */
export function runningOf(folder, name) {
  try {
    const { pid, mark } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    return isAlive(pid) && startMark(pid) === mark ? pid : null;
  } catch {
    return null;
  }
}

/** Ends every remembered process that still runs: asked first, killed when it does not listen. */
export async function endLeftovers(folder) {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5));
  await Promise.all(names.map((name) => endOne(folder, name)));
  return names.length;
}

async function endOne(folder, name) {
  const pid = runningOf(folder, name);
  if (pid !== null && pid !== process.pid) {
    signal(pid, 'SIGTERM');
    if (!(await until(() => runningOf(folder, name) === null, GRACE_MS))) signal(pid, 'SIGKILL');
    await until(() => runningOf(folder, name) === null, 2000);
  }
  forget(folder, name);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
