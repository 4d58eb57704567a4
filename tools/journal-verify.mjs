/**
 * `npm run journal:verify [-- --anchors FILE]`: recomputes the journal of every organisation and compares it with its
 * seals and anchors. Prints a verdict an organisation and ends with exit code 1 when one is broken.
 *
 * Connects with DATABASE_URL (a role that may read the journal: staff or worker), else with the settings that
 * `npm start` keeps under ./var.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIBRARY = new URL('../dist/libs/persistence/src/index.js', import.meta.url);

const flag = process.argv.indexOf('--anchors');
try {
  process.exitCode = await verify(flag < 0 ? null : process.argv[flag + 1]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function verify(anchorFile) {
  const { connect, describeVerdict, readAnchors, verifyJournal } = await import(LIBRARY.href);
  const anchors = anchorFile ? await readAnchors(anchorFile) : [];
  const dataSource = await connect({ url: databaseUrl(), poolSize: 1, applicationName: 'journal-verify' });
  try {
    const verdicts = await verifyJournal(dataSource, anchors);
    for (const verdict of verdicts) console.log(describeVerdict(verdict));
    if (verdicts.length === 0) console.log('There is no organisation yet.');
    return verdicts.some((verdict) => verdict.fault !== null) ? 1 : 0;
  } finally {
    await dataSource.destroy();
  }
}

function databaseUrl() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const folder = resolve(process.env.VAR_FOLDER ?? join(ROOT, 'var'));
  const [port, password] = [join(folder, 'postgres', 'port'), join(folder, 'secrets', 'database-staff')].map((path) =>
    existsSync(path) ? readFileSync(path, 'utf8').trim() : null,
  );
  if (!port || !password) throw new Error('Set DATABASE_URL, or start the service once with npm start.');
  return `postgres://oikeuspolku_staff:${encodeURIComponent(password)}@127.0.0.1:${port}/oikeuspolku`;
}
