import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, isAlive, until } from '../postgres/processes.mjs';
import { BoundedLog } from './bounded-log.mjs';
import { endLeftovers, remember, runningOf } from './leftovers.mjs';
import { Supervised } from './supervised.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const VAR = fileURLToPath(new URL('../../var/', import.meta.url));
const SERVER = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => response.end('ok')).listen(Number(process.env.PORT), '127.0.0.1');
  console.log('listening');
  process.on('SIGTERM', () => { console.log('asked to end'); server.close(); server.closeAllConnections(); });
`;

let folder: string;
let port: number;
const said: string[] = [];

function app(name: string, source: string): Supervised {
  const program = join(folder, `${name}.mjs`);
  writeFileSync(program, source);
  return new Supervised({
    name,
    program,
    port,
    environment: { ...process.env, PORT: String(port) },
    folders: { logs: join(folder, 'log'), run: join(folder, 'run') },
    say: (text) => said.push(text),
  });
}

beforeAll(async () => {
  mkdirSync(VAR, { recursive: true });
  folder = mkdtempSync(join(VAR, 'supervised-'));
  port = await freePort();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a supervised app', () => {
  it('becomes ready, comes back after kill -9 and ends when asked', async () => {
    const server = app('server', SERVER);
    server.start();
    await server.ready();
    const first = server.pid ?? 0;
    process.kill(first, 'SIGKILL');
    await until(() => server.pid !== first && server.pid !== null, 5000);
    await server.ready();
    const second = server.pid ?? 0;
    expect(second).not.toBe(first);
    expect(said.join()).toContain('The server ended (SIGKILL); starting it again in 0.5 s.');
    await server.stop();
    expect(isAlive(second)).toBe(false);
    expect(readFileSync(join(folder, 'log', 'server.log'), 'utf8')).toMatch(/listening\n(.*\n)*asked to end/);
    expect(runningOf(join(folder, 'run'), 'server')).toBeNull();
  });

  it('is given up with its last words when it refuses its settings each time', async () => {
    const refusing = app('refusing', `console.error('SERVER_SECRET: too-short'); process.exit(1);`);
    refusing.start();
    await expect(refusing.ready()).rejects.toThrow(/did not become ready(.|\n)*SERVER_SECRET: too-short/);
    expect(said.at(-1)).toContain('keeps falling and is not started again');
    await refusing.stop();
  });

  it('is killed when it does not listen', async () => {
    const deaf = app(
      'deaf',
      `${SERVER}; process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {});`,
    );
    deaf.start();
    await deaf.ready();
    const pid = deaf.pid ?? 0;
    await deaf.stop(200);
    expect(isAlive(pid)).toBe(false);
  });

  it('ends by itself when the launcher is killed', async () => {
    const program = join(folder, 'leashed.mjs');
    writeFileSync(program, SERVER);
    const launcher = join(folder, 'launcher.mjs');
    const options = {
      name: 'leashed',
      program,
      port,
      folders: { logs: join(folder, 'log'), run: join(folder, 'run') },
    };
    writeFileSync(
      launcher,
      `
      import { Supervised } from ${JSON.stringify(join(HERE, 'supervised.mjs'))};
      new Supervised({ ...${JSON.stringify(options)}, environment: process.env, say: console.log }).start();
    `,
    );
    const parent = spawn(process.execPath, [launcher], {
      stdio: 'ignore',
      env: { ...process.env, PORT: String(port) },
    });
    await until(() => runningOf(join(folder, 'run'), 'leashed') !== null, 5000);
    const child = runningOf(join(folder, 'run'), 'leashed') ?? 0;
    expect(isAlive(child)).toBe(true);
    await until(async () => (await fetch(`http://127.0.0.1:${port}`).catch(() => null)) !== null, 5000);
    parent.kill('SIGKILL');
    expect(await until(() => !isAlive(child), 5000)).toBe(true);
  });
});

describe('leftovers of a killed launcher', () => {
  it('are ended, and a stranger with the same id is left alone', async () => {
    const run = join(folder, 'leftovers');
    const idle = ['-e', 'setTimeout(() => {}, 60000)'];
    const [mine, stranger] = [spawn(process.execPath, idle), spawn(process.execPath, idle)];
    await until(() => isAlive(mine.pid ?? 0) && isAlive(stranger.pid ?? 0), 2000);
    try {
      remember(run, 'mine', mine.pid ?? 0);
      remember(run, 'old', stranger.pid ?? 0);
      writeFileSync(join(run, 'old.json'), JSON.stringify({ pid: stranger.pid, mark: '1' }));
      expect(await endLeftovers(run)).toBe(2);
      expect([isAlive(mine.pid ?? 0), isAlive(stranger.pid ?? 0)]).toEqual([false, true]);
      expect(readdirSync(run)).toEqual([]);
    } finally {
      mine.kill('SIGKILL');
      stranger.kill('SIGKILL');
    }
  });
});

describe('a bounded log', () => {
  it('keeps two pieces of five megabytes, whatever is written', () => {
    const path = join(folder, 'log', 'flood.log');
    const log = new BoundedLog(path);
    const chunk = `${'x'.repeat(65_535)}\n`;
    for (let round = 0; round < 400; round += 1) log.write(chunk);
    log.write('the end\n');
    log.close();
    expect(statSync(path).size + statSync(`${path}.1`).size).toBeLessThan(10.1 * 1024 * 1024);
    expect(log.lastLines.at(-1)).toBe('the end');
    expect(log.lastLines.every((line) => line.length <= 300)).toBe(true);
  });
});
