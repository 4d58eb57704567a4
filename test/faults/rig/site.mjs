import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startPostgres } from '../../../tools/postgres/index.mjs';
import { DATABASE_ROLES, provision, withClient } from '../../../tools/postgres/provision.mjs';
import { lib } from './dist.mjs';
import { House } from './house.mjs';

const ROOT = new URL('../../../', import.meta.url).pathname;
const TEMPLATE = 'faults_template';

/** One PostgreSQL (durable: it is going to be killed) with a migrated, filled template; a house is a copy of it. */
export class Site {
  #houses = 0;

  constructor(postgres, folder, passwords) {
    this.postgres = postgres;
    this.folder = folder;
    this.passwords = passwords;
  }

  static async open() {
    const folder = join(ROOT, 'var', 'faults', String(process.pid));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort() });
    const secret = randomBytes(18).toString('base64url');
    const passwords = Object.fromEntries(Object.keys(DATABASE_ROLES).map((role) => [role, secret]));
    const site = new Site(postgres, folder, passwords);
    await site.#fillTemplate();
    return site;
  }

  url(role, database) {
    return this.postgres.url(DATABASE_ROLES[role], database, this.passwords[role]);
  }

  superuserUrl(database) {
    return this.postgres.url(undefined, database);
  }

  /** @param {'postgres' | 'redis'} queue */
  async house(queue) {
    this.#houses += 1;
    const name = `faults_${this.#houses}`;
    await withClient(this.superuserUrl('postgres'), async (client) => {
      await client.query(`CREATE DATABASE ${name} OWNER ${DATABASE_ROLES.owner} TEMPLATE ${TEMPLATE}`);
      await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${Object.values(DATABASE_ROLES).join(', ')}`);
    });
    return House.open(this, name, queue);
  }

  /** After a kill: the same data, the same port. */
  async restartPostgres() {
    this.postgres = await startPostgres({ dataDir: join(this.folder, 'postgres'), port: this.postgres.port });
  }

  async drop(database) {
    await withClient(this.superuserUrl('postgres'), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
    );
  }

  async close() {
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #fillTemplate() {
    const superuserUrl = this.superuserUrl('postgres');
    await provision({ superuserUrl, passwords: this.passwords, database: TEMPLATE });
    const [{ migrate, persistence, RandomIds }, { importRegisters }, { KeyFolder, SystemClock }] =
      await Promise.all(['persistence', 'application', 'platform'].map(lib));
    await migrate({ ownerUrl: this.url('owner', TEMPLATE) });
    const store = await persistence({
      url: this.url('staff', TEMPLATE),
      keys: new KeyFolder(this.keyFolder, true),
      serverSecret: this.serverSecret,
    });
    const notices = JSON.parse(
      readFileSync(join(ROOT, 'libs/domain/src/register/seed/registers.json'), 'utf8'),
    );
    const deps = { unitOfWork: store.unitOfWork, clock: new SystemClock(), ids: new RandomIds() };
    const result = await importRegisters(deps, { id: 'system', role: 'system' }, notices);
    await store.close();
    if (!result.ok) throw new Error('the registers were not loaded');
  }

  get keyFolder() {
    return join(this.folder, 'keys');
  }

  get serverSecret() {
    return 'faults-only-0123456789-abcdefghij-server-secret';
  }
}

export async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
