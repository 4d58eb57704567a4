import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { BoardAnswer } from '@oikeuspolku/queue';

/** Where the dashboard's page finds what it asks. */
const BOARD = '/board/api/';

/** What the worker says about itself. */
export interface HealthReport {
  /** False when it cannot do its work; a standing alarm alone does not make it unready. */
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, string>>;
  readonly alarms: readonly string[];
}

export interface HealthSources {
  report(): Promise<HealthReport>;
  metrics(): Promise<{ readonly type: string; readonly page: string }>;
  /** What stands in the queues: ids, times and counts, nothing personal. */
  queues(): Promise<unknown>;
  /** What the dashboard's page asks; reading only. */
  board(path: string, query: URLSearchParams): Promise<BoardAnswer>;
}

/**
 * The worker's only door: `/health/live`, `/health/ready`, `/metrics` for the machine's own monitoring, and
 * `/queues` and `/board/api` for the console's pages. It answers GET alone and changes nothing.
 */
export class HealthServer {
  private constructor(private readonly server: Server) {}

  static async listen(host: string, port: number, sources: HealthSources): Promise<HealthServer> {
    const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
      answer(request.method ?? '', request.url ?? '', response, sources).catch(() => {
        if (!response.headersSent) send(response, 503, 'application/json', '{"status":"unavailable"}');
        else response.destroy();
      });
    });
    server.maxConnections = 50;
    server.listen(port, host);
    await once(server, 'listening');
    return new HealthServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

async function answer(
  method: string,
  url: string,
  response: ServerResponse,
  sources: HealthSources,
): Promise<void> {
  if (method !== 'GET') return send(response, 405, 'application/json', '{"status":"method-not-allowed"}');
  const { pathname, searchParams } = new URL(url, 'http://worker');
  if (pathname.startsWith(BOARD)) {
    const { status, body } = await sources.board(pathname.slice(BOARD.length - '/api/'.length), searchParams);
    return send(response, status, 'application/json', body);
  }
  switch (pathname) {
    case '/health/live':
      return send(response, 200, 'application/json', '{"status":"live"}');
    case '/health/ready': {
      const { ready, parts, alarms } = await sources.report();
      const status = !ready ? 'unavailable' : alarms.length > 0 ? 'degraded' : 'ready';
      return send(response, ready ? 200 : 503, 'application/json', JSON.stringify({ status, parts, alarms }));
    }
    case '/metrics': {
      const { type, page } = await sources.metrics();
      return send(response, 200, type, page);
    }
    case '/queues':
      return send(response, 200, 'application/json', JSON.stringify(await sources.queues()));
    default:
      return send(response, 404, 'application/json', '{"status":"not-found"}');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  });
  response.end(body);
}
