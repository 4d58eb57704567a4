/** The settings that the launcher gives to each process; what the caller's environment says wins. */
import { join } from 'node:path';
import { cleanEnvironment } from '../postgres/cluster.mjs';
import { keptSecret } from './secrets.mjs';

/** The port of each app and the setting that moves it. */
export const PORTS = {
  citizen: { setting: 'CITIZEN_PORT', port: 3000 },
  console: { setting: 'CONSOLE_PORT', port: 3001 },
  api: { setting: 'API_PORT', port: 3002 },
  worker: { setting: 'WORKER_PORT', port: 3003 },
  desk: { setting: 'DESK_PORT', port: 3009 },
};

/** Port of the embedded PostgreSQL unless POSTGRES_PORT says otherwise. */
export const POSTGRES_PORT = 5439;

/** The database role of each process. The desk and the import of registers act for staff. */
const ROLES = {
  citizen: 'citizen',
  console: 'staff',
  api: 'api',
  worker: 'worker',
  desk: 'staff',
  migrate: 'staff',
};
const DATABASE_ROLES = ['owner', 'citizen', 'staff', 'api', 'worker'];

/**
 * @param {keyof typeof PORTS | 'migrate'} app
 * @param {{folders: {var: string, secrets: string}, ports: Record<string, number>, database: {superuserUrl: string}, environment: Record<string, string | undefined>}} house
 */
export function environmentOf(app, { folders, ports, database, environment }) {
  const url = (role) => roleUrl(database.superuserUrl, role, keptSecret(folders.secrets, `database-${role}`));
  const passwords = () =>
    Object.fromEntries(DATABASE_ROLES.map((role) => [role, keptSecret(folders.secrets, `database-${role}`)]));
  const own = { DATABASE_URL: url(ROLES[app]), POSTGRES_SUPERUSER_URL: '' };

  if (app === 'migrate') {
    own.OWNER_DATABASE_URL = url('owner');
    own.POSTGRES_SUPERUSER_URL = database.superuserUrl;
    own.DATABASE_PASSWORDS = JSON.stringify(passwords());
  } else {
    // The clock was set in the database; an app that falls and comes back must not set it again.
    own.CLOCK = '';
  }
  return {
    ...cleanEnvironment(),
    MODE: 'development',
    DESK: 'on',
    SERVER_SECRET: keptSecret(folders.secrets, 'server'),
    // Keys of seals lie in files or in a token, never in both.
    ...(environment.SEAL_TOKEN_MODULE ? {} : { SEAL_PASSPHRASE: keptSecret(folders.secrets, 'seal') }),
    KEY_FOLDER: join(folders.var, 'keys'),
    SEAL_FOLDER: join(folders.var, 'keys', 'seals'),
    BLOB_FOLDER: join(folders.var, 'blobs'),
    CITIZEN_ORIGIN: `http://localhost:${ports.citizen}`,
    CONSOLE_ORIGIN: `http://localhost:${ports.console}`,
    API_ORIGIN: `http://localhost:${ports.api}`,
    ...portSettings(ports),
    ...given(environment),
    ...own,
  };
}

function portSettings(ports) {
  return Object.fromEntries(Object.entries(ports).map(([app, port]) => [PORTS[app].setting, String(port)]));
}

/** What the caller set, without names of other programs' connections and without npm's own variables. */
function given(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => value !== undefined && !/^(PG|npm_)/.test(name)),
  );
}

function roleUrl(superuserUrl, role, password) {
  const url = new URL(superuserUrl);
  url.username = `oikeuspolku_${role}`;
  url.password = password;
  url.pathname = '/oikeuspolku';
  return url.href;
}
