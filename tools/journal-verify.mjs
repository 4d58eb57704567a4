/**
 * `npm run journal:verify [-- --anchors FILE]`: recomputes the journal of every organisation and compares it with its
 * seals and anchors. Prints a verdict an organisation and ends with exit code 1 when one is broken.
 *
 * Without --anchors it takes `anchors.jsonl` of ANCHOR_FOLDER, where the worker writes the anchors, when that is there.
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
  const file = anchorFile ?? writtenAnchors();
  const anchors = file ? await readAnchors(file) : [];
  const database = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, leave: async () => {} }
    : await ownDatabase();
  try {
    const dataSource = await connect({
      url: database.url,
      poolSize: 1,
      applicationName: 'journal-verify',
    });
    const verdicts = await verifyJournal(dataSource, anchors).finally(() => dataSource.destroy());
    for (const verdict of verdicts) console.log(describeVerdict(verdict));
    if (verdicts.length === 0) console.log('There is no organisation yet.');
    const unknown = unknownTo(verdicts, anchors);
    if (unknown > 0) console.log(`${unknown} anchored organisations are not in this database.`);
    // A file that was named must fit; the one lying here may be left over from a database that is gone.
    const foreign = anchorFile !== null && unknown > 0;
    return foreign || verdicts.some((verdict) => verdict.fault !== null) ? 1 : 0;
  } finally {
    await database.leave();
  }
}

/** How many organisations have anchors and no row: somebody removed one whole, or the file is another database's. */
function unknownTo(verdicts, anchors) {
  const known = new Set(verdicts.map((verdict) => verdict.organisationId));
  return new Set(anchors.map((anchor) => anchor.organisationId).filter((id) => !known.has(id))).size;
}

/** The file that the worker of this installation writes; null when it has written none. */
function writtenAnchors() {
  const folder = process.env.ANCHOR_FOLDER ?? join(ROOT, 'var', 'anchors');
  const file = join(folder, 'anchors.jsonl');
  return existsSync(file) ? file : null;
}

/** The database of `npm start`, running or started for the check. */
async function ownDatabase() {
  const folder = resolve(process.env.VAR_FOLDER ?? join(ROOT, 'var'));
  const secret = join(folder, 'secrets', 'database-staff');
  if (!existsSync(secret)) throw new Error('Set DATABASE_URL, or start the service once with npm start.');
  const { startPostgres } = await import('./postgres/index.mjs');
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    port: Number(process.env.POSTGRES_PORT ?? 5439),
  });
  return {
    url: server.url('oikeuspolku_staff', 'oikeuspolku', readFileSync(secret, 'utf8').trim()),
    leave: async () => (server.adopted ? undefined : server.stop()),
  };
}
