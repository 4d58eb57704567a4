/** Lets a command work on the database of `npm start`, whether the house runs or not. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../compile/sources.mjs';
import { startPostgres } from '../postgres/index.mjs';
import { environmentOf, PORTS, POSTGRES_PORT } from './environment.mjs';

/**
 * Calls the work with the settings of an app. Settings of the caller's environment are used as they are when they name
 * a database; otherwise the embedded one is started for the time of the work (or adopted, and then left running).
 *
 * @template T
 * @param {keyof typeof PORTS | 'migrate'} app
 * @param {(environment: Record<string, string | undefined>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function atHome(app, work) {
  if (process.env.DATABASE_URL) return work(process.env);
  const varFolder = resolve(process.env.VAR_FOLDER ?? join(ROOT, 'var'));
  const dataDir = join(varFolder, 'postgres');
  if (!existsSync(dataDir))
    throw new Error('There is no database yet: run "npm start" once, or set DATABASE_URL.');
  const server = await startPostgres({ dataDir, port: Number(process.env.POSTGRES_PORT ?? POSTGRES_PORT) });
  try {
    const ports = Object.fromEntries(Object.entries(PORTS).map(([name, { port }]) => [name, port]));
    const folders = { var: varFolder, secrets: join(varFolder, 'secrets') };
    const database = { superuserUrl: server.url() };
    return await work(environmentOf(app, { folders, ports, database, environment: process.env }));
  } finally {
    if (!server.adopted) await server.stop();
  }
}
