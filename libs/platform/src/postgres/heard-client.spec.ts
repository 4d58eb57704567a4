import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { HeardClient } from './heard-client.js';

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type, 0);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const WELCOME = [message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))];
const GOODBYE = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0'));

/** A server that greets and ends the connection in the same breath, as one does that is being stopped. */
const stopping = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', () => socket.end(Buffer.concat([...WELCOME, GOODBYE])));
});
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

beforeAll(() => new Promise<void>((resolve) => stopping.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => stopping.close(() => resolve())));

describe('a connection that is ended', () => {
  const config = () => ({ host: '127.0.0.1', port: portOf(stopping), user: 'nobody', database: 'none' });

  it('before anybody listens ends nothing but itself', async () => {
    const client = new HeardClient(config());
    await client.connect();
    await expect(client.query('SELECT 1')).rejects.toThrow();
  });

  it('on its way out of the pool ends nothing but itself', async () => {
    const pool = new pg.Pool({ ...config(), Client: HeardClient });
    pool.on('error', () => undefined);
    const client = await pool.connect();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    await pool.end();
  });

  it('tells those who listen', () => {
    const client = new HeardClient(config());
    const heard: unknown[] = [];
    client.on('error', (error) => heard.push(error));
    client.emit('error', new Error('gone'));
    client.removeAllListeners();
    expect(client.emit('error', new Error('gone again'))).toBe(false);
    expect(heard).toHaveLength(1);
  });
});
