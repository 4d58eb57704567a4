import { describe, expect, it } from '@jest/globals';
import { describeErrors, rolePowers } from './at-start.js';
import { readConfiguration } from './configuration.js';
import type { Environment } from './configuration.js';
import { APP_NAMES } from './setting.js';
import type { AppName } from './setting.js';
import { DEVELOPMENT_SECRET, SETTINGS } from './settings.js';

const GOOD_SECRET = 'mF3kq9ZtXw7PbL0sVnR8cYdJ2hGu5AeT';
const PRODUCTION: Environment = {
  MODE: 'production',
  CITIZEN_ORIGIN: 'https://requests.example.test',
  CONSOLE_ORIGIN: 'https://console.example.test',
  API_ORIGIN: 'https://api.example.test',
  DATABASE_URL: 'postgres://oikeuspolku_staff:some-password@db.example.test/oikeuspolku',
  SMTP_URL: 'smtps://user:password@mail.example.test',
  MAIL_FROM: 'Kirjaamo <kirjaamo@example.test>',
  SERVER_SECRET: GOOD_SECRET,
  SEAL_PASSPHRASE: GOOD_SECRET,
  KEY_FOLDER: '/keys',
  BLOB_FOLDER: '/blobs',
  SEAL_FOLDER: '/keys/seals',
  SCANNER: 'clamd://scanner.example.test:3310',
};

function errorsOf(app: AppName, environment: Environment): readonly string[] {
  const result = readConfiguration(app, environment);
  return result.ok ? [] : result.errors.map(({ name, problem }) => `${name} ${problem}`);
}

