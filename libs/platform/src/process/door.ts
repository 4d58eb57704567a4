import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../logging/logger.js';

/** Time in which requests on connections that were taken before the stop are still read. */
const LATE_REQUEST_MS = 200;
/** After this a connection on which nothing was ever asked is let go: browsers open some and never use them. */
const UNHEARD_MS = 2_000;
/** A turn of the event loop this short leaves no time for a connection between taking and closing the door. */
const SHORT_TURN_MS = 1;
/** How long such a turn is waited for; from then on any turn will do in which no connection waited; and the last resort. */
const SHORT_TURN_WITHIN_MS = 3_000;
const QUIET_TURN_WITHIN_MS = 8_000;

/**
 * The door of a server: knows which connections it took and which requests it answered, and closes without cutting
 * anybody off. When the last connection has ended it logs its account, `door.closed`, all counts: `connections` taken,
 * `requests` read, `answered` to the end, and `unheard` connections let go. Requests that were not answered were dropped,
 * unless their clients left first (promise R10).
 */
export class Door {
  readonly #account = { connections: 0, requests: 0, answered: 0, unheard: 0 };
  readonly #silent = new Set<Socket>();

  /** To be made before the server listens. */
  constructor(
    private readonly server: Server,
    log: Logger,
  ) {
    server.on('connection', (socket: Socket) => {
      this.#account.connections += 1;
      this.#silent.add(socket);
      socket.once('close', () => this.#silent.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.#account.requests += 1;
      this.#silent.delete(socket);
      response.once('finish', () => {
        this.#account.answered += 1;
      });
    });
    server.once('close', () => {
      log.info('door.closed', this.#account);
    });
  }

  /**
   * Takes no further connection, but leaves those that were taken open until what their clients had already sent is read.
   * Node's own `close()` cuts off a connection whose request still lies in the socket: its client saw it accepted.
   * To be called before the server is closed for good. A connection that the kernel made but that waits untaken at the
   * very moment of closing is refused by a reset: none of it was read, and its client asks the next process.
   */
  async close(): Promise<void> {
    await this.#quietTurn();
    // Of the plain server: the web server's own would close the connections that look idle.
    NetServer.prototype.close.call(this.server);
    setTimeout(() => {
      this.#letSilentGo();
    }, UNHEARD_MS).unref();
    await pause(LATE_REQUEST_MS);
    await setImmediate();
  }

  /** Node never counts a connection as idle on which nothing was ever asked: it would hold up the end. */
  #letSilentGo(): void {
    this.#account.unheard += this.#silent.size;
    for (const socket of this.#silent) socket.destroy();
  }

  /** One waiting connection is taken in each turn: after a turn without any, none waited; after a short one, none waits. */
  async #quietTurn(): Promise<void> {
    // From here on each wait spans a whole turn.
    await setImmediate();
    const asked = performance.now();
    for (let now = asked; now - asked < QUIET_TURN_WITHIN_MS;) {
      const before = this.#account.connections;
      const began = now;
      await setImmediate();
      now = performance.now();
      const wanted = now - asked < SHORT_TURN_WITHIN_MS ? SHORT_TURN_MS : Infinity;
      if (this.#account.connections === before && now - began < wanted) break;
    }
  }
}
