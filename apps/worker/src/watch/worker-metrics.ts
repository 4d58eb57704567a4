import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Clock } from '@oikeuspolku/application';
import type { DutyLine, JobCounts } from '@oikeuspolku/queue';
import type { JobResult } from '../perform/duty-performer.js';
import { ALARM_NAMES } from './alarm.js';
import type { Alarms } from './alarm.js';
import type { DutyWatch } from './duty-watch.js';
import { ageOf } from './duty-watch.js';

/** Figures of this worker for Prometheus. Labels are codes; nothing personal can stand in them. */
export class WorkerMetrics {
  readonly registry = new Registry();
  private readonly performed: Counter;
  private readonly claimed: Gauge;
  private readonly sealed: Counter;
  private readonly duties: Gauge;
  private readonly oldest: Gauge;
  private readonly oldestMail: Gauge;
  private readonly alarm: Gauge;
  private readonly jobs: Gauge;
  private readonly beat: Gauge;

  constructor() {
    const registers = [this.registry];
    const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
      new Gauge({ name: `oikeuspolku_${name}`, help, labelNames, registers });
    const counter = (name: string, help: string, labelNames: string[] = []): Counter =>
      new Counter({ name: `oikeuspolku_${name}`, help, labelNames, registers });
    collectDefaultMetrics({ register: this.registry });
    this.performed = counter('duties_performed_total', 'Attempts at duties by result', ['result']);
    this.claimed = gauge('duties_claimed_in_all', 'Duties that this process has claimed');
    this.sealed = counter('journal_sealed_total', 'Journal entries sealed by this process');
    this.duties = gauge('duties', 'Duties due, claimed and parked', ['kind', 'state']);
    this.oldest = gauge('duties_oldest_seconds', 'Age of the oldest open duty', ['kind']);
    this.oldestMail = gauge('mail_oldest_unsent_seconds', 'Age of the oldest unsent mail');
    this.alarm = gauge('alarm', '1 while the alarm stands', ['name']);
    this.jobs = gauge('queue_jobs', 'Jobs in the duty queue; -1 when the queue does not answer', ['state']);
    this.beat = gauge('queue_heartbeat_age_seconds', 'Time since a heartbeat job came out of the queue');
  }

  countResult(result: JobResult): void {
    this.performed.inc({ result });
  }

  countSealed(entries: number): void {
    this.sealed.inc(entries);
  }

  /** The page that Prometheus reads, from the last look at the duties and the queue as it is now. */
  async page(seen: {
    watch: DutyWatch;
    alarms: Alarms;
    line: DutyLine;
    clock: Clock;
    claimed: number;
  }): Promise<string> {
    const now = seen.clock.now();
    this.duties.reset();
    for (const row of seen.watch.last.figures) {
      this.duties.set({ kind: row.kind, state: 'due' }, Number(row.due));
      this.duties.set({ kind: row.kind, state: 'claimed' }, Number(row.claimed));
      this.duties.set({ kind: row.kind, state: 'parked' }, Number(row.parked));
      this.oldest.set({ kind: row.kind }, ageOf(row, now));
    }
    this.oldestMail.set(seen.watch.last.oldestMailSeconds);
    for (const name of ALARM_NAMES) this.alarm.set({ name }, seen.alarms.stands(name) ? 1 : 0);
    this.claimed.set(seen.claimed);
    this.beat.set(seen.line.health().beatAgoMs / 1_000);
    const counts = await seen.line.counts().catch((): JobCounts => ({ waiting: -1, active: -1, failed: -1 }));
    for (const [state, count] of Object.entries(counts)) this.jobs.set({ state }, count as number);
    return this.registry.metrics();
  }
}
