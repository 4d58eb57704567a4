/** The whole house on one machine: database, migrations, registers and the five apps. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../compile/sources.mjs';
import { startPostgres } from '../postgres/index.mjs';
import { answers, isFree } from '../postgres/processes.mjs';
import { BoundedLog, boundForeignLog } from './bounded-log.mjs';
import { environmentOf, PORTS, POSTGRES_PORT } from './environment.mjs';
import { endLeftovers } from './leftovers.mjs';
import { Supervised } from './supervised.mjs';

const WATCH_EVERY_MS = 3000;
const MOST_DATABASE_RESTARTS = 20;
const POSTGRES_SETTINGS = { max_connections: '100', shared_buffers: '48MB' };

/**
 * Starts everything and resolves when all of it answers.
 *
 * @param {object} options
 * @param {string} options.varFolder where data, keys, logs and pid files live
 * @param {Record<string, string | undefined>} options.environment settings that win over the defaults
 * @param {(text: string) => void} [options.say]
 * @param {readonly string[]} [options.names] the apps to start; all of them unless told otherwise
 */
export async function startHouse({ varFolder, environment, say = console.log, names = Object.keys(PORTS) }) {
  const folders = {
    var: varFolder,
    logs: join(varFolder, 'log'),
    run: join(varFolder, 'run'),
    secrets: join(varFolder, 'secrets'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  await endLeftovers(folders.run);
  const unknown = names.filter((name) => !(name in PORTS));
  if (unknown.length > 0)
    throw new Error(`There is no app ${unknown.join(', ')}; there are ${Object.keys(PORTS).join(', ')}.`);
  const ports = portsFrom(environment);
  await requireFreePorts(ports, names);
  const database = await openDatabase(folders, environment);
  const settings = { folders, ports, database, environment };
  try {
    await prepare(settings);
    const apps = await startApps(settings, names, say);
    const watch = watchDatabase(folders, environment, database, say);
    return { ports, database, apps, stop: () => stopAll(apps, database, watch) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function portsFrom(environment) {
  return Object.fromEntries(
    Object.entries(PORTS).map(([app, { setting, port }]) => [app, Number(environment[setting] ?? port)]),
  );
}

async function requireFreePorts(ports, names) {
  const taken = [];
  for (const app of names) {
    const port = ports[app];
    if (!(await isFree(port)))
      taken.push(`  port ${port} of the ${app}: choose another with ${PORTS[app].setting}`);
  }
  if (taken.length > 0) throw new Error(`Another program uses\n${taken.join('\n')}`);
}

/** The embedded PostgreSQL, or the one that POSTGRES_SUPERUSER_URL names. */
async function openDatabase(folders, environment) {
  const given = environment.POSTGRES_SUPERUSER_URL;
  if (given)
    return {
      embedded: false,
      port: Number(new URL(given).port || 5432),
      superuserUrl: given,
      stop: async () => {},
    };
  const server = await startPostgres({
    dataDir: join(folders.var, 'postgres'),
    port: Number(environment.POSTGRES_PORT ?? POSTGRES_PORT),
    settings: POSTGRES_SETTINGS,
  });
  return {
    embedded: true,
    port: server.port,
    superuserUrl: server.url(),
    log: server.log,
    stop: server.stop,
  };
}

/** Roles, migrations and registers, in a process of its own so that its memory is given back. */
async function prepare(settings) {
  const log = new BoundedLog(join(settings.folders.logs, 'prepare.log'));
  const child = spawn(process.execPath, [join(ROOT, 'tools', 'start', 'prepare.mjs')], {
    env: environmentOf('migrate', settings),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  child.stdout.on('data', (chunk) => log.write(chunk));
  child.stderr.on('data', (chunk) => log.write(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  log.close();
  if (code !== 0) throw new Error(`The database could not be prepared:\n${log.lastLines.join('\n')}`);
}

async function startApps(settings, names, say) {
  const apps = names.map((name) => {
    const program = join(ROOT, 'dist', 'apps', name, 'src', 'main.js');
    if (!Supervised.exists(program)) throw new Error(`The ${name} is not built: ${program} is missing.`);
    return new Supervised({
      name,
      program,
      port: settings.ports[name],
      environment: environmentOf(name, settings),
      folders: settings.folders,
      say,
    });
  });
  for (const app of apps) app.start();
  try {
    await Promise.all(apps.map((app) => app.ready()));
  } catch (error) {
    await Promise.all(apps.map((app) => app.stop(3000)));
    throw error;
  }
  return apps;
}

/** Starts the embedded PostgreSQL again when it has fallen; the apps reconnect by themselves. */
function watchDatabase(folders, environment, database, say) {
  let restarts = 0;
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || !database.embedded) return;
    busy = true;
    boundForeignLog(database.log);
    if (!(await answers(database.port)) && restarts < MOST_DATABASE_RESTARTS) {
      restarts += 1;
      say('PostgreSQL does not answer; starting it again.');
      await openDatabase(folders, { ...environment, POSTGRES_PORT: String(database.port) }).catch((error) =>
        say(error.message),
      );
    }
    busy = false;
  }, WATCH_EVERY_MS);
  return () => clearInterval(timer);
}

async function stopAll(apps, database, endWatch) {
  endWatch();
  await Promise.all(apps.map((app) => app.stop()));
  await database.stop();
}
