import 'reflect-metadata';
import {
  configurationOrExit,
  KeyFolder,
  Logger,
  OffsetClock,
  offsetTo,
  runUntilAsked,
  weakRoleOrExit,
} from '@oikeuspolku/platform';
import { DerivedSecrets, persistence, RandomIds } from '@oikeuspolku/persistence';
import { ApiDependencies } from './api-dependencies.js';
import { startApi } from './start-api.js';

const settings = configurationOrExit('api');
const log = new Logger({ app: 'api', level: settings.logLevel });

await runUntilAsked(log, async () => {
  const store = await persistence({
    url: settings.databaseUrl,
    poolSize: settings.databasePool,
    applicationName: 'oikeuspolku-api',
    keys: new KeyFolder(settings.keyFolder, settings.mode !== 'production'),
    serverSecret: settings.serverSecret,
  });
  await weakRoleOrExit('api', settings, (sql) => store.dataSource.query(sql));
  const clock = new OffsetClock(settings.clock === null ? 0 : offsetTo(settings.clock));
  const following = settings.desk ? store.clockOffset.follow((offset) => clock.setOffset(offset)) : null;
  const app = await startApi(
    new ApiDependencies(
      store.unitOfWork,
      clock,
      new RandomIds(),
      new DerivedSecrets(settings.serverSecret),
      store.apiKeys,
      store.rateLimits,
    ),
    {
      host: settings.host,
      port: settings.apiPort,
      trustedProxies: settings.trustedProxies,
      log,
      ready: () =>
        store.unitOfWork.organisations().then(
          () => true,
          () => false,
        ),
    },
  );
  log.info('process.started', { port: settings.apiPort });
  return async () => {
    await app.close();
    await following?.close();
    await store.close();
  };
});
