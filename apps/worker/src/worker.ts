import type { Clock, DutySweep, FileSweep, JournalSeal, SessionStore } from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import { DutyLine, within } from '@oikeuspolku/queue';
import type { QueueStore, WorkerTiming } from '@oikeuspolku/queue';
import { Chores } from './chores/chore.js';
import type { Chore } from './chores/chore.js';
import { forgetSessions } from './chores/forget-ended.js';
import { anchorJournal, sealJournal } from './chores/journal-chores.js';
import type { StampAnchor } from './chores/journal-chores.js';
import { DutyPerformer } from './perform/duty-performer.js';
import type { PerformDuty } from './perform/duty-performer.js';
import { ScopeMemory } from './perform/scope-memory.js';
import { DutySweeper } from './sweep/duty-sweeper.js';
import type { SweepLimits } from './sweep/duty-sweeper.js';
import { Alarms } from './watch/alarm.js';
import type { AlarmChannel } from './watch/alarm.js';
import { DutyWatch } from './watch/duty-watch.js';
import { FileWatch } from './watch/file-watch.js';
import { HealthServer } from './watch/health-server.js';
import type { HealthReport } from './watch/health-server.js';
import { WorkerMetrics } from './watch/worker-metrics.js';

/** What the worker works with. */
export interface WorkerParts {
  readonly duties: DutySweep;
  readonly seal: JournalSeal;
  readonly files: FileSweep;
  readonly sessions: SessionStore;
  readonly clock: Clock;
  readonly performDuty: PerformDuty;
  /** Calls `ring` when some process commits a duty that is due; and once when it begins to listen. */
  readonly hearDuties: (ring: () => void) => { close(): Promise<void> };
  /** Rejects when the database does not answer. */
  readonly askDatabase: () => Promise<unknown>;
  readonly chores: readonly Chore[];
  /** Time stamps for the anchors of the journal; absent where no authority is configured. */
  readonly stampAnchor?: StampAnchor | null;
  readonly log: Logger;
}

export interface WorkerOptions {
  readonly store: QueueStore;
  readonly concurrency: number;
  readonly host: string;
  readonly port: number;
  readonly alarms: AlarmChannel;
  readonly anchorFolder: string;
  readonly sweepEveryMs?: number;
  readonly limits?: SweepLimits;
  readonly restoreEveryMs?: number;
  readonly watchEveryMs?: number;
  readonly timing?: WorkerTiming;
}

/** Everything stops within twenty seconds: first what brings new work, then what runs, then what watches. */
const GRACE_MS = 14_000;
const RESTORE_EVERY_MS = 15_000;
const WATCH_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 3_000;

/** The running worker: the line of duties with its sweeper, the chores, the watch and the door for monitoring. */
export class Worker {
  private constructor(
    private readonly line: DutyLine,
    private readonly sweeper: DutySweeper,
    private readonly bell: { close(): Promise<void> },
    private readonly chores: Chores,
    private readonly health: HealthServer,
    private readonly log: Logger,
  ) {}

  /** Starts everything; rejects, with nothing left open, when the store of the queue does not answer in time. */
  static async start(parts: WorkerParts, options: WorkerOptions): Promise<Worker> {
    const { duties, clock, log } = parts;
    const metrics = new WorkerMetrics();
    const alarms = new Alarms(options.alarms, log);
    const watch = new DutyWatch(duties, clock, alarms);
    const memory = new ScopeMemory();
    // The line calls the sweeper and the sweeper fills the line; the line is open before either calls.
    const sweeper: DutySweeper = new DutySweeper(duties, () => line, clock, memory, log, options.limits);
    const performer = new DutyPerformer(duties, memory, parts.performDuty, log, (result) =>
      metrics.countResult(result),
    );
    const line: DutyLine = await DutyLine.open({
      ...options,
      log,
      sweep: () => sweeper.sweep(),
      perform: (job) => performer.perform(job).finally(() => sweeper.roomMade()),
    });
    const health = await HealthServer.listen(options.host, options.port, {
      report: () => reportOf(parts, line, alarms),
      metrics: async () => ({
        type: metrics.registry.contentType,
        page: await metrics.page({ watch, alarms, line, clock, claimed: sweeper.claimedInAll }),
      }),
      queues: () => line.sights(),
      board: (path, query) => line.board(path, query),
    }).catch(async (error: unknown) => {
      await line.close(1_000);
      throw error;
    });
    const chores = new Chores(
      [
        sealJournal(parts.seal, (count) => metrics.countSealed(count)),
        anchorJournal(parts.seal, clock, options.anchorFolder, log, parts.stampAnchor ?? null),
        forgetSessions(parts.sessions, clock),
        watch.chore(options.watchEveryMs ?? WATCH_EVERY_MS),
        new FileWatch(parts.files, clock, alarms).chore(options.watchEveryMs ?? WATCH_EVERY_MS),
        {
          name: 'restore-lost',
          everyMs: options.restoreEveryMs ?? RESTORE_EVERY_MS,
          run: () => sweeper.restoreLost(),
        },
        ...parts.chores,
      ],
      log,
    );
    chores.start();
    await watch.look().catch((error: unknown) => log.warn('watch.failed', { error }));
    const bell = parts.hearDuties(() => sweeper.ring());
    log.info('worker.started', {
      store: options.store.kind,
      concurrency: options.concurrency,
      port: health.port,
    });
    return new Worker(line, sweeper, bell, chores, health, log);
  }

  /** Port of the health answers. */
  get port(): number {
    return this.health.port;
  }

  /** Takes nothing new, finishes what runs as far as the time allows, and leaves the rest to the next attempt. */
  async stop(): Promise<void> {
    await within(2_000, this.bell.close(), 'bell').catch(() => undefined);
    await within(2_000, this.sweeper.stop(), 'sweeper').catch(() => undefined);
    await Promise.all([
      this.line.close(GRACE_MS),
      within(GRACE_MS, this.chores.stop(), 'chores').catch(() => undefined),
    ]);
    await this.health.close();
    this.log.info('worker.stopped');
  }
}

async function reportOf(parts: WorkerParts, line: DutyLine, alarms: Alarms): Promise<HealthReport> {
  const database = await within(ANSWER_WITHIN_MS, parts.askDatabase(), 'database').then(
    () => 'answers',
    () => 'does-not-answer',
  );
  const flow = line.health();
  return {
    ready: database === 'answers' && flow.ok,
    parts: { database, queue: flow.ok ? 'flows' : flow.reason },
    alarms: alarms.names,
  };
}
