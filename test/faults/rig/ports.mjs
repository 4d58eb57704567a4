import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that the system gives to outgoing connections: none of them may sit on a port while its owner is killed. */
const FIRST = 20_000;
const COUNT = 10_000;
let next = process.pid % COUNT;

/** A port that nobody has now and that no second call of this process is given. */
export async function freePort() {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = FIRST + next;
    next = (next + 1) % COUNT;
    if (await isFree(port)) return port;
  }
  throw new Error('no free port');
}

async function isFree(port) {
  const server = createServer();
  const bound = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  const free = await bound;
  if (free) {
    server.close();
    await once(server, 'close');
  }
  return free;
}
