/**
 * PostgreSQL refuses to run as root. Started by root (containers, CI), the launcher runs it as the account
 * `postgres`, which must be able to read the programs and own the data.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureLinks, program } from './binaries.mjs';

const ACCOUNT = 'postgres';

/** The account to run the server as, or null when this process is not root and runs it itself. */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp(ACCOUNT);
  if (known) return known;
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    ACCOUNT,
  ]);
  const account = made.status === 0 ? lookUp(ACCOUNT) : lookUp('nobody');
  if (account) return account;
  throw new Error(
    'PostgreSQL cannot run as root and no account "postgres" or "nobody" exists: start as another user.',
  );
}

function lookUp(name) {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    if (!line) return null;
    const [, , uid, gid] = line.split(':');
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}

/** Makes a folder (with its parents) that belongs to the server's account. */
export function ownedFolder(path, account) {
  mkdirSync(path, { recursive: true });
  if (account) chownSync(path, account.uid, account.gid);
}

/**
 * Where programs and cluster can live so that the account can use them.
 *
 * Usually that is where they are. When a parent folder is closed to the account (a checkout under /root, a CI clone
 * under a 0700 folder), the programs are copied to, and the cluster is kept in, a folder of the account's own under
 * /var/lib; a file `location` in the asked folder names it.
 *
 * @returns {{native: string, home: string}}
 */
export function reachablePlaces(native, home, account) {
  if (!account) return { native, home };
  const closed = !canRun(program(native, 'postgres'), account) || !canEnter(home, account);
  if (!closed) return { native, home };
  const id = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const elsewhere = join('/var/lib', `oikeuspolku-${id}`);
  ownedFolder(elsewhere, account);
  const places = { native: copyPrograms(native, elsewhere), home: join(elsewhere, 'cluster') };
  ownedFolder(places.home, account);
  writeFileSync(join(home, 'location'), `${places.home}\n`);
  if (!canRun(program(places.native, 'postgres'), account)) {
    throw new Error(`The account that runs PostgreSQL cannot run it from ${places.native}.`);
  }
  return places;
}

/** Copies the programs once per version; a copy cut short is never taken for a whole one. */
function copyPrograms(native, elsewhere) {
  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version;
  const copy = join(elsewhere, `postgres-${version}`);
  if (existsSync(copy)) return join(copy, 'native');
  const half = `${copy}.${process.pid}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  ensureLinks(join(half, 'native'));
  renameSync(half, copy);
  return join(copy, 'native');
}

function canRun(path, account) {
  return spawnSync(path, ['--version'], { ...account, cwd: '/', env: {}, stdio: 'ignore' }).status === 0;
}

function canEnter(folder, account) {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
