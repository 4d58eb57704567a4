import {
  DEVELOPMENT_SECRET,
  harmlessRole,
  httpsInProduction,
  noDebugInProduction,
  ownSecret,
  staysHomeUnlessProduction,
} from './checks.js';
import {
  address,
  instant,
  list,
  mailbox,
  onOff,
  oneOf,
  origin,
  pairs,
  secret,
  text,
  whole,
} from './parse.js';
import { SEAL_SETTINGS } from './seal-settings.js';
import { optional, setting } from './setting.js';
import type { AppName } from './setting.js';

export { DEVELOPMENT_SECRET };

const WEB: readonly AppName[] = ['citizen', 'console'];
const SERVERS: readonly AppName[] = ['citizen', 'console', 'api', 'worker'];
const WRITERS: readonly AppName[] = ['citizen', 'console', 'api', 'worker', 'desk'];

/**
 * Every setting of every process. An environment variable that is not in this table does nothing.
 * `docker/compose.yaml` and the documentation are tested against it.
 */
export const SETTINGS = {
  mode: setting(
    'MODE',
    oneOf('development', 'test', 'production'),
    'development',
    'How strict to be: production refuses every convenience of development.',
  ),
  host: setting('HOST', text, '127.0.0.1', 'Address on which the servers listen.', {
    usedBy: [...SERVERS, 'desk'],
  }),
  citizenPort: setting('CITIZEN_PORT', whole(1, 65_535), '3000', 'Port of the public service.', {
    usedBy: ['citizen', 'desk'],
  }),
  consolePort: setting('CONSOLE_PORT', whole(1, 65_535), '3001', 'Port of the staff console.', {
    usedBy: ['console', 'desk'],
  }),
  apiPort: setting('API_PORT', whole(1, 65_535), '3002', 'Port of the machine API.', {
    usedBy: ['api', 'desk'],
  }),
  workerPort: setting('WORKER_PORT', whole(1, 65_535), '3003', 'Port of the worker’s health answers.', {
    usedBy: ['worker', 'console', 'desk'],
  }),
  workerOrigin: optional(
    'WORKER_ORIGIN',
    origin,
    'Where the console finds a worker’s health answers; without it, on the same machine at WORKER_PORT.',
    { usedBy: ['console'] },
  ),
  deskPort: setting('DESK_PORT', whole(1, 65_535), '3009', 'Port of the development desk.', {
    usedBy: ['desk'],
  }),
  citizenOrigin: setting(
    'CITIZEN_ORIGIN',
    origin,
    'http://localhost:3000',
    'Public address of the citizen site, for links in mails and letters.',
    { inProduction: 'required', usedBy: WRITERS, check: httpsInProduction },
  ),
  consoleOrigin: setting(
    'CONSOLE_ORIGIN',
    origin,
    'http://localhost:3001',
    'Public address of the console, for links in mails to staff.',
    { inProduction: 'required', usedBy: WRITERS, check: httpsInProduction },
  ),
  apiOrigin: setting('API_ORIGIN', origin, 'http://localhost:3002', 'Public address of the machine API.', {
    inProduction: 'required',
    usedBy: ['api'],
    check: httpsInProduction,
  }),
  organisationHosts: setting(
    'ORGANISATION_HOSTS',
    pairs,
    '',
    'Host names of organisations: `host=organisation`, with commas between them.',
    { usedBy: ['citizen'] },
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    list,
    '',
    'Addresses or networks of the proxies whose X-Forwarded-For is believed.',
    { usedBy: [...WEB, 'api'] },
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    address('postgres', 'postgresql'),
    'postgres://oikeuspolku@127.0.0.1:5439/oikeuspolku',
    'Connection string of this process’s own database role.',
    { inProduction: 'required', isSecret: true, usedBy: WRITERS, check: harmlessRole },
  ),
  ownerDatabaseUrl: optional(
    'OWNER_DATABASE_URL',
    address('postgres', 'postgresql'),
    'Connection string of the role that owns the tables; only the migrate command has it.',
    { inProduction: 'required', isSecret: true, usedBy: ['migrate'] },
  ),
  databasePool: setting('DATABASE_POOL', whole(2, 100), '10', 'Most connections that one process holds.', {
    usedBy: WRITERS,
  }),
  queue: setting(
    'QUEUE',
    oneOf('postgres', 'redis'),
    'postgres',
    'Where the queue lives: in the database, or in Redis or Valkey (REDIS_URL).',
    { usedBy: ['worker'] },
  ),
  redisUrl: optional('REDIS_URL', address('redis', 'rediss'), 'Redis or Valkey for QUEUE=redis.', {
    isSecret: true,
    usedBy: ['worker'],
  }),
  workerConcurrency: setting(
    'WORKER_CONCURRENCY',
    whole(1, 50),
    '4',
    'Duties that one worker carries out at once.',
    { usedBy: ['worker'] },
  ),
  smtpUrl: setting(
    'SMTP_URL',
    address('smtp', 'smtps'),
    'smtp://127.0.0.1:2525',
    'Mail server. Outside production only a loopback address is accepted.',
    {
      inProduction: 'required',
      isSecret: true,
      usedBy: ['worker', 'console', 'desk'],
      check: staysHomeUnlessProduction,
    },
  ),
  mailFrom: setting(
    'MAIL_FROM',
    mailbox,
    'Oikeuspolku <no-reply@oikeuspolku.test>',
    'Sender of every mail.',
    { inProduction: 'required', usedBy: ['worker', 'console'] },
  ),
  bounceFolder: optional(
    'BOUNCE_FOLDER',
    text,
    'Maildir to which the mail server delivers what comes back to the sender’s address.',
    { usedBy: ['worker'] },
  ),
  anchorFolder: setting(
    'ANCHOR_FOLDER',
    text,
    'var/anchors',
    'Folder for the hourly heads of the journals; copy it to another machine.',
    { usedBy: ['worker'] },
  ),
  alarmFile: setting(
    'ALARM_FILE',
    text,
    'var/alarms.json',
    'File that exists while an alarm stands (mail that does not leave, duties that need a person).',
    { usedBy: ['worker'] },
  ),
  alarmCommand: optional(
    'ALARM_COMMAND',
    text,
    'Program started with `raised` or `cleared`, the alarm’s name and its figure.',
    { usedBy: ['worker'] },
  ),
  serverSecret: setting(
    'SERVER_SECRET',
    secret,
    DEVELOPMENT_SECRET,
    'Secret from which tokens and request secrets are derived; the same for all processes.',
    { inProduction: 'required', isSecret: true, usedBy: WRITERS, check: ownSecret },
  ),
  keyFolder: setting(
    'KEY_FOLDER',
    text,
    'var/keys',
    'Folder with the key of each organisation, outside the database and backed up apart from it.',
    { inProduction: 'required', usedBy: WRITERS },
  ),
  blobFolder: setting('BLOB_FOLDER', text, 'var/blobs', 'Folder of the encrypted files.', {
    inProduction: 'required',
    usedBy: WRITERS,
  }),
  blobLimitMegabytes: setting(
    'BLOB_LIMIT_MB',
    whole(1, 2_000),
    '25',
    'Largest accepted upload, in megabytes.',
    { usedBy: [...WEB, 'api'] },
  ),
  ...SEAL_SETTINGS,
  timeStampUrl: optional(
    'TIME_STAMP_URL',
    address('http', 'https'),
    'RFC 3161 time-stamp authority for certificates and journal anchors.',
    { usedBy: ['console', 'worker'] },
  ),
  scanner: setting(
    'SCANNER',
    text,
    'none',
    'Antivirus: `clamd://host:port` (its `StreamMaxLength` at least `BLOB_LIMIT_MB`), or `none`.',
    {
      usedBy: [...WEB, 'worker'],
    },
  ),
  scannerDecision: optional(
    'SCANNER_DECISION',
    text,
    'Who decided, and when, to run production without antivirus; needed with SCANNER=none.',
    { usedBy: [...WEB, 'worker'] },
  ),
  identityIssuer: optional(
    'OIDC_ISSUER',
    address('http', 'https'),
    'OpenID Connect provider for e-identification.',
    { usedBy: WEB, check: httpsInProduction },
  ),
  identityProfile: setting(
    'OIDC_PROFILE',
    oneOf('standard', 'suomi-fi'),
    'standard',
    'Names of the provider’s claims and levels: those of OpenID Connect and eIDAS, or those of Suomi.fi and the Finnish trust network.',
    { usedBy: ['citizen'] },
  ),
  identityLevels: setting(
    'OIDC_LEVELS',
    list,
    '',
    'Levels (acr) that count as strong identification, with commas; empty: those of the profile.',
    { usedBy: ['citizen'] },
  ),
  identityClient: optional('OIDC_CLIENT_ID', text, 'Client id at the provider.', { usedBy: WEB }),
  identityClientSecret: optional('OIDC_CLIENT_SECRET', secret, 'Client secret at the provider.', {
    isSecret: true,
    usedBy: WEB,
  }),
  sessionIdleMinutes: setting(
    'SESSION_IDLE_MINUTES',
    whole(5, 480),
    '30',
    'A session without a request for this long ends.',
    { usedBy: WEB },
  ),
  sessionHours: setting('SESSION_HOURS', whole(1, 24), '10', 'A session ends after this long, used or not.', {
    usedBy: WEB,
  }),
  logLevel: setting(
    'LOG_LEVEL',
    oneOf('trace', 'debug', 'info', 'warn', 'error'),
    'info',
    'Least important event that is logged.',
    { check: noDebugInProduction },
  ),
  clock: optional(
    'CLOCK',
    instant,
    'The time at which a development clock starts, e.g. 2026-03-03T10:00+02:00.',
    { inProduction: 'refused' },
  ),
  desk: setting(
    'DESK',
    onOff,
    'off',
    'The development desk and its doors in the other apps (sign-in by one click, movable clock).',
    { inProduction: 'refused' },
  ),
} as const;

export type SettingKey = keyof typeof SETTINGS;
