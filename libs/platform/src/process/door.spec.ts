import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '../logging/logger.js';
import { Door } from './door.js';

/** A server that answers slowly and keeps the event loop busy, so that connections queue at its door. */
class BusyServer {
  readonly lines: string[] = [];
  private readonly server: Server = createServer((_request, response) => {
    this.first();
    const until = performance.now() + 10;
    while (performance.now() < until);
    setTimeout(() => response.end('done'), 50);
  });
  private first = (): void => undefined;
  readonly arrived = new Promise<void>((resolve) => {
    this.first = resolve;
  });
  private readonly door = new Door(
    this.server,
    new Logger({
      app: 'test',
      destination: new Writable({
        write: (line, _encoding, done) => {
          this.lines.push(String(line));
          done();
        },
      }),
    }),
  );

  /** Resolves with the port. */
  async open(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Closes the door at once; the second promise waits until the last connection has ended. */
  async close(): Promise<{ readonly ended: Promise<unknown> }> {
    const ended = once(this.server, 'close');
    await this.door.close();
    return { ended };
  }

  /** What the log tells of the door. */
  get account(): Record<string, unknown> {
    return JSON.parse(this.lines.find((line) => line.includes('"door.closed"')) ?? '{}') as Record<
      string,
      unknown
    >;
  }
}

/** Status of a POST on a connection of its own, or the code of its failure. */
function post(port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, method: 'POST', agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    sent.end('{}');
  });
}

describe('the door of a server', () => {
  it('answers every request whose connection was made, and takes none afterwards', async () => {
    const server = new BusyServer();
    const port = await server.open();
    const before = Array.from({ length: 40 }, () => post(port));
    await server.arrived;
    const { ended } = await server.close();
    expect(new Set(await Promise.all(before))).toEqual(new Set([200]));
    expect(await post(port)).toBe('ECONNREFUSED');
    await ended;
    expect(server.account).toMatchObject({ connections: 40, requests: 40, answered: 40, unheard: 0 });
  });

  it('lets a connection go on which nothing is asked, instead of waiting for it', async () => {
    const server = new BusyServer();
    const silent = connect(await server.open(), '127.0.0.1');
    await once(silent, 'connect');
    const cut = once(silent, 'close');
    const { ended } = await server.close();
    await Promise.all([cut, ended]);
    expect(server.account).toMatchObject({ connections: 1, requests: 0, unheard: 1 });
  });

  it('does not count a client as answered that left before its answer', async () => {
    const server = new BusyServer();
    const port = await server.open();
    const leaving = request({ host: '127.0.0.1', port, agent: false });
    leaving.on('error', () => undefined);
    leaving.end();
    await server.arrived;
    leaving.destroy();
    const { ended } = await server.close();
    await ended;
    expect(server.account).toMatchObject({ requests: 1, answered: 0 });
  });
});
