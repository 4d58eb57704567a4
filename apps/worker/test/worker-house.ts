import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duty, DutyRecord, Performed } from '@oikeuspolku/application';
import { DUTY_CHANNEL, Listener, persistence } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger, newKey, SystemClock } from '@oikeuspolku/platform';
import type { QueueStore } from '@oikeuspolku/queue';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import type { PerformDuty } from '../src/perform/duty-performer.js';
import { Worker } from '../src/worker.js';
import type { WorkerOptions, WorkerParts } from '../src/worker.js';

const ORGANISATION = 'sedu';
const SERVER_SECRET = 'a secret of tests that is long enough';
const TIMING = { lockMs: 1_500, stalledCheckMs: 500 };

/** A database with workers on it; duties are settled by one statement instead of by the law's use cases. */
export class WorkerHouse {
  readonly lines: string[] = [];
  readonly log = new Logger({
    app: 'worker',
    destination: { write: (line: string) => void this.lines.push(line) },
  });
  readonly clock = new SystemClock();
  readonly folder = mkdtempSync(join(tmpdir(), 'worker-'));
  private readonly workers: Worker[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly staff: Persistence,
    readonly own: Persistence,
  ) {}

  static async open(): Promise<WorkerHouse> {
    const database = await testDatabase();
    const key = newKey(1);
    const keys = { current: () => key, find: () => key.bytes };
    const open = (role: 'staff' | 'worker'): Promise<Persistence> =>
      persistence({ url: database.url(role), poolSize: 16, keys, serverSecret: SERVER_SECRET });
    return new WorkerHouse(database, await open('staff'), await open('worker'));
  }

  get postgres(): QueueStore {
    return { kind: 'postgres', url: this.database.url('worker') };
  }

  /** Settles the duty as done, as the use case would. */
  readonly settle: PerformDuty = (scope, dutyId, attempt) =>
    this.own.unitOfWork.transaction(scope, async (tx): Promise<Performed> => {
      const duty = await tx.duties.lockClaimed(dutyId, attempt);
      if (duty === null) return { kind: 'gone' };
      await tx.duties.settle(dutyId, { state: 'done' }, this.now());
      return { kind: 'done' };
    });

  async start(options: Partial<WorkerOptions> = {}, parts: Partial<WorkerParts> = {}): Promise<Worker> {
    const worker = await Worker.start(
      {
        duties: this.own.dutySweep,
        seal: this.own.journalSeal,
        files: this.own.fileSweep,
        sessions: this.own.sessions,
        clock: this.clock,
        performDuty: this.settle,
        hearDuties: (ring) => new Listener(this.database.url('worker'), DUTY_CHANNEL, ring),
        askDatabase: () => this.own.dataSource.query('SELECT 1'),
        chores: [],
        log: this.log,
        ...parts,
      },
      {
        store: this.postgres,
        concurrency: 4,
        host: '127.0.0.1',
        port: 0,
        alarms: { file: join(this.folder, 'alarms.json'), command: null },
        anchorFolder: join(this.folder, 'anchors'),
        timing: TIMING,
        ...options,
      },
    );
    this.workers.push(worker);
    return worker;
  }

  /** Owes so many duties that are due now (or some seconds from now). */
  async owe(count: number, inSeconds = 0, kind = 'mail-staff'): Promise<readonly Duty[]> {
    const dueAt = this.clock.now().add({ seconds: inSeconds }).toString({ smallestUnit: 'millisecond' });
    const duties = Array.from({ length: count }, () => ({
      key: `test/${randomUUID()}`,
      kind,
      caseId: null,
      dueAt,
      facts: {},
    }));
    await this.staff.unitOfWork.transaction(SCOPE, (tx) => tx.duties.owe(duties, this.now()));
    return duties;
  }

  /** All duties as they stand. */
  async duties(): Promise<readonly Pick<DutyRecord, 'state' | 'attempts'>[]> {
    return (await this.asSuperuser('SELECT state, attempts FROM duty')) as {
      state: DutyRecord['state'];
      attempts: number;
    }[];
  }

  async countOf(state: DutyRecord['state']): Promise<number> {
    return (await this.duties()).filter((duty) => duty.state === state).length;
  }

  async asSuperuser(sql: string): Promise<readonly unknown[]> {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: this.database.superuserUrl });
    await client.connect();
    try {
      return (await client.query(sql)).rows as unknown[];
    } finally {
      await client.end();
    }
  }

  now(): string {
    return this.clock.now().toString({ smallestUnit: 'millisecond' });
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.stop()));
    await this.asSuperuser('TRUNCATE duty');
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.own.close();
    await this.staff.close();
    await this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const SCOPE = { organisationId: ORGANISATION, correlationId: 'test' };

export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 15_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
