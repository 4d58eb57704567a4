/**
 * Completes package-lock.json after `npm install`: `node tools/dependencies/complete-lock.mjs [--check]`.
 *
 * A registry mirror may lack packages for other platforms. npm then leaves them out of the lockfile, and `npm ci` refuses
 * that lockfile everywhere ("Missing: … from lock file"). Each such package gets an entry with the exact version that its
 * parent asks for and the platform that its name says, so that npm skips it on machines that cannot run it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LOCKFILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'openharmony',
  'sunos',
  'aix',
];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/**
 * @param {Record<string, any>} packages the part `packages` of a lockfile
 * @returns {Record<string, object>} entries that are missing
 */
export function missingEntries(packages) {
  const missing = {};
  for (const [parentPath, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const present = path in packages || `${parentPath}/node_modules/${name}` in packages;
      if (present || !/^\d+\.\d+\.\d+/.test(version)) continue;
      const entry = entryOf(name, version, parent);
      if (entry) missing[path] = entry;
    }
  }
  return missing;
}

function entryOf(name, version, parent) {
  const words = name.split(/[/-]/);
  const [os] = SYSTEMS.filter((system) => words.includes(system));
  const [cpu] = PROCESSORS.filter((processor) => words.includes(processor));
  if (!os || !cpu) return null;
  const library = words.map((word) => LIBRARIES[word]).find((found) => found !== undefined);
  const flags = parent.dev ? { dev: true } : parent.devOptional ? { devOptional: true } : {};
  return {
    version,
    cpu: [cpu],
    ...flags,
    ...(os === 'linux' && library ? { libc: [library] } : {}),
    optional: true,
    os: [os],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
  const missing = missingEntries(lock.packages);
  const count = Object.keys(missing).length;
  if (process.argv.includes('--check')) {
    console.log(
      count === 0 ? 'The lockfile is complete.' : `The lockfile lacks ${count} packages of other platforms.`,
    );
    process.exit(count === 0 ? 0 : 1);
  }
  const { '': root, ...others } = { ...lock.packages, ...missing };
  const sorted = Object.entries(others).sort(([one], [other]) => one.localeCompare(other, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  if (count > 0) writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${count} packages of other platforms.`);
}
