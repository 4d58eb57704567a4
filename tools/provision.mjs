/**
 * `npm run provision`: makes the database and its roles on a PostgreSQL of your own. The one step that needs a
 * superuser (POSTGRES_SUPERUSER_URL); passwords come from DATABASE_PASSWORD_OWNER, …_CITIZEN, …_STAFF, …_API, …_WORKER.
 */
import { DATABASE_NAME, DATABASE_ROLES, provision } from './postgres/provision.mjs';

const SHORTEST_PASSWORD = 16;
const variableOf = (role) => `DATABASE_PASSWORD_${role.toUpperCase()}`;

const faults = Object.keys(DATABASE_ROLES)
  .filter((role) => (process.env[variableOf(role)] ?? '').length < SHORTEST_PASSWORD)
  .map((role) => `${variableOf(role)}: missing or shorter than ${SHORTEST_PASSWORD} characters`);
if (!process.env.POSTGRES_SUPERUSER_URL) faults.unshift('POSTGRES_SUPERUSER_URL: missing');
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

await provision({
  superuserUrl: process.env.POSTGRES_SUPERUSER_URL,
  passwords: Object.fromEntries(
    Object.keys(DATABASE_ROLES).map((role) => [role, process.env[variableOf(role)]]),
  ),
});
console.log(`The database ${DATABASE_NAME} and its roles are there.`);
