import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEVELOPMENT_SECRET } from '@oikeuspolku/platform';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import { withClient } from '../../tools/postgres/provision.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STRONG_ROLE = 'oikeuspolku_test_strong';
const PASSWORD = 'only-for-this-test';
const PIN = '739146';
const SECRET = 'mF3kq9ZtXw7PbL0sVnR8cYdJ2hGu5AeT';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  const built = spawnSync(process.execPath, [join(ROOT, 'tools/compile/index.mjs')], { encoding: 'utf8' });
  expect(built.stderr + String(built.status)).toBe('0');
  folder = mkdtempSync(join(tmpdir(), 'oikeuspolku-starts-'));
  database = await testDatabase();
  await withClient(database.superuserUrl, async (client) => {
    await client.query(`DROP ROLE IF EXISTS ${STRONG_ROLE}`);
    await client.query(
      `CREATE ROLE ${STRONG_ROLE} LOGIN BYPASSRLS PASSWORD '${PASSWORD}' IN ROLE oikeuspolku_api`,
    );
    await client.query(`GRANT CONNECT ON DATABASE ${database.name} TO ${STRONG_ROLE}`);
  });
}, 180_000);

afterAll(async () => {
  await database.close();
  await withClient(database.superuserUrl.replace(/\/[^/]*$/, '/postgres'), (client) =>
    client.query(`DROP ROLE IF EXISTS ${STRONG_ROLE}`),
  );
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a built app in production mode with one thing wrong; answers how it ended and what it said. */
function start(app: string, change: Readonly<Record<string, string>>): { code: number | null; said: string } {
  const program = join(ROOT, 'dist', 'apps', app, 'src', 'main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { PATH: process.env['PATH'], ...complete(), ...change },
  });
  return { code: status, said: stdout + stderr };
}

const complete = () => ({
  MODE: 'production',
  HOST: '127.0.0.1',
  CITIZEN_ORIGIN: 'https://requests.example.test',
  CONSOLE_ORIGIN: 'https://console.example.test',
  API_ORIGIN: 'https://api.example.test',
  DATABASE_URL: database.url('api'),
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Kirjaamo <kirjaamo@example.test>',
  SERVER_SECRET: SECRET,
  SEAL_PASSPHRASE: SECRET,
  KEY_FOLDER: join(folder, 'keys'),
  BLOB_FOLDER: join(folder, 'blobs'),
  SEAL_FOLDER: join(folder, 'seals'),
  SCANNER: 'clamd://127.0.0.1:9',
});

const token = () => ({
  SEAL_PASSPHRASE: '',
  SEAL_TOKEN_MODULE: '/usr/lib/softhsm/libsofthsm2.so',
  SEAL_TOKEN_LABEL: 'seals',
  SEAL_TOKEN_PIN: PIN,
});

const withRole = (role: string): string => {
  const url = new URL(database.url('api'));
  url.username = role;
  url.password = PASSWORD;
  return url.href;
};

describe('a production process with a bad setting (promise L8)', () => {
  const refused: readonly [string, string, () => Readonly<Record<string, string>>, string][] = [
    ['the published secret', 'console', () => ({ SERVER_SECRET: DEVELOPMENT_SECRET }), 'SERVER_SECRET'],
    ['no secret', 'api', () => ({ SERVER_SECRET: '' }), 'SERVER_SECRET'],
    ['a short secret', 'citizen', () => ({ SERVER_SECRET: 'short' }), 'SERVER_SECRET'],
    ['a guessable secret', 'api', () => ({ SERVER_SECRET: 'a'.repeat(40) }), 'SERVER_SECRET'],
    ['a short seal passphrase', 'console', () => ({ SEAL_PASSPHRASE: 'short' }), 'SEAL_PASSPHRASE'],
    ['no way to seal', 'console', () => ({ SEAL_PASSPHRASE: '' }), 'SEAL_PASSPHRASE'],
    [
      'seals in files and in a token',
      'worker',
      () => ({ ...token(), SEAL_PASSPHRASE: SECRET }),
      'SEAL_PASSPHRASE',
    ],
    ['a guessable PIN', 'console', () => ({ ...token(), SEAL_TOKEN_PIN: '123456' }), 'SEAL_TOKEN_PIN'],
    ['debugging logs', 'worker', () => ({ LOG_LEVEL: 'debug' }), 'LOG_LEVEL'],
    ['the superuser', 'api', () => ({ DATABASE_URL: withRole('postgres') }), 'DATABASE_URL'],
    [
      'the owner of the tables',
      'worker',
      () => ({ DATABASE_URL: withRole('oikeuspolku_owner') }),
      'DATABASE_URL',
    ],
    [
      'a role with another name that passes row-level security',
      'api',
      () => ({ DATABASE_URL: withRole(STRONG_ROLE) }),
      'DATABASE_URL',
    ],
    ['a moved clock', 'worker', () => ({ CLOCK: '2026-03-03T10:00+02:00' }), 'CLOCK'],
    ['the desk', 'citizen', () => ({ DESK: 'on' }), 'DESK'],
    [
      'pages without TLS',
      'citizen',
      () => ({ CITIZEN_ORIGIN: 'http://requests.example.test' }),
      'CITIZEN_ORIGIN',
    ],
    ['no antivirus and nobody who decided so', 'console', () => ({ SCANNER: 'none' }), 'SCANNER_DECISION'],
  ];

  it.each(refused)('does not start with %s', (_what, app, change, setting) => {
    const { code, said } = start(app, change());
    expect(said).toContain(`${setting}: `);
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain(PASSWORD);
    expect(said).not.toContain(PIN);
    expect(code).toBe(1);
  });

  it('is not the desk', () => {
    const { code } = start('desk', {});
    expect(code).toBe(1);
  });

  it('is named with all its bad settings at once', () => {
    const { code, said } = start('api', { SERVER_SECRET: 'short', DESK: 'on', LOG_LEVEL: 'trace' });
    expect(code).toBe(1);
    for (const setting of ['SERVER_SECRET', 'DESK', 'LOG_LEVEL']) expect(said).toContain(`${setting}: `);
  });
});
