import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { stopAccepting } from './stop-accepting.js';

/** Answers slowly and keeps the event loop busy, so that connections queue at the door. */
async function busyServer(): Promise<{ server: Server; port: number; arrived: Promise<void> }> {
  let first = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    first = resolve;
  });
  const server = createServer((_request, response) => {
    first();
    const until = performance.now() + 10;
    while (performance.now() < until);
    setTimeout(() => response.end('done'), 50);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, arrived };
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

describe('stopping a server', () => {
  it('answers every request whose connection was made, and takes none afterwards', async () => {
    const { server, port, arrived } = await busyServer();
    const before = Array.from({ length: 40 }, () => post(port));
    await arrived;
    await stopAccepting(server);
    const closed = new Promise((resolve) => server.close(resolve));
    expect(new Set(await Promise.all(before))).toEqual(new Set([200]));
    expect(await post(port)).toBe('ECONNREFUSED');
    await closed;
  });
});
