/**
 * `npm start`: everything on this machine, with nothing installed but Node.
 * Installs, builds, starts the embedded PostgreSQL, migrates, loads the two registers, starts the apps and prints
 * their addresses. Ctrl-C stops all of it. Data stay under ./var.
 * `npm start -- citizen desk` starts the named apps only.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './start/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const started = performance.now();
requireNode();

try {
  ensureInstalled(ROOT);
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function run() {
  const { buildApart } = await import('./compile/index.mjs');
  buildApart();
  const { startHouse } = await import('./start/house.mjs');
  const { forget, remember, runningOf } = await import('./start/leftovers.mjs');
  const varFolder = resolve(process.env.VAR_FOLDER ?? join(ROOT, 'var'));
  const lock = join(varFolder, 'launcher');
  const other = runningOf(lock, 'launcher');
  if (other !== null) throw new Error(`Oikeuspolku already runs here (process ${other}). Stop it first.`);
  remember(lock, 'launcher', process.pid);

  let stopping = null;
  let house = null;
  const stop = (code) => {
    stopping ??= (async () => {
      console.log('\nStopping …');
      await house?.stop();
      forget(lock, 'launcher');
      process.exit(code);
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => (house ? void stop(0) : process.exit(130)));
  const named = process.argv.slice(2);
  house = await startHouse({
    varFolder,
    environment: process.env,
    ...(named.length > 0 ? { names: named } : {}),
  });
  console.log(addresses(house.ports));
}

function addresses(ports) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `
Oikeuspolku is running (ready in ${seconds} s).

  Citizen site   http://localhost:${ports.citizen}/sedu   http://localhost:${ports.citizen}/nurmijarvi
  Console        http://localhost:${ports.console}
  Machine API    http://localhost:${ports.api}/openapi.json
  Desk           http://localhost:${ports.desk}   mailbox, movable clock, sign-in by one click, sample cases

Data and logs are under ./var. No mail leaves this machine. Stop with Ctrl-C.`;
}
