import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** Time in which requests on connections that were taken before the stop are still read. */
const LATE_REQUEST_MS = 200;
/** A turn of the event loop this short leaves no time for a connection between taking and closing the door. */
const SHORT_TURN_MS = 1;
const MOST_TURNS = 500;

/**
 * Takes no further connection, but leaves those that were taken open until what their clients had already sent is read.
 * Node's own `close()` cuts off a connection whose request still lies in the socket: its client saw it accepted.
 * To be called before the server is closed for good.
 */
export async function stopAccepting(server: Server): Promise<void> {
  await quietTurn(server);
  // Of the plain server: the web server's own would close the connections that look idle.
  NetServer.prototype.close.call(server);
  await setTimeout(LATE_REQUEST_MS);
  await setImmediate();
}

/** One waiting connection is taken in each turn: after a short turn without any, none waits at the door. */
async function quietTurn(server: Server): Promise<void> {
  let taken = 0;
  const count = (): void => {
    taken += 1;
  };
  server.on('connection', count);
  // From here on each wait spans a whole turn.
  await setImmediate();
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = taken;
    const began = performance.now();
    await setImmediate();
    if (taken === before && performance.now() - began < SHORT_TURN_MS) break;
  }
  server.off('connection', count);
}
