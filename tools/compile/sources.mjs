/** Which files make the programs, and a hash that changes when one of them does. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

const ROOMS = ['apps', 'libs'];
/** Folders below apps/<x> and libs/<x> whose content goes to the browser by way of the asset build. */
const ASSET_FOLDERS = new Set(['browser', 'styles', 'fonts', 'images']);
const BUILD_INPUTS = ['package-lock.json', 'tsconfig.json'];

/** Every source file below apps/ and libs/, as paths from the root, sorted. */
export function listSources() {
  return ROOMS.flatMap((room) => walk(join(ROOT, room)))
    .map((path) => relative(ROOT, path).replaceAll('\\', '/'))
    .sort();
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** What becomes of a source: compiled, copied beside the compiled code, or left out. */
export function fateOf(path) {
  if (/\.(spec|d)\.ts$|\/(testing|fixtures)\//.test(path)) return 'leave';
  const [, , folder] = path.split('/');
  if (ASSET_FOLDERS.has(folder)) return 'leave';
  if (path.endsWith('.ts')) return 'compile';
  return /\.(njk|json|ttf|woff2|icc|txt|svg|sql)$/.test(path) && !/tsconfig.*\.json$/.test(path)
    ? 'copy'
    : 'leave';
}

/** Changes whenever a source, the lockfile or the build itself changes. */
export function sourceHash(sources = listSources()) {
  const hash = createHash('sha256');
  const own = walk(join(ROOT, 'tools', 'compile'))
    .map((path) => relative(ROOT, path))
    .sort();
  for (const path of [...sources.filter((source) => !source.endsWith('.spec.ts')), ...own, ...BUILD_INPUTS]) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
