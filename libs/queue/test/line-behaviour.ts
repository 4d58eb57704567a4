import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@oikeuspolku/platform';
import {
  DutyLine,
  JobQueue,
  JobWorker,
  probeStore,
  QueueStoreUnreachable,
  waitForStore,
} from '@oikeuspolku/queue';
import type { DutyJob, DutyLineOptions, QueueStore } from '@oikeuspolku/queue';

/** A store under test, with the ways to hurt it. */
export interface StoreUnderTest {
  readonly store: QueueStore;
  /** Loses every job and scheduler. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

const TIMING = { lockMs: 1_500, stalledCheckMs: 500 };

/** Lines that the code under test logs; kept so that a test can count them. */
export class LinesKept {
  readonly lines: string[] = [];
  readonly log = new Logger({
    app: 'test',
    destination: { write: (line: string) => void this.lines.push(line) },
  });
}

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

export function dutyJobs(count: number): DutyJob[] {
  return Array.from({ length: count }, () => ({ dutyId: randomUUID(), attempt: 1 }));
}

/** The promises of the line, the same on both stores. */
export function describeLine(
  name: string,
  openStore: () => Promise<StoreUnderTest>,
  unreachable: QueueStore,
): void {
  describe(`the duty line on ${name}`, () => {
    let under: StoreUnderTest;
    const kept = new LinesKept();
    const open: DutyLine[] = [];

    beforeAll(async () => {
      under = await openStore();
    }, 60_000);
    afterEach(async () => {
      await Promise.all(open.splice(0).map((line) => line.close(2_000)));
      await under.empty();
    }, 30_000);
    afterAll(() => under.close(), 30_000);

    async function line(options: Partial<DutyLineOptions> = {}): Promise<DutyLine> {
      const opened = await DutyLine.open({
        store: under.store,
        concurrency: 4,
        perform: () => Promise.resolve(),
        sweep: () => Promise.resolve(),
        log: kept.log,
        timing: TIMING,
        ...options,
      });
      open.push(opened);
      return opened;
    }

    it('shows administrators what stands in it: counts, times and the two ids, nothing else', async () => {
      const jobs = dutyJobs(3);
      const gate: { open: () => void } = { open: () => undefined };
      const held = new Promise<void>((resolve) => {
        gate.open = resolve;
      });
      const failing = jobs[0]?.dutyId;
      const opened = await line({
        concurrency: 1,
        perform: async ({ dutyId }) => {
          if (dutyId === failing) throw new Error('database away for someone@example.test');
          await held;
        },
      });
      await opened.add(jobs);
      await until('one failed', async () => (await opened.counts()).failed === 1);
      await until('one runs', () => opened.active === 1);
      const [duties, sweeps] = await opened.sights();
      expect(duties).toMatchObject({ paused: false, counts: { active: 1, waiting: 1, failed: 1 } });
      const known = new Map(jobs.map((job) => [job.dutyId, job]));
      const shown = duties?.jobs.filter(({ dutyId }) => dutyId !== null && known.has(dutyId)) ?? [];
      expect(new Set(shown.map(({ state }) => state))).toEqual(new Set(['active', 'waiting', 'failed']));
      expect(shown.every(({ attempt, addedAt }) => attempt === 1 && addedAt !== null)).toBe(true);
      expect(Object.keys(shown[0] ?? {}).sort()).toEqual(
        ['addedAt', 'attempt', 'dutyId', 'failure', 'finishedAt', 'id', 'startedAt', 'state'].sort(),
      );
      expect(JSON.stringify(duties)).not.toContain('someone@example.test');
      expect(sweeps?.nextRepeatAt).toMatch(/^\d{4}-\d\d-\d\dT/);
      gate.open();
    }, 30_000);

    it('performs every attempt that is offered, each once', async () => {
      const performed: string[] = [];
      const jobs = dutyJobs(120);
      const { add } = bound(
        await line({ perform: ({ dutyId }) => Promise.resolve(void performed.push(dutyId)) }),
      );
      await add(jobs);
      await until('all performed', () => performed.length >= jobs.length);
      expect([...performed].sort()).toEqual(jobs.map(({ dutyId }) => dutyId).sort());
    });

    it('takes the same attempt offered twice as one, and the next attempt as another', async () => {
      const performed: number[] = [];
      const one = dutyJobs(1)[0] as DutyJob;
      const { add } = bound(
        await line({ perform: ({ attempt }) => Promise.resolve(void performed.push(attempt)) }),
      );
      await add([one, one]);
      await until('first attempt', () => performed.length === 1);
      await add([one]);
      await add([{ ...one, attempt: 2 }]);
      await until('second attempt', () => performed.includes(2));
      expect(performed).toEqual([1, 2]);
    });

    it('does not try a failed attempt again by itself', async () => {
      let tries = 0;
      const opened = await line({
        perform: () => {
          tries += 1;
          return Promise.reject(new Error('planted'));
        },
      });
      const jobs = dutyJobs(1);
      await opened.add(jobs);
      await until('failed', async () => (await opened.counts()).failed === 1);
      expect(await opened.fatesOf(jobs)).toEqual({ lost: [], failed: jobs });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(tries).toBe(1);
    });

    it('sweeps by one shared schedule, however many workers there are', async () => {
      let sweeps = 0;
      const sweep = (): Promise<void> => Promise.resolve(void (sweeps += 1));
      await line({ sweep, sweepEveryMs: 400 });
      await line({ sweep, sweepEveryMs: 400 });
      await until('first sweep', () => sweeps > 0);
      const before = sweeps;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect(sweeps - before).toBeGreaterThanOrEqual(3);
      expect(sweeps - before).toBeLessThanOrEqual(7);
    });

    it('knows which attempts an emptied store has lost', async () => {
      const queue = await JobQueue.open(under.store, 'duty', kept.log);
      try {
        const jobs = dutyJobs(3);
        await queue.addDuties(jobs);
        expect(await queue.fatesOf(jobs)).toEqual({ lost: [], failed: [] });
        await under.empty();
        expect(await queue.fatesOf(jobs)).toEqual({ lost: jobs, failed: [] });
        await queue.addDuties(jobs);
        expect(await queue.fatesOf(jobs)).toEqual({ lost: [], failed: [] });
      } finally {
        await queue.close();
      }
    });

    it('makes the sweep schedule anew after the store was emptied', async () => {
      const queue = await JobQueue.open(under.store, 'sweep', kept.log);
      try {
        await queue.ensureRepeating('sweep', 60_000);
        const before = await queue.counts();
        await queue.ensureRepeating('sweep', 60_000);
        expect(await queue.counts()).toEqual(before);
        await under.empty();
        await queue.ensureRepeating('sweep', 60_000);
        expect((await queue.counts()).waiting).toBeGreaterThan(0);
      } finally {
        await queue.close();
      }
    });

    it('gives the job of a worker that fell silent to another one', async () => {
      const taken: string[] = [];
      const hung = await JobWorker.start({
        store: under.store,
        name: 'duty',
        concurrency: 1,
        handle: () => new Promise(() => taken.push('hung')),
        log: kept.log,
        timing: TIMING,
      });
      const queue = await JobQueue.open(under.store, 'duty', kept.log);
      await queue.addDuties(dutyJobs(1));
      await until('taken by the first worker', () => taken.length === 1);
      await hung.close(100);
      await queue.close();
      await line({ perform: () => Promise.resolve(void taken.push('other')) });
      await until('taken by the other worker', () => taken.length === 2);
      expect(taken).toEqual(['hung', 'other']);
    }, 20_000);

    it('finishes what runs before it closes', async () => {
      let finished = false;
      const opened = await line({
        perform: async () => {
          await new Promise((resolve) => setTimeout(resolve, 700));
          finished = true;
        },
      });
      await opened.add(dutyJobs(1));
      await until('running', () => opened.active === 1);
      await opened.close(5_000);
      expect(finished).toBe(true);
      expect(opened.health()).toMatchObject({ ok: false, reason: 'closed' });
    });

    it('gives back what it takes after the stop began', async () => {
      const queue = await JobQueue.open(under.store, 'duty', kept.log);
      const performed: string[] = [];
      const options = { store: under.store, name: 'duty', concurrency: 2, log: kept.log, timing: TIMING };
      for (let round = 0; round < 8; round += 1) {
        const worker = await JobWorker.start({
          ...options,
          handle: (job) => Promise.resolve(void performed.push(String(job.id))),
        });
        await queue.addDuties(dutyJobs(3));
        await worker.close(1_000);
      }
      const last = await JobWorker.start({
        ...options,
        handle: (job) => Promise.resolve(void performed.push(String(job.id))),
      });
      await until('every job performed', () => performed.length >= 24);
      await last.close(1_000);
      await queue.close();
      expect(new Set(performed).size).toBe(24);
      expect(performed).toHaveLength(24);
    }, 20_000);

    it('closes within its grace when a duty hangs', async () => {
      const opened = await line({ perform: () => new Promise(() => undefined) });
      await opened.add(dutyJobs(1));
      await until('running', () => opened.active === 1);
      const before = performance.now();
      await opened.close(500);
      expect(performance.now() - before).toBeLessThan(8_000);
    }, 15_000);

    it('carries on after its worker was constructed anew', async () => {
      const performed: string[] = [];
      const queue = await JobQueue.open(under.store, 'duty', kept.log);
      const worker = await JobWorker.start({
        store: under.store,
        name: 'duty',
        concurrency: 2,
        handle: (job) => Promise.resolve(void performed.push(String(job.id))),
        log: kept.log,
      });
      try {
        await worker.rebuild('test');
        await queue.addDuties(dutyJobs(5));
        await until('performed after the rebuild', () => performed.length === 5);
      } finally {
        await worker.close(2_000);
        await queue.close();
      }
    });

    it('refuses at start, in the time it was given, when the store is away', async () => {
      await expect(probeStore(unreachable)).rejects.toThrow();
      const before = performance.now();
      await expect(waitForStore(unreachable, { withinMs: 800, log: kept.log })).rejects.toBeInstanceOf(
        QueueStoreUnreachable,
      );
      expect(performance.now() - before).toBeLessThan(5_000);
      await expect(
        DutyLine.open({
          store: unreachable,
          concurrency: 1,
          perform: () => Promise.resolve(),
          sweep: () => Promise.resolve(),
          log: kept.log,
          startWithinMs: 300,
        }),
      ).rejects.toBeInstanceOf(QueueStoreUnreachable);
    });

    it('says that jobs flow, from a job that came out again', async () => {
      const opened = await line();
      expect(opened.health().ok).toBe(true);
    });

    it('carries no payload but the two ids', async () => {
      const opened = await line();
      const smuggled = { ...dutyJobs(1)[0], email: 'x' } as unknown as DutyJob;
      await expect(opened.add([smuggled])).rejects.toThrow(/unknown-field/);
    });
  });
}

function bound(line: DutyLine): { add: (jobs: readonly DutyJob[]) => Promise<void> } {
  return { add: (jobs) => line.add(jobs) };
}
