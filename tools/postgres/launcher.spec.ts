import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from './index.mjs';
import type { PostgresServer } from './index.mjs';
import { freePort, isAlive, withLock } from './processes.mjs';
import { withClient } from './provision.mjs';

const VAR = fileURLToPath(new URL('../../var/', import.meta.url));

let folder: string;
let port: number;
const start = (): Promise<PostgresServer> =>
  startPostgres({ dataDir: join(folder, 'cluster'), port, durable: true });
const pidFile = (): string => join(readHome(), 'data', 'postmaster.pid');

/** The cluster may live elsewhere when this checkout is closed to the server's account. */
function readHome(): string {
  const location = join(folder, 'cluster', 'location');
  return existsSync(location) ? readFileSync(location, 'utf8').trim() : join(folder, 'cluster');
}

beforeAll(async () => {
  mkdirSync(VAR, { recursive: true });
  folder = mkdtempSync(join(VAR, 'launcher-'));
  port = await freePort();
});

afterAll(async () => {
  const server = await start();
  await server.stop();
  const home = readHome();
  rmSync(folder, { recursive: true, force: true });
  if (!home.startsWith(folder)) rmSync(join(home, '..'), { recursive: true, force: true });
});

describe('the PostgreSQL launcher', () => {
  it('makes a cluster, and adopts the server that already runs', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect([first.adopted, second.adopted].sort()).toEqual([false, true]);
    expect(second.port).toBe(first.port);
    expect(statSync(join(first.home, 'password')).mode & 0o077).toBe(0);
    await withClient(first.url(), (client) => client.query(`CREATE TABLE kept AS SELECT 'yes' AS word`));
    const { rows } = await withClient(first.url(), (client) =>
      client.query(
        `SELECT datcollate, current_setting('data_checksums') AS sums FROM pg_database WHERE datname = 'postgres'`,
      ),
    );
    expect(rows).toEqual([{ datcollate: 'C', sums: 'on' }]);
  });

  it('listens on the loopback address only and asks for the password', async () => {
    const server = await start();
    const { rows } = await withClient(server.url(), (client) => client.query('SHOW listen_addresses'));
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(
      withClient(server.url('postgres', 'postgres', 'wrong'), (client) => client.query('SELECT 1')),
    ).rejects.toThrow(/password/);
  });

  it('comes back after kill -9 with what was committed', async () => {
    const server = await start();
    await server.kill();
    const again = await start();
    expect(again.adopted).toBe(false);
    const { rows } = await withClient(again.url(), (client) => client.query('SELECT word FROM kept'));
    expect(rows).toEqual([{ word: 'yes' }]);
  });

  it('does not take another program that has the old process id for its server', async () => {
    const server = await start();
    await server.stop();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    try {
      writeFileSync(
        pidFile(),
        [other.pid, join(readHome(), 'data'), '1', port, '', '127.0.0.1', '', 'ready', ''].join('\n'),
      );
      const again = await start();
      expect(again.adopted).toBe(false);
      expect(isAlive(other.pid ?? 0)).toBe(true);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('takes another port when the wanted one is in use, and writes it down', async () => {
    const running = await start();
    await running.stop();
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve));
    try {
      const server = await start();
      expect(server.port).not.toBe(port);
      expect(Number(readFileSync(join(server.home, 'port'), 'utf8'))).toBe(server.port);
      await withClient(server.url(), (client) => client.query('SELECT 1'));
      await server.stop();
    } finally {
      await new Promise((resolve) => blocker.close(resolve));
    }
  });

  it('says what is wrong with a cluster of another version', async () => {
    const server = await start();
    await server.stop();
    const version = join(server.home, 'data', 'PG_VERSION');
    writeFileSync(version, '15\n');
    try {
      await expect(start()).rejects.toThrow(/made by PostgreSQL 15/);
    } finally {
      writeFileSync(version, '18\n');
    }
  });
});

describe('a lock', () => {
  it('lets one in at a time and is taken over from the dead', async () => {
    const path = join(folder, 'lock');
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 - 3, mark: '1' }));
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(path, work, 5000)));
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('is not waited for without end', async () => {
    const path = join(folder, 'held');
    await withLock(path, async () => {
      await expect(withLock(path, async () => undefined, 200)).rejects.toThrow(/has held/);
    });
  });
});
