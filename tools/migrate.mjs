/**
 * `npm run migrate`: brings the database and the queue's schema to this version. Runs as the owner role
 * (OWNER_DATABASE_URL), before any app of this version starts. Safe to run again.
 */
import { pathToFileURL } from 'node:url';

const DIST = new URL('../dist/libs/', import.meta.url);

/** @param {{ownerUrl: string}} options connection string of the role that owns the tables */
export async function migrateAll({ ownerUrl }) {
  const { migrate } = await import(new URL('persistence/src/index.js', DIST).href);
  await migrate({ ownerUrl });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { configurationOrExit } = await import(new URL('platform/src/index.js', DIST).href);
  const { ownerDatabaseUrl } = configurationOrExit('migrate');
  if (!ownerDatabaseUrl) {
    console.error('Set OWNER_DATABASE_URL to the connection string of the role that owns the tables.');
    process.exit(1);
  }
  await migrateAll({ ownerUrl: ownerDatabaseUrl });
  console.log('The database is at this version.');
}
