import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { build } from '../../tools/compile/index.mjs';
import { stopPostgres } from '../../tools/postgres/index.mjs';
import { freePort, isAlive, until } from '../../tools/postgres/processes.mjs';
import { PORTS } from '../../tools/start/environment.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_MS = 120_000;
const NAMES = Object.keys(PORTS) as (keyof typeof PORTS)[];

/** One mail as the desk's mailbox lists it. */
export interface CaughtMail {
  readonly id: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly repeat: boolean;
}

/** The whole service, started by its own command in a folder and on ports of its own. */
export class House {
  private launcher: ChildProcess | null = null;

  private constructor(
    readonly folder: string,
    readonly ports: Readonly<Record<string, number>>,
    private readonly environment: Readonly<Record<string, string | undefined>>,
  ) {}

  /** Builds if needed, chooses ports, starts, and waits until everything answers. */
  static async open(): Promise<House> {
    await build();
    mkdirSync(join(ROOT, 'var'), { recursive: true });
    const folder = mkdtempSync(join(ROOT, 'var', 'journey-'));
    // Open to the account that runs PostgreSQL, as a checkout usually is.
    chmodSync(folder, 0o755);
    const ports: Record<string, number> = {};
    for (const name of NAMES) ports[name] = await freePort();
    ports['postgres'] = await freePort();
    ports['smtp'] = await freePort();
    const settings = NAMES.map((name) => [PORTS[name].setting, String(ports[name])]);
    const house = new House(folder, ports, {
      ...process.env,
      ...Object.fromEntries(settings),
      NODE_ENV: undefined,
      VAR_FOLDER: folder,
      POSTGRES_PORT: String(ports['postgres']),
      SMTP_URL: `smtp://127.0.0.1:${ports['smtp']}`,
    });
    await house.start();
    return house;
  }

  async start(): Promise<void> {
    let said = '';
    const child = spawn(process.execPath, [join(ROOT, 'tools', 'start.mjs')], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.launcher = child;
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(() => said.includes('Stop with Ctrl-C') || child.exitCode !== null, START_MS);
    if (!said.includes('Stop with Ctrl-C')) throw new Error(`npm start said: ${said}`);
  }

  /** SIGKILL for the launcher, every app and PostgreSQL at once: nobody gets to say goodbye. */
  async killEverything(): Promise<void> {
    const postmaster = join(this.folder, 'postgres', 'postmaster.pid');
    const pids = [
      this.launcher?.pid,
      ...this.appPids(),
      ...(existsSync(postmaster) ? [Number(readFileSync(postmaster, 'utf8').split('\n')[0])] : []),
    ];
    for (const pid of pids) if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGKILL');
    await until(() => this.appPids().every((pid) => !isAlive(pid)), 10_000);
  }

  async close(): Promise<void> {
    if (this.launcher?.pid && isAlive(this.launcher.pid)) this.launcher.kill('SIGTERM');
    await until(() => this.launcher?.exitCode !== null, 25_000);
    for (const pid of this.appPids().filter(isAlive)) process.kill(pid, 'SIGKILL');
    await stopPostgres({ dataDir: join(this.folder, 'postgres') });
    rmSync(this.folder, { recursive: true, force: true });
  }

  url(app: 'citizen' | 'console' | 'api' | 'desk', path: string): string {
    return `http://localhost:${this.ports[app]}${path}`;
  }

  /** Moves the clock of every process; an instant with an offset. */
  async clock(at: string): Promise<void> {
    const answer = await fetch(this.url('desk', '/dev/clock'), {
      method: 'POST',
      body: new URLSearchParams({ at }),
      redirect: 'manual',
    });
    if (answer.status !== 303) throw new Error(`the clock answered ${answer.status}`);
  }

  /** Newest first. */
  async mails(to?: string): Promise<readonly CaughtMail[]> {
    const query = to === undefined ? '' : `&to=${encodeURIComponent(to)}`;
    return (await (await fetch(this.url('desk', `/mail.json?limit=5000${query}`))).json()) as CaughtMail[];
  }

  async mailText(id: string): Promise<string> {
    const mail = (await (await fetch(this.url('desk', `/mail/${id}.json`))).json()) as { text: string };
    return mail.text;
  }

  /** Waits until so many mails have reached an address; fails after the bound. */
  async mailsArrive(to: string, atLeast: number, withinMs = 30_000): Promise<readonly CaughtMail[]> {
    let found: readonly CaughtMail[] = [];
    await until(async () => (found = await this.mails(to)).length >= atLeast, withinMs, 300);
    if (found.length < atLeast) throw new Error(`${found.length} of ${atLeast} mails arrived`);
    return found;
  }

  /**
   * Waits until nothing is owed by the moved clock and the journal is sealed to its end; fails after the bound.
   * The database is asked, so that no step of a story depends on how fast the machine is.
   */
  async quiet(withinMs = 60_000): Promise<void> {
    let open: string[] = [];
    await this.asSuperuser((client) =>
      until(
        async () =>
          (open = (await client.query<{ what: string }>(OPEN_WORK)).rows.map((row) => row.what)).length === 0,
        withinMs,
        100,
      ),
    );
    if (open.length > 0) throw new Error(`still open: ${[...new Set(open)].join(', ')}`);
  }

  /** One connection past every guard, for looking and for forging. */
  async asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: this.ports['postgres'],
      user: 'postgres',
      password: readFileSync(join(this.folder, 'postgres', 'password'), 'utf8').trim(),
      database: 'oikeuspolku',
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Everything that the processes logged. */
  logs(): string {
    const folder = join(this.folder, 'log');
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
  }

  /** Runs one of the project's scripts against this house. */
  async run(script: string): Promise<{ readonly code: number | null; readonly output: string }> {
    const child = spawn(process.execPath, [join(ROOT, script)], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  private appPids(): readonly number[] {
    const folder = join(this.folder, 'run');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) => {
      const pid = Number(/"pid":\s*(\d+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1]);
      return Number.isInteger(pid) && pid > 0 ? [pid] : [];
    });
  }
}

/** Duties that are due by the clock that everybody follows, and journal entries that nobody sealed yet. */
const OPEN_WORK = `
  SELECT kind AS what FROM duty
   WHERE settled_at IS NULL
     AND due_at <= now() + (SELECT offset_ms FROM clock_offset) * interval '1 millisecond'
  UNION ALL
  SELECT 'journal without seal' FROM journal j
   WHERE NOT EXISTS (SELECT FROM journal_seal s
                      WHERE s.organisation_id = j.organisation_id AND s.position = j.position)`;
