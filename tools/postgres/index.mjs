/**
 * Starts the PostgreSQL that npm installed, for development, tests and small installations.
 *
 *   const server = await startPostgres({ dataDir: 'var/postgres', port: 5439 });
 *   server.url('postgres', 'oikeuspolku')    // connection string
 *   await server.stop();
 *
 * The server listens on 127.0.0.1 only, outlives this process and is adopted by the next start.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownedFolder, reachablePlaces, serverAccount } from './account.mjs';
import { ensureLinks, findBinaries } from './binaries.mjs';
import {
  clusterPassword,
  ensureCluster,
  killServer,
  layout,
  runningServer,
  startServer,
  stopServer,
  SUPERUSER,
} from './cluster.mjs';
import { freePort, isFree, until, withLock } from './processes.mjs';

const READY_WITHIN_MS = 60_000;

/**
 * Starts (or adopts) the cluster of a folder.
 *
 * @param {object} options
 * @param {string} options.dataDir folder of the cluster: data/, server.log, port, password
 * @param {number} options.port wanted port; another one is taken, and written to the file `port`, when it is in use
 * @param {string} [options.password] superuser's password of a new cluster; generated when absent
 * @param {Record<string, string>} [options.settings] further server settings
 * @param {boolean} [options.durable] false only in tests: data need not survive a power cut
 */
export async function startPostgres({ dataDir, port, password, settings = {}, durable = true }) {
  const context = prepare(resolve(dataDir), durable);
  if (password && !existsSync(layout(context.home).password)) {
    writeFileSync(layout(context.home).password, password, { mode: 0o600 });
  }
  return withLock(join(resolve(dataDir), 'start.lock'), async () => {
    await ensureCluster(context);
    const tuned = durable
      ? settings
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', ...settings };
    const adopted = await adopt(context);
    const actual = adopted ?? (await start(context, port, tuned));
    return handle(context, actual, adopted !== null);
  });
}

/** Stops the cluster of a folder when it runs. */
export async function stopPostgres({ dataDir }) {
  if (!existsSync(resolve(dataDir))) return;
  await stopServer(prepare(resolve(dataDir), true));
}

function prepare(dataDir, durable) {
  const found = findBinaries();
  ensureLinks(found);
  const account = serverAccount();
  ownedFolder(dataDir, account);
  return { ...reachablePlaces(found, dataDir, account), account: account ?? {}, durable };
}

/** The port of a server that already runs in this folder and is (or soon becomes) ready; null when there is none. */
async function adopt(context) {
  if (!(await runningServer(context.home))) return null;
  let found = null;
  await until(async () => {
    found = await runningServer(context.home);
    return found === null || found.state === 'ready' || found.state === '';
  }, READY_WITHIN_MS);
  return found?.port ?? null;
}

async function start(context, wanted, settings) {
  const port = (await isFree(wanted)) ? wanted : await freePort();
  await startServer(context, port, settings);
  writeFileSync(layout(context.home).port, `${port}\n`);
  return port;
}

function handle(context, port, adopted) {
  const secret = clusterPassword(context.home);
  return {
    port,
    adopted,
    home: context.home,
    log: layout(context.home).log,
    password: secret,
    /** Connection string of a role; without a password the superuser's is taken. */
    url: (role = SUPERUSER, database = 'postgres', rolePassword = secret) =>
      `postgres://${encodeURIComponent(role)}:${encodeURIComponent(rolePassword)}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop: () => stopServer(context),
    kill: () => killServer(context.home),
  };
}
