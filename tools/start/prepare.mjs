/** Run by the launcher before the apps: roles and database, migrations, the two registers. */
import { fileURLToPath } from 'node:url';
import { migrateAll } from '../migrate.mjs';
import { provision } from '../postgres/provision.mjs';
import { importRegisters } from '../registers-import.mjs';

const REGISTERS = fileURLToPath(
  new URL('../../libs/domain/src/register/seed/registers.json', import.meta.url),
);

await provision({
  superuserUrl: process.env.POSTGRES_SUPERUSER_URL,
  passwords: JSON.parse(process.env.DATABASE_PASSWORDS),
});
await migrateAll({ ownerUrl: process.env.OWNER_DATABASE_URL });
const errors = await importRegisters(REGISTERS);
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exit(1);
}
