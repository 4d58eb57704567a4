/** Which test files there are and which programs each needs. The name of a file says it. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';

const ROOMS = ['apps', 'libs', 'test', 'tools'];

/**
 * Groups in the order in which they run. `needs`: for each program, the names under which it may be installed.
 * `workers`: how many run at once; browser journeys start a whole house each.
 */
export const GROUPS = [
  { name: 'node', ending: '.spec.ts', needs: [], workers: 2 },
  {
    name: 'pdftools',
    ending: '.pdftools.spec.ts',
    needs: [['qpdf'], ['pdftotext'], ['openssl']],
    workers: 2,
  },
  {
    name: 'tokens',
    ending: '.token.spec.ts',
    needs: [['softhsm2-util'], ['pkcs11-tool'], ['pdfsig'], ['openssl']],
    workers: 1,
  },
  { name: 'antivirus', ending: '.clamd.spec.ts', needs: [['clamd']], workers: 1 },
  { name: 'redis', ending: '.redis.spec.ts', needs: [['redis-server', 'valkey-server']], workers: 1 },
  {
    name: 'journeys',
    ending: '.journey.spec.ts',
    needs: [['chromium', 'chromium-browser', 'google-chrome'], ['pdftotext'], ['pdfsig'], ['unzip']],
    workers: 1,
  },
];

/** The group of a test file: the one with the longest matching ending. */
export function groupOf(path) {
  const matching = GROUPS.filter((group) => path.endsWith(group.ending));
  return matching.sort((one, other) => other.ending.length - one.ending.length)[0];
}

/** Every test file below the root whose path contains one of the given pieces (all files when there are none). */
export function findSuites(root, pieces = []) {
  return ROOMS.flatMap((room) => walk(join(root, room)))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.spec.ts'))
    .filter((path) => pieces.length === 0 || pieces.some((piece) => path.includes(piece)))
    .sort();
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return [path];
  });
}

/** The path of the first of the names that is installed, or null. */
export function findProgram(names, searchPath = process.env.PATH ?? '') {
  for (const name of names) {
    for (const folder of searchPath.split(delimiter)) {
      const path = join(folder, name);
      if (folder !== '' && isExecutable(path)) return path;
    }
  }
  return null;
}

/** The programs that a group needs and this machine lacks, each by its usual name. */
export function missingPrograms(group, searchPath) {
  return group.needs.filter((names) => findProgram(names, searchPath) === null).map((names) => names[0]);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
