/** Installs what package-lock.json asks for. Imports nothing but Node's own modules: it runs before anything is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [20, 19];

/** Ends the process with a sentence when this Node is too old to run anything here. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs `npm ci` when node_modules is missing or is not what the lockfile says. Throws when npm fails. */
export function ensureInstalled(root) {
  const reason = whyInstall(root);
  if (reason === null) return;
  console.log(`Installing packages (${reason}) …`);
  const npm = process.env.npm_execpath;
  const [program, first] = npm
    ? [process.execPath, [npm]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const result = spawnSync(program, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: '' },
    shell: process.platform === 'win32' && !npm,
  });
  if (result.status !== 0) throw new Error('npm ci failed; see what it says above.');
}

/** Why packages must be installed, or null when what is installed is what the lockfile names. */
function whyInstall(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'there are none yet';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue;
    const version = present[path]?.version;
    if (version === undefined ? !entry.optional && !entry.peer : version !== entry.version)
      return 'the lockfile has changed';
  }
  return null;
}
