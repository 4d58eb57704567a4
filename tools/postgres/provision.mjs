/**
 * Makes the database roles and the database: the only step that needs a superuser.
 *
 * The owner role runs migrations; each app signs in as a role of its own, which owns nothing and cannot pass
 * row-level security. Safe to run again: missing things are made, passwords are set to the given ones.
 */
import pg from 'pg';

/** The role of each kind of process. What a role may do is granted by the migrations. */
export const DATABASE_ROLES = {
  owner: 'oikeuspolku_owner',
  citizen: 'oikeuspolku_citizen',
  staff: 'oikeuspolku_staff',
  api: 'oikeuspolku_api',
  worker: 'oikeuspolku_worker',
};

/** Name of the database unless told otherwise. */
export const DATABASE_NAME = 'oikeuspolku';

/**
 * @param {object} options
 * @param {string} options.superuserUrl connection string of a role that may create roles and databases
 * @param {Record<'owner'|'citizen'|'staff'|'api'|'worker', string>} options.passwords
 * @param {string} [options.database]
 */
export async function provision({ superuserUrl, passwords, database = DATABASE_NAME }) {
  await withClient(superuserUrl, async (client) => {
    for (const [kind, role] of Object.entries(DATABASE_ROLES))
      await ensureRole(client, role, passwords[kind]);
    await ensureDatabase(client, database);
  });
}

/** Makes or updates one login role without any power over the cluster. */
async function ensureRole(client, role, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const name = client.escapeIdentifier(role);
  if (rowCount === 0) await client.query(`CREATE ROLE ${name}`);
  await client.query(
    `ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS ` +
      `PASSWORD ${client.escapeLiteral(password)}`,
  );
}

async function ensureDatabase(client, database) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  const name = client.escapeIdentifier(database);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${DATABASE_ROLES.owner}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${Object.values(DATABASE_ROLES).join(', ')}`);
}

/** Runs the work with one connection that is always closed. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
