import 'reflect-metadata';
import {
  configuredSeals,
  LocalBlobStore,
  PdfPress,
  PopplerPreviewer,
  scannerOf,
  timeStampAuthority,
} from '@oikeuspolku/documents';
import { DerivedSecrets, persistence, RandomIds, SlowPasswords } from '@oikeuspolku/persistence';
import {
  configurationOrExit,
  deriveKey,
  KeyFolder,
  Logger,
  OffsetClock,
  offsetTo,
  runUntilAsked,
  weakRoleOrExit,
} from '@oikeuspolku/platform';
import { ConsoleDependencies, ConsoleSettings } from './console-dependencies.js';
import { TotpFactor } from './sign-in/totp-factor.js';
import { startConsole } from './start-console.js';

/** Minutes for which a proof of the second factor counts as fresh at a signature. */
const FRESH_MINUTES = 10;

const settings = configurationOrExit('console');
const log = new Logger({ app: 'console', level: settings.logLevel });
const production = settings.mode === 'production';

await runUntilAsked(log, async () => {
  const store = await persistence({
    url: settings.databaseUrl,
    poolSize: settings.databasePool,
    applicationName: 'oikeuspolku-console',
    keys: new KeyFolder(settings.keyFolder, !production),
    serverSecret: settings.serverSecret,
  });
  await weakRoleOrExit('console', settings, (sql) => store.dataSource.query(sql));
  const clock = new OffsetClock(settings.clock === null ? 0 : offsetTo(settings.clock));
  const following = settings.desk ? store.clockOffset.follow((offset) => clock.setOffset(offset)) : null;
  const deps = new ConsoleDependencies(
    store.unitOfWork,
    clock,
    new RandomIds(),
    new DerivedSecrets(settings.serverSecret),
    new PdfPress({
      linkHosts: [new URL(settings.citizenOrigin).host],
      sealKeyOf: configuredSeals(settings).keyOf,
      timeStamps: timeStampAuthority(settings.timeStampUrl),
    }),
    new LocalBlobStore(settings.blobFolder),
    new SlowPasswords(),
    new TotpFactor(deriveKey(settings.serverSecret, 'recovery-code', '')),
    new PopplerPreviewer(),
    scannerOf(settings.scanner),
  );
  const running = await startConsole(
    {
      deps,
      sessions: store.sessions,
      rateLimits: store.rateLimits,
      settings: new ConsoleSettings(
        settings.citizenOrigin,
        settings.consoleOrigin,
        settings.sessionIdleMinutes,
        settings.sessionHours,
        FRESH_MINUTES,
        settings.blobLimitMegabytes * 1024 * 1024,
        settings.workerOrigin ?? `http://127.0.0.1:${settings.workerPort}`,
      ),
    },
    {
      host: settings.host,
      port: settings.consolePort,
      production,
      origins: [
        settings.consoleOrigin,
        ...(production
          ? []
          : [`http://localhost:${settings.consolePort}`, `http://127.0.0.1:${settings.consolePort}`]),
      ],
      trustedProxies: settings.trustedProxies,
      serverSecret: settings.serverSecret,
      log,
    },
  );
  log.info('process.started', { port: settings.consolePort });
  return async () => {
    await running.close();
    await following?.close();
    await store.close();
  };
});