describe('the configuration', () => {
  it('needs nothing in development, and parses every fallback', () => {
    for (const app of APP_NAMES) {
      const result = readConfiguration(app, {});
      expect(result.ok).toBe(true);
      if (!result.ok) continue;
      expect(result.configuration.mode).toBe('development');
      expect(result.configuration.citizenPort).toBe(3000);
      expect(result.configuration.clock).toBeNull();
      expect(result.configuration.organisationHosts.size).toBe(0);
    }
  });

  it('accepts a complete production configuration', () => {
    expect(errorsOf('console', PRODUCTION)).toEqual([]);
    expect(errorsOf('worker', PRODUCTION)).toEqual([]);
  });

  const refusals: readonly [string, AppName, Environment, string][] = [
    [
      'the development secret',
      'console',
      { SERVER_SECRET: DEVELOPMENT_SECRET },
      'SERVER_SECRET development-default',
    ],
    ['no secret', 'api', { SERVER_SECRET: '' }, 'SERVER_SECRET missing'],
    ['a short secret', 'console', { SERVER_SECRET: 'short' }, 'SERVER_SECRET too-short'],
    ['a guessable secret', 'console', { SERVER_SECRET: 'a'.repeat(40) }, 'SERVER_SECRET too-guessable'],
    [
      'the default seal passphrase',
      'worker',
      { SEAL_PASSPHRASE: DEVELOPMENT_SECRET },
      'SEAL_PASSPHRASE development-default',
    ],
    ['debugging logs', 'citizen', { LOG_LEVEL: 'debug' }, 'LOG_LEVEL not-in-production'],
    [
      'a superuser',
      'api',
      { DATABASE_URL: 'postgres://postgres:x@db.example.test/o' },
      'DATABASE_URL privileged-role',
    ],
    [
      'the owner',
      'worker',
      { DATABASE_URL: 'postgres://oikeuspolku_owner:x@db.example.test/o' },
      'DATABASE_URL privileged-role',
    ],
    ['a fake clock', 'worker', { CLOCK: '2026-03-03T10:00+02:00' }, 'CLOCK not-in-production'],
    ['the desk', 'console', { DESK: 'on' }, 'DESK not-in-production'],
    ['plain http', 'citizen', { CITIZEN_ORIGIN: 'http://requests.example.test' }, 'CITIZEN_ORIGIN not-https'],
    ['no antivirus without a decision', 'citizen', { SCANNER: 'none' }, 'SCANNER_DECISION missing'],
    ['a missing mail server', 'worker', { SMTP_URL: undefined }, 'SMTP_URL missing'],
  ];
  it.each(refusals)('refuses %s in production', (_what, app, change, expected) => {
    expect(errorsOf(app, { ...PRODUCTION, ...change })).toEqual([expected]);
  });

  it('allows no antivirus in production when somebody decided it', () => {
    expect(
      errorsOf('citizen', { ...PRODUCTION, SCANNER: 'none', SCANNER_DECISION: 'board 2026-02-02' }),
    ).toEqual([]);
  });

  it('sends no mail outside the machine unless in production', () => {
    expect(errorsOf('worker', { SMTP_URL: 'smtp://mail.example.test' })).toEqual(['SMTP_URL not-loopback']);
    expect(errorsOf('worker', { SMTP_URL: 'smtp://localhost:2525' })).toEqual([]);
  });

  it('treats an unknown mode as production and reports it', () => {
    expect(errorsOf('migrate', { MODE: 'prod' })).toContain('MODE malformed');
    expect(errorsOf('migrate', { MODE: 'prod' })).toContain('OWNER_DATABASE_URL missing');
  });

  it('reports every fault at once, with names and never with values', () => {
    const result = readConfiguration('console', {
      CONSOLE_PORT: 'SECRETVALUE',
      SERVER_SECRET: 'SECRETVALUE',
      CITIZEN_ORIGIN: 'https://a.test/path',
    });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    const said = describeErrors('console', result.errors);
    expect(said).toContain('CONSOLE_PORT: malformed');
    expect(said).toContain('SERVER_SECRET: too-short');
    expect(said).toContain('CITIZEN_ORIGIN: malformed');
    expect(said).not.toContain('SECRETVALUE');
  });

  it('ignores settings of other apps', () => {
    expect(errorsOf('citizen', { SMTP_URL: 'nonsense' })).toEqual([]);
  });

  const TOKEN: Environment = {
    SEAL_TOKEN_MODULE: '/usr/lib/softhsm/libsofthsm2.so',
    SEAL_TOKEN_LABEL: 'seals',
    SEAL_TOKEN_PIN: '739146',
  };

  it('wants seals in files or in a token, and one of them in production', () => {
    const withToken = { ...PRODUCTION, SEAL_PASSPHRASE: undefined, ...TOKEN };
    expect(errorsOf('console', withToken)).toEqual([]);
    expect(errorsOf('console', { ...withToken, SEAL_TOKEN_ENVIRONMENT: 'SOFTHSM2_CONF=/etc/hsm' })).toEqual(
      [],
    );
    expect(errorsOf('worker', { ...PRODUCTION, SEAL_PASSPHRASE: undefined })).toEqual([
      'SEAL_PASSPHRASE missing',
    ]);
    expect(errorsOf('worker', { ...PRODUCTION, ...TOKEN })).toEqual(['SEAL_PASSPHRASE not-with-token']);
    expect(errorsOf('citizen', { ...PRODUCTION, ...TOKEN })).toEqual([]);
  });

  it.each<[string, Environment, readonly string[]]>([
    ['no PIN', { SEAL_TOKEN_PIN: '' }, ['SEAL_TOKEN_PIN missing']],
    ['no label', { SEAL_TOKEN_LABEL: undefined }, ['SEAL_TOKEN_LABEL missing']],
    ['no module', { SEAL_TOKEN_MODULE: '' }, ['SEAL_TOKEN_MODULE missing']],
    ['a module of unknown place', { SEAL_TOKEN_MODULE: 'lib.so' }, ['SEAL_TOKEN_MODULE malformed']],
    ['a short PIN', { SEAL_TOKEN_PIN: '7391' }, ['SEAL_TOKEN_PIN too-short']],
    ['one digit six times', { SEAL_TOKEN_PIN: '777777' }, ['SEAL_TOKEN_PIN too-guessable']],
    ['digits in their order', { SEAL_TOKEN_PIN: '654321' }, ['SEAL_TOKEN_PIN too-guessable']],
    ['a PIN of two lines', { SEAL_TOKEN_PIN: '739146\n' }, ['SEAL_TOKEN_PIN malformed']],
    ['variables without values', { SEAL_TOKEN_ENVIRONMENT: 'A' }, ['SEAL_TOKEN_ENVIRONMENT malformed']],
  ])('refuses a token with %s', (_what, change, expected) => {
    expect(errorsOf('worker', { ...TOKEN, ...change })).toEqual(expected);
  });

  it('wants client id and secret when an e-identification provider is named', () => {
    expect(errorsOf('citizen', { OIDC_ISSUER: 'https://idp.example.test' })).toEqual([
      'OIDC_CLIENT_ID missing',
      'OIDC_CLIENT_SECRET missing',
    ]);
  });

  it('names every environment variable once and describes each', () => {
    const rows = Object.values(SETTINGS);
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
    for (const row of rows) expect(row.description.length).toBeGreaterThan(15);
  });
});

describe('the powers of a database role', () => {
  it('reports what the catalogue says, and an unreadable catalogue as every power', async () => {
    const weak = { superuser: false, bypasses: false, creates: false, owns: false };
    await expect(rolePowers(() => Promise.resolve([weak]))).resolves.toEqual([]);
    await expect(rolePowers(() => Promise.resolve([{ ...weak, owns: true }]))).resolves.toEqual([
      'owns-tables',
    ]);
    await expect(rolePowers(() => Promise.resolve([]))).resolves.toHaveLength(4);
  });
});
