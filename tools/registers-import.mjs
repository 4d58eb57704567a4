/**
 * `npm run registers:import -- FILE`: loads privacy notices from a JSON file, all of it or nothing.
 * Prints one line per bad field and ends with 1 when a field is bad. Loading the same file again changes nothing.
 * Uses the console's settings; without DATABASE_URL it works on the database of `npm start`.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { atHome } from './start/at-home.mjs';
import { withStorage } from './start/with-storage.mjs';

const DIST = new URL('../dist/libs/', import.meta.url);
const LARGEST_BYTES = 20 * 1024 * 1024;
const IMPORTER = { id: 'system', role: 'system' };

/**
 * @param {string} path
 * @param {Record<string, string | undefined>} environment the console's settings
 * @returns {Promise<{ok: true, registers: {registerId: string, organisation: string, changed: boolean}[]} | {ok: false, lines: string[]}>}
 */
export async function importRegisters(path, environment) {
  const file = readNotices(path);
  if (!file.ok) return file;
  const { importRegisters: load } = await import(new URL('application/src/index.js', DIST).href);
  return withStorage(environment, async (opened, { SystemClock }) => {
    const deps = {
      unitOfWork: opened.unitOfWork,
      clock: new SystemClock(),
      ids: { next: () => randomUUID() },
    };
    const result = await load(deps, IMPORTER, file.content);
    return result.ok ? result : { ok: false, lines: result.errors.map(describe) };
  });
}

function readNotices(path) {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > LARGEST_BYTES)
      return { ok: false, lines: [`${path}: larger than ${LARGEST_BYTES / 1024 / 1024} MB`] };
    return { ok: true, content: JSON.parse(bytes.toString('utf8')) };
  } catch (error) {
    return {
      ok: false,
      lines: [`${path}: ${error instanceof SyntaxError ? `not JSON (${error.message})` : error.message}`],
    };
  }
}

function describe({ register, path, code, facts }) {
  const more = Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  return `${register > 0 ? `register ${register}` : 'file'}: ${path}: ${code}${more ? ` (${more})` : ''}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path] = process.argv.slice(2);
  if (!path) {
    console.error('Usage: npm run registers:import -- FILE');
    process.exit(1);
  }
  const result = await atHome('console', (environment) => importRegisters(path, environment));
  if (!result.ok) {
    console.error(`${result.lines.join('\n')}\nNothing was loaded.`);
    process.exit(1);
  }
  for (const { organisation, registerId, changed } of result.registers) {
    console.log(`${organisation}/${registerId}: ${changed ? 'loaded' : 'already there'}`);
  }
}
