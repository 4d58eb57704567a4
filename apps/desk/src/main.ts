import 'reflect-metadata';
import { join } from 'node:path';
import { configuredSeals, LocalBlobStore, PdfPress } from '@oikeuspolku/documents';
import { MailCatcher } from '@oikeuspolku/mail';
import { DerivedSecrets, persistence, RandomIds, SlowPasswords } from '@oikeuspolku/persistence';
import {
  configurationOrExit,
  deriveKey,
  KeyFolder,
  Logger,
  OffsetClock,
  offsetTo,
  runUntilAsked,
} from '@oikeuspolku/platform';
import { startWebApp, WebParts } from '@oikeuspolku/web';
import type { RunningWebApp } from '@oikeuspolku/web';
import { DeskController } from './desk.controller.js';
import { DeskFrames } from './desk-frames.js';
import { DeskParts } from './desk-parts.js';

/** Paths that scripts may post to without a form token; the desk exists in development only. */
const SCRIPTED = ['/dev/clock', '/dev/sign-in', '/dev/samples'];

const settings = configurationOrExit('desk');
const log = new Logger({ app: 'desk', level: settings.logLevel });
if (settings.mode === 'production' || !settings.desk) {
  log.error('desk.refused');
  process.exit(1);
}

await runUntilAsked(log, async () => {
  const store = await persistence({
    url: settings.databaseUrl,
    poolSize: settings.databasePool,
    applicationName: 'oikeuspolku-desk',
    keys: new KeyFolder(settings.keyFolder, true),
    serverSecret: settings.serverSecret,
  });
  const clock = new OffsetClock();
  if (settings.clock !== null) await store.clockOffset.move(offsetTo(settings.clock));
  const following = store.clockOffset.follow((offset) => clock.setOffset(offset));
  const mails = await MailCatcher.start({
    folder: join(settings.blobFolder, '..', 'mail'),
    port: Number(new URL(settings.smtpUrl).port || 2525),
    now: () => clock.now().toString(),
  });
  const parts = new DeskParts(
    {
      unitOfWork: store.unitOfWork,
      clock,
      ids: new RandomIds(),
      secrets: new DerivedSecrets(settings.serverSecret),
      press: new PdfPress({
        linkHosts: [new URL(settings.citizenOrigin).host],
        sealKeyOf: configuredSeals(settings).keyOf,
        timeStamps: null,
      }),
      blobs: new LocalBlobStore(settings.blobFolder),
    },
    store.sessions,
    new SlowPasswords(),
    mails,
    { citizen: settings.citizenOrigin, console: settings.consoleOrigin, api: settings.apiOrigin },
    async (offset) => {
      await store.clockOffset.move(offset);
      clock.setOffset(offset);
    },
  );
  const running = await startDesk(parts);
  log.info('process.started', { port: settings.deskPort });
  return async () => {
    await running.close();
    await mails.close();
    await following.close();
    await store.close();
  };
});

function startDesk(parts: DeskParts): Promise<RunningWebApp> {
  return startWebApp(
    (web) => ({
      module: class DeskModule {},
      controllers: [DeskController],
      providers: [
        { provide: WebParts, useValue: web },
        { provide: DeskParts, useValue: parts },
      ],
    }),
    {
      name: 'desk',
      host: settings.host,
      port: settings.deskPort,
      production: false,
      origins: [`http://localhost:${settings.deskPort}`, `http://127.0.0.1:${settings.deskPort}`],
      trustedProxies: [],
      formTokenKey: deriveKey(settings.serverSecret, 'form-token', 'desk'),
      viewFolders: ['apps/desk/views'],
      frames: new DeskFrames(),
      log,
      ready: () =>
        parts.organisations().then(
          () => [{ name: 'database', ready: true }],
          () => [{ name: 'database', ready: false }],
        ),
      tokenlessPaths: SCRIPTED,
    },
  );
}
