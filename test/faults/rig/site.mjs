import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPidFile } from '../../../tools/postgres/cluster.mjs';
import { startPostgres } from '../../../tools/postgres/index.mjs';
import { DATABASE_ROLES, provision, withClient } from '../../../tools/postgres/provision.mjs';
import { Child } from './child.mjs';
import { lib } from './dist.mjs';
import { House } from './house.mjs';
import { freePort } from './ports.mjs';
import { mustHold } from './wait.mjs';

const ROOT = new URL('../../../', import.meta.url).pathname;
const TEMPLATE = 'faults_template';
const KEPT_LOG = 1_500;

/** One PostgreSQL (durable: it is going to be killed) with a migrated, filled template; a house is a copy of it. */
export class Site {
  static #opened = 0;
  static #standing = new Set();
  #houses = 0;
  #open = new Set();
  #spares = new Map();

  constructor(postgres, folder, passwords, clock) {
    this.postgres = postgres;
    this.folder = folder;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** @param {import('./false-clock.mjs').FalseClock | null} [clock] one that everything here follows */
  static async open(clock = null) {
    Site.#opened += 1;
    const folder = join(ROOT, 'var', 'faults', `${process.pid}-${Site.#opened}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const place = { dataDir: join(folder, 'postgres'), port: await freePort() };
    if (clock !== null) await startUnder(clock, place);
    const secret = randomBytes(18).toString('base64url');
    const passwords = Object.fromEntries(Object.keys(DATABASE_ROLES).map((role) => [role, secret]));
    const site = new Site(await startPostgres(place), folder, passwords, clock);
    Site.#standing.add(site);
    await site.#fillTemplate();
    return site;
  }

  /**
   * A process that waits for its settings. One of each kind stands by, because reading the code takes most of a start.
   * @param {'api' | 'citizen' | 'worker'} kind
   * @param {string[]} [command] see `Child`
   */
  process(kind, command = []) {
    const how = { environment: this.clock?.environment, command };
    if (command.length > 0) return new Child(kind, how);
    const spare = this.#spares.get(kind);
    this.#spares.set(kind, new Child(kind, how));
    return spare?.runs ? spare : new Child(kind, how);
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
    const house = await House.open(this, name, queue);
    this.#open.add(house);
    return house;
  }

  /** After a kill: the same data, the same port. */
  async restartPostgres() {
    this.postgres = await startPostgres({ dataDir: join(this.folder, 'postgres'), port: this.postgres.port });
  }

  /** As `pg_ctl stop -m immediate`: no checkpoint, no goodbye; the next start recovers. */
  async stopPostgresAtOnce() {
    const found = readPidFile(this.postgres.home);
    if (found === null) throw new Error('PostgreSQL does not run');
    process.kill(found.pid, 'SIGQUIT');
    await mustHold('PostgreSQL stopped', 10_000, () => readPidFile(this.postgres.home) === null);
  }

  async drop(database) {
    await withClient(this.superuserUrl('postgres'), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
    );
  }

  /** The end of the server's log, for the report of a failure. */
  get lastWords() {
    const file = openSync(this.postgres.log, 'r');
    try {
      const { size } = fstatSync(file);
      const buffer = Buffer.alloc(Math.min(size, KEPT_LOG));
      readSync(file, buffer, 0, buffer.length, size - buffer.length);
      return buffer.toString('utf8');
    } finally {
      closeSync(file);
    }
  }

  /** Every site of this process, whoever opened it. */
  static async closeAll() {
    for (const site of [...Site.#standing]) await site.close();
  }

  async leave(house) {
    this.#open.delete(house);
    await house.close();
  }

  /** Ends everything that was started here, also in the middle of a promise. */
  async close() {
    if (!Site.#standing.delete(this)) return;
    for (const house of [...this.#open])
      await this.leave(house).catch((error) => console.log(`not closed cleanly: ${error.message}`));
    await Promise.all([...this.#spares.values()].map((spare) => spare.kill()));
    await this.postgres.stop();
    this.clock?.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
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

/** Starts the server by a process of its own, which alone has the clock in its environment. */
async function startUnder(clock, { dataDir, port }) {
  const starter = spawn(
    process.execPath,
    [new URL('./start-postgres.mjs', import.meta.url).pathname, dataDir, String(port)],
    {
      env: { ...process.env, FAULTS_SERVER_ENVIRONMENT: JSON.stringify(clock.environment) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const [code] = await once(starter, 'exit');
  if (code !== 0) throw new Error(`PostgreSQL did not start under a false clock (${code})`);
}
