import { importRegisters } from '@oikeuspolku/application';
import { LocalBlobStore, PdfPress, PopplerPreviewer, SealFolder } from '@oikeuspolku/documents';
import { DerivedSecrets, persistence, RandomIds, SlowPasswords } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { deriveKey, KeyFolder, Logger, OffsetClock } from '@oikeuspolku/platform';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import { openStaffSession, staffSessionKind } from '@oikeuspolku/web';
import type { RunningWebApp } from '@oikeuspolku/web';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleDependencies, ConsoleSettings } from '../../apps/console/src/console-dependencies.js';
import { TotpFactor } from '../../apps/console/src/sign-in/totp-factor.js';
import { startConsole } from '../../apps/console/src/start-console.js';
import { loadSamples } from '../../apps/desk/src/sample-loader.js';
import { confirmSampleRemedy, ensureStaff } from '../../apps/desk/src/sample-world.js';

const SERVER_SECRET = 'a secret of tests that is long enough to be one';
const REGISTERS = 'libs/domain/src/register/seed/registers.json';
/** A port where nobody listens. */
const NO_WORKER = 'http://127.0.0.1:1';
const UPLOAD_LIMIT_BYTES = 20_000_000;

/** An organisation of the seed. */
export interface RigOrganisation {
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
}

/** The console running on a database of its own, with both real registers, invented staff and invented cases. */
export interface ConsoleRig {
  readonly address: string;
  readonly clock: OffsetClock;
  readonly deps: ConsoleDependencies;
  readonly organisations: readonly RigOrganisation[];
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** The same database as the worker sees it; whoever opens it closes it. */
  asWorker(): Promise<Persistence>;
  /** Cookie of a full session of an invented member of staff. */
  cookieOf(slug: string, staffKey: string): Promise<{ readonly name: string; readonly value: string }>;
  stop(): Promise<void>;
}

/**
 * Starts the console.
 * @param cases invented cases to load, over both organisations
 * @param startingAt what the clock shows
 * @param workerOrigin where a worker tells of its queues
 */
export async function startConsoleRig(
  cases: number,
  startingAt = '2026-03-03T10:00+02:00',
  workerOrigin = NO_WORKER,
): Promise<ConsoleRig> {
  const folder = mkdtempSync(join(tmpdir(), 'oikeuspolku-console-'));
  const database = await testDatabase();
  const clock = OffsetClock.startingAt(startingAt);
  const store = await persistence({
    url: database.url('staff'),
    poolSize: 5,
    keys: new KeyFolder(join(folder, 'keys'), true),
    serverSecret: SERVER_SECRET,
  });
  const asWorker = (): Promise<Persistence> =>
    persistence({
      url: database.url('worker'),
      poolSize: 5,
      keys: new KeyFolder(join(folder, 'keys'), true),
      serverSecret: SERVER_SECRET,
    });
  const deps = dependencies(store, clock, folder);
  const imported = await importRegisters(
    deps,
    { id: 'system', role: 'system' },
    JSON.parse(readFileSync(REGISTERS, 'utf8')),
  );
  if (!imported.ok) throw new Error('the registers of the seed did not load');
  const organisations = await store.unitOfWork.organisations();
  for (const organisation of organisations) {
    await ensureStaff(deps, deps.passwords, organisation);
    await confirmSampleRemedy(deps, organisation);
  }
  if (cases > 0) {
    await loadSamples({
      deps,
      clock,
      organisations,
      seed: 7,
      count: cases,
      citizenOrigin: 'http://citizen.test',
    });
  }
  const logged: string[] = [];
  const running = await start(deps, store, join(folder, 'assets'), logged, workerOrigin);
  const kind = staffSessionKind(60, 10);
  return {
    address: running.address,
    clock,
    deps,
    organisations,
    logged,
    asWorker,
    cookieOf: (slug, staffKey) => {
      const organisationId = organisations.find((one) => one.slug === slug)?.organisationId ?? '';
      return openStaffSession(store.sessions, clock, kind, {
        organisationId,
        accountId: `${slug}-${staffKey}`,
      });
    },
    stop: stopper(running, store, database, folder),
  };
}

function dependencies(store: Persistence, clock: OffsetClock, folder: string): ConsoleDependencies {
  const seals = new SealFolder({
    folder: join(folder, 'seals'),
    passphrase: 'a passphrase of tests',
    mayCreate: true,
  });
  return new ConsoleDependencies(
    store.unitOfWork,
    clock,
    new RandomIds(),
    new DerivedSecrets(SERVER_SECRET),
    new PdfPress({ linkHosts: ['citizen.test'], sealKeyOf: seals.keyOf, timeStamps: null }),
    new LocalBlobStore(join(folder, 'blobs')),
    new SlowPasswords(),
    new TotpFactor(deriveKey(SERVER_SECRET, 'recovery-code', '')),
    new PopplerPreviewer(),
  );
}

function start(
  deps: ConsoleDependencies,
  store: Persistence,
  assets: string,
  logged: string[],
  workerOrigin: string,
): Promise<RunningWebApp> {
  execFileSync(process.execPath, ['libs/web/build-assets.mjs', assets]);
  return startConsole(
    {
      deps,
      sessions: store.sessions,
      rateLimits: store.rateLimits,
      settings: new ConsoleSettings(
        'http://citizen.test',
        'http://console.test',
        60,
        10,
        10,
        UPLOAD_LIMIT_BYTES,
        workerOrigin,
      ),
    },
    {
      host: '127.0.0.1',
      port: 0,
      production: false,
      origins: [],
      trustedProxies: [],
      serverSecret: SERVER_SECRET,
      assetsFolder: assets,
      log: new Logger({ app: 'console', destination: { write: (line) => void logged.push(line) } }),
    },
  );
}

const stopper =
  (running: RunningWebApp, store: Persistence, database: TestDatabase, folder: string) =>
  async (): Promise<void> => {
    await running.close();
    await store.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
