import { performDuty } from '@oikeuspolku/application';
import type { DutyDependencies } from '@oikeuspolku/application';
import {
  configuredSeals,
  LocalBlobStore,
  PdfPress,
  requestTimeStamp,
  scannerOf,
  timeStampAuthority,
  ZipReplyPacker,
} from '@oikeuspolku/documents';
import { BounceFolder, PaperMailWriter, SmtpMailer } from '@oikeuspolku/mail';
import { DerivedSecrets, DUTY_CHANNEL, Listener, persistence, RandomIds } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { KeyFolder, OffsetClock, SystemClock, weakRoleOrExit } from '@oikeuspolku/platform';
import type { Configuration, Logger } from '@oikeuspolku/platform';
import type { QueueStore } from '@oikeuspolku/queue';
import { collectBounces } from './chores/collect-bounces.js';
import type { Chore } from './chores/chore.js';
import { forgetLimits, forgetTokens } from './chores/forget-ended.js';
import { scanWaiting } from './chores/scan-waiting.js';
import { sweepBlobs } from './chores/sweep-blobs.js';
import type { WorkerOptions, WorkerParts } from './worker.js';

/** A worker's parts with what must be closed after it. */
export interface ComposedWorker {
  readonly parts: WorkerParts;
  readonly options: WorkerOptions;
  close(): Promise<void>;
}

/** Connections beside those of the duties: sweep, chores, health, and one to spare. */
const OTHER_CONNECTIONS = 4;
/** A duty holds its row while it acts, and writes the try of a mail in a transaction of its own. */
const CONNECTIONS_PER_DUTY = 2;
/** The server ends a transaction that idles for a minute; a mail must be over before that. */
const MAIL_WITHIN_MS = 45_000;

/** Builds everything the worker needs from its settings. Rejects when the database is away or has another schema. */
export async function composeWorker(settings: Configuration, log: Logger): Promise<ComposedWorker> {
  const production = settings.mode === 'production';
  const store = await storeOf(settings);
  await weakRoleOrExit('worker', settings, (sql) => store.dataSource.query(sql));
  // A moved clock makes duties due that nobody commits: the sweep is woken as if somebody had.
  let ringForDuties = (): void => undefined;
  const { clock, following } = await clockOf(store, production, () => ringForDuties());
  const mailer = mailerOf(settings, log);
  const dependencies: DutyDependencies = {
    unitOfWork: store.unitOfWork,
    clock,
    ids: new RandomIds(),
    secrets: new DerivedSecrets(settings.serverSecret),
    blobs: new LocalBlobStore(settings.blobFolder),
    press: pressOf(settings),
    mailer,
    packer: new ZipReplyPacker(),
    mailWriter: new PaperMailWriter([settings.citizenOrigin, settings.consoleOrigin]),
    links: { citizenOrigin: settings.citizenOrigin, consoleOrigin: settings.consoleOrigin },
    mailDomain: domainOf(settings.mailFrom),
  };
  const parts: WorkerParts = {
    duties: store.dutySweep,
    seal: store.journalSeal,
    files: store.fileSweep,
    sessions: store.sessions,
    clock,
    performDuty: (scope, dutyId, attempt) => performDuty(dependencies, scope, dutyId, attempt),
    hearDuties: (ring) => {
      ringForDuties = ring;
      return new Listener(settings.databaseUrl, DUTY_CHANNEL, ring);
    },
    askDatabase: () => store.dataSource.query('SELECT 1'),
    chores: choresOf(settings, store, dependencies, log),
    stampAnchor: stampAnchorOf(settings),
    log,
  };
  return {
    parts,
    options: optionsOf(settings),
    close: async () => {
      mailer.close();
      await following.close();
      await store.close();
    },
  };
}

/** Every duty in hand needs two connections at once; with fewer they would wait for each other. */
function storeOf(settings: Configuration): Promise<Persistence> {
  const needed = CONNECTIONS_PER_DUTY * settings.workerConcurrency + OTHER_CONNECTIONS;
  return persistence({
    url: settings.databaseUrl,
    poolSize: Math.max(settings.databasePool, needed),
    applicationName: 'oikeuspolku-worker',
    keys: new KeyFolder(settings.keyFolder, settings.mode !== 'production'),
    serverSecret: settings.serverSecret,
  });
}

function mailerOf(settings: Configuration, log: Logger): SmtpMailer {
  return new SmtpMailer({
    url: settings.smtpUrl,
    from: settings.mailFrom,
    loopbackOnly: settings.mode !== 'production',
    connections: Math.min(settings.workerConcurrency, 10),
    withinMs: MAIL_WITHIN_MS,
    log,
  });
}

/** In development every process follows one movable clock; in production time cannot be moved. */
async function clockOf(
  store: Persistence,
  production: boolean,
  moved: () => void,
): Promise<{ clock: SystemClock; following: { close(): Promise<void> } }> {
  if (production) return { clock: new SystemClock(), following: { close: () => Promise.resolve() } };
  const clock = new OffsetClock(await store.clockOffset.read());
  return {
    clock,
    following: store.clockOffset.follow((offset) => {
      clock.setOffset(offset);
      moved();
    }),
  };
}

/** The worker presses letters and seals the packages of replies, for the public service that holds no seal. */
function pressOf(settings: Configuration): PdfPress {
  return new PdfPress({
    linkHosts: [new URL(settings.citizenOrigin).host],
    sealKeyOf: configuredSeals(settings).keyOf,
    timeStamps: timeStampAuthority(settings.timeStampUrl),
  });
}

/** Anchors are stamped by the same authority as certificates. */
function stampAnchorOf(settings: Configuration): WorkerParts['stampAnchor'] {
  const authority = timeStampAuthority(settings.timeStampUrl);
  if (authority === null) return null;
  return async (bytes) => {
    const stamped = await requestTimeStamp(authority, bytes);
    return stamped.ok ? stamped.token : null;
  };
}

function choresOf(
  settings: Configuration,
  store: Persistence,
  { blobs, clock, unitOfWork }: DutyDependencies,
  log: Logger,
): readonly Chore[] {
  const kept = [
    sweepBlobs(blobs, (blobIds) => store.blobLedger.known(blobIds), clock, log),
    forgetLimits(store.rateLimits, clock),
    forgetTokens(unitOfWork, clock),
    scanWaiting({ files: store.fileSweep, unitOfWork, blobs, scanner: scannerOf(settings.scanner) }, log),
  ];
  if (settings.bounceFolder === null) return kept;
  return [
    ...kept,
    collectBounces(
      new BounceFolder(settings.bounceFolder),
      { mails: store.mailSweep, unitOfWork, clock },
      log,
    ),
  ];
}

function optionsOf(settings: Configuration): WorkerOptions {
  return {
    store: queueStoreOf(settings),
    concurrency: settings.workerConcurrency,
    host: settings.host,
    port: settings.workerPort,
    alarms: { file: settings.alarmFile, command: settings.alarmCommand },
    anchorFolder: settings.anchorFolder,
  };
}

function queueStoreOf({ queue, redisUrl, databaseUrl }: Configuration): QueueStore {
  return queue === 'redis' && redisUrl !== null
    ? { kind: 'redis', url: redisUrl }
    : { kind: 'postgres', url: databaseUrl };
}

/** Message ids end in the sender's domain. */
function domainOf(mailbox: string): string {
  return /@([^@<>\s]+)>?\s*$/.exec(mailbox)?.[1] ?? 'oikeuspolku.invalid';
}
