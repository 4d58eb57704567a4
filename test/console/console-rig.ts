import { LocalBlobStore, PdfPress, PopplerPreviewer, scannerOf, SealFolder } from '@oikeuspolku/documents';
import { SlowPasswords } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { deriveKey, Logger } from '@oikeuspolku/platform';
import type { OffsetClock } from '@oikeuspolku/platform';
import { SeededStore } from '@oikeuspolku/testing';
import { openStaffSession, staffSessionKind } from '@oikeuspolku/web';
import type { RunningWebApp } from '@oikeuspolku/web';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ConsoleDependencies, ConsoleSettings } from '../../apps/console/src/console-dependencies.js';
import { TotpFactor } from '../../apps/console/src/sign-in/totp-factor.js';
import { startConsole } from '../../apps/console/src/start-console.js';
import { loadSamples } from '../../apps/desk/src/sample-loader.js';
import { confirmSampleRemedy, ensureStaff } from '../../apps/desk/src/sample-world.js';

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
  /** The same database as the worker sees it. */
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
  const seeded = await SeededStore.open(startingAt);
  const { clock, staff: store } = seeded;
  const deps = dependencies(seeded);
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
  const running = await start(deps, seeded, logged, workerOrigin);
  const kind = staffSessionKind(60, 10);
  return {
    address: running.address,
    clock,
    deps,
    organisations,
    logged,
    asWorker: () => seeded.as('worker'),
    cookieOf: (slug, staffKey) => {
      const organisationId = organisations.find((one) => one.slug === slug)?.organisationId ?? '';
      return openStaffSession(store.sessions, clock, kind, {
        organisationId,
        accountId: `${slug}-${staffKey}`,
      });
    },
    stop: async () => {
      await running.close();
      await seeded.close();
    },
  };
}

function dependencies({
  staff,
  clock,
  ids,
  secrets,
  serverSecret,
  folder,
}: SeededStore): ConsoleDependencies {
  const seals = new SealFolder({
    folder: join(folder, 'seals'),
    passphrase: 'a passphrase of tests',
    mayCreate: true,
  });
  return new ConsoleDependencies(
    staff.unitOfWork,
    clock,
    ids,
    secrets,
    new PdfPress({ linkHosts: ['citizen.test'], sealKeyOf: seals.keyOf, timeStamps: null }),
    new LocalBlobStore(join(folder, 'blobs')),
    new SlowPasswords(),
    new TotpFactor(deriveKey(serverSecret, 'recovery-code', '')),
    new PopplerPreviewer(),
    scannerOf('none'),
  );
}

function start(
  deps: ConsoleDependencies,
  { staff: store, folder, serverSecret }: SeededStore,
  logged: string[],
  workerOrigin: string,
): Promise<RunningWebApp> {
  const assets = join(folder, 'assets');
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
      serverSecret,
      assetsFolder: assets,
      log: new Logger({ app: 'console', destination: { write: (line) => void logged.push(line) } }),
    },
  );
}
