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
import { LocalBlobStore, scannerOf, ZipReplyPacker } from '@oikeuspolku/documents';
import { DerivedSecrets, persistence, RandomIds } from '@oikeuspolku/persistence';
import { CitizenDependencies } from './citizen-dependencies.js';
import { CitizenSettings } from './citizen-settings.js';
import { IdentityProvider } from './identify/identity-provider.js';
import { OrganisationDirectory } from './organisation/organisation-directory.js';
import { startCitizen } from './start-citizen.js';

/** People fill in forms slowly: an opened case stays open at least this long (WCAG 2.2.1). */
const LEAST_IDLE_MINUTES = 60;

const settings = configurationOrExit('citizen');
const log = new Logger({ app: 'citizen', level: settings.logLevel });
const production = settings.mode === 'production';

await runUntilAsked(log, async () => {
  const store = await persistence({
    url: settings.databaseUrl,
    poolSize: settings.databasePool,
    applicationName: 'oikeuspolku-citizen',
    keys: new KeyFolder(settings.keyFolder, settings.mode !== 'production'),
    serverSecret: settings.serverSecret,
  });
  await weakRoleOrExit('citizen', settings, (sql) => store.dataSource.query(sql));
  const clock = new OffsetClock(settings.clock === null ? 0 : offsetTo(settings.clock));
  const following = settings.desk ? store.clockOffset.follow((offset) => clock.setOffset(offset)) : null;
  const local = [`http://localhost:${settings.citizenPort}`, `http://127.0.0.1:${settings.citizenPort}`];
  const running = await startCitizen(
    {
      deps: new CitizenDependencies(
        store.unitOfWork,
        clock,
        new RandomIds(),
        new DerivedSecrets(settings.serverSecret),
        new LocalBlobStore(settings.blobFolder),
        scannerOf(settings.scanner),
      ),
      packer: new ZipReplyPacker(),
      sessions: store.sessions,
      rateLimits: store.rateLimits,
      settings: new CitizenSettings(
        identityProvider(),
        Math.max(LEAST_IDLE_MINUTES, settings.sessionIdleMinutes),
        settings.sessionHours * 60,
        settings.citizenOrigin,
        settings.organisationHosts,
      ),
      directory: new OrganisationDirectory(store.unitOfWork),
      serverSecret: settings.serverSecret,
    },
    {
      host: settings.host,
      port: settings.citizenPort,
      production,
      origins: [
        settings.citizenOrigin,
        ...[...settings.organisationHosts.keys()].map((host) => `https://${host}`),
        ...(production ? [] : local),
      ],
      trustedProxies: settings.trustedProxies,
      serverSecret: settings.serverSecret,
      organisationHosts: settings.organisationHosts,
      log,
    },
  );
  log.info('process.started', { port: settings.citizenPort });
  return async () => {
    await running.close();
    await following?.close();
    await store.close();
  };
});

/** The provider of the settings; null when none is configured. */
function identityProvider(): IdentityProvider | null {
  const { identityIssuer, identityClient, identityClientSecret, identityProfile, identityLevels } = settings;
  if (identityIssuer === null || identityClient === null || identityClientSecret === null) return null;
  return new IdentityProvider(
    {
      issuer: identityIssuer,
      clientId: identityClient,
      clientSecret: identityClientSecret,
      profile: identityProfile,
      levels: identityLevels,
      insecure: !production && identityIssuer.startsWith('http://'),
    },
    log,
  );
}
