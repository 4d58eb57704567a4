/** A house of a bench's own: database, registers and built programs on free ports, in a folder that goes when it is over. */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from '../../../tools/postgres/processes.mjs';
import { environmentOf, PORTS } from '../../../tools/start/environment.mjs';
import { startHouse } from '../../../tools/start/house.mjs';

const DIST = new URL('../../../dist/', import.meta.url);
const READY_WITHIN_MS = 30_000;

/** @param {string} name a built lib by its folder */
export const lib = (name) => import(new URL(`libs/${name}/src/index.js`, DIST).href);

export class BenchHouse {
  #processes = [];

  /** @param {readonly string[]} names programs that the launcher starts, with its small heaps; more can be started later */
  static async open(names = []) {
    const bench = new BenchHouse();
    bench.folder = await mkdtemp(join(tmpdir(), 'oikeuspolku-bench-'));
    bench.environment = { LOG_LEVEL: 'error', POSTGRES_PORT: String(await freePort()) };
    // Mail goes to the desk's catcher, if a bench starts one.
    bench.environment.SMTP_URL = `smtp://127.0.0.1:${await freePort()}`;
    for (const { setting } of Object.values(PORTS)) bench.environment[setting] = String(await freePort());
    bench.house = await startHouse({
      varFolder: bench.folder,
      environment: bench.environment,
      names,
      say: () => {},
    });
    return bench;
  }

  /** Settings of a program in this house. */
  settingsOf(app) {
    const folders = { var: this.folder, secrets: join(this.folder, 'secrets') };
    const { ports, database } = this.house;
    return environmentOf(app, { folders, ports, database, environment: this.environment });
  }

  port(app) {
    return this.house.ports[app];
  }

  get superuserUrl() {
    const url = new URL(this.house.database.superuserUrl);
    url.pathname = '/oikeuspolku';
    return url.href;
  }

  /** One more process of a built program, as production starts it: Node's own defaults. Answers its port. */
  async start(app, settings = {}) {
    const port = await freePort();
    const child = spawn(process.execPath, [new URL(`apps/${app}/src/main.js`, DIST).pathname], {
      env: { ...this.settingsOf(app), ...settings, [PORTS[app].setting]: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#processes.push(child);
    const ready = await until(async () => (await answerOf(port)) || child.exitCode !== null, READY_WITHIN_MS);
    if (!ready || child.exitCode !== null) throw new Error(`The ${app} did not start.`);
    return port;
  }

  /** The stores as an app's role sees them. The caller closes them. */
  async stores(app) {
    const [{ persistence }, { KeyFolder }] = await Promise.all([lib('persistence'), lib('platform')]);
    const { DATABASE_URL: url, KEY_FOLDER, SERVER_SECRET: serverSecret } = this.settingsOf(app);
    return persistence({ url, poolSize: 2, keys: new KeyFolder(KEY_FOLDER, true), serverSecret });
  }

  /** A key for the API, and the organisation that it is for. */
  async apiKey() {
    const { sha256 } = await lib('platform');
    const staff = await this.stores('console');
    try {
      const organisations = await staff.unitOfWork.organisations();
      const { organisationId } = organisations.find(({ slug }) => slug === 'sedu');
      const registers = await staff.unitOfWork.transaction({ organisationId, correlationId: 'bench' }, (tx) =>
        tx.registers.all(),
      );
      const key = randomBytes(32).toString('base64url');
      await staff.apiKeys.add(organisationId, {
        keyId: randomUUID(),
        keyHash: sha256(key),
        label: 'bench',
        scopes: ['cases:submit'],
        createdAt: new Date().toISOString(),
        expiresAt: null,
      });
      return { key, organisationId, registerId: registers[0].registerId };
    } finally {
      await staff.close();
    }
  }

  async close() {
    for (const child of this.#processes) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await this.house.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const answerOf = (port) =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    async (answer) => (await answer.text(), answer.ok),
    () => false,
  );

/** @param {readonly number[]} values */
export const median = (values) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
