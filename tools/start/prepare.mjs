/** Run by the launcher before the apps: roles and database, migrations, the development clock, the two registers. */
import { fileURLToPath } from 'node:url';
import { migrateAll } from '../migrate.mjs';
import { provision } from '../postgres/provision.mjs';
import { importRegisters } from '../registers-import.mjs';
import { withStorage } from './with-storage.mjs';

const REGISTERS = fileURLToPath(
  new URL('../../libs/domain/src/register/seed/registers.json', import.meta.url),
);
const ownerUrl = process.env.OWNER_DATABASE_URL;

await provision({
  superuserUrl: process.env.POSTGRES_SUPERUSER_URL,
  passwords: JSON.parse(process.env.DATABASE_PASSWORDS),
});
await migrateAll({ ownerUrl });
if (process.env.CLOCK) await startClock(process.env.CLOCK);
const result = await importRegisters(REGISTERS, process.env);
if (!result.ok) {
  console.error(result.lines.join('\n'));
  process.exit(1);
}

/** CLOCK sets the offset that every process follows; without it the clock stays where it was moved to. */
function startClock(instant) {
  return withStorage(process.env, (opened, { offsetTo }) => opened.clockOffset.move(offsetTo(instant)));
}
