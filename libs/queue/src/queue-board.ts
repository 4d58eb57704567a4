import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { scrubText } from '@oikeuspolku/platform';
import type { AnyQueue } from './bullmq.js';

type ServerAdapter = Parameters<typeof createBullBoard>[0]['serverAdapter'];
type Queues = Parameters<ServerAdapter['setQueues']>[0];
type ApiRoute = Parameters<ServerAdapter['setApiRoutes']>[0][number];
type BoardRequest = NonNullable<Parameters<ApiRoute['handler']>[0]>;

/** An address with named parts, and who answers there. */
interface Route {
  readonly pattern: RegExp;
  readonly ask: (request: BoardRequest) => ReturnType<ApiRoute['handler']>;
}

/** What bull-board's page gets to a question: JSON, in which nothing stands that a log may not hold. */
export interface BoardAnswer {
  readonly status: number;
  readonly body: string;
}

/** What the dashboard shows and lets be set: reading only, no looks at other servers, no asking again by itself. */
export const BOARD_SETTINGS = {
  boardTitle: 'BullMQ',
  favIcon: { default: 'static/images/logo.svg', alternative: 'static/favicon-32x32.png' },
  locale: { lng: 'en-GB' },
  hideDocsLink: true,
  hideRedisDetails: true,
  showWorkers: false,
  // An open page that asks by itself would keep a session alive that nobody uses.
  pollingInterval: { showSetting: false, forceInterval: -1 },
} as const;

const LONGEST_QUERY_VALUE = 200;
const MOST_JOBS = 50;

/**
 * The half of bull-board that reads the queues, without a web server of its own: whoever serves the page passes its questions on.
 * Every queue is read-only and questions are GETs, so that nothing can be changed here.
 */
export class QueueBoard {
  private readonly routes: Route[] = [];
  private queues: Queues = new Map();

  constructor(queues: readonly AnyQueue[]) {
    createBullBoard({
      queues: queues.map((queue) => new BullMQAdapter(queue as never, { readOnlyMode: true })),
      serverAdapter: this.adapter(),
      // Its pages and scripts are served by the console.
      options: { uiBasePath: '.', uiConfig: { ...BOARD_SETTINGS } },
    });
  }

  /**
   * Answers one question of the page.
   * @param path address below the page's own, `/api/queues`
   */
  async answer(path: string, query: URLSearchParams): Promise<BoardAnswer> {
    for (const { pattern, ask } of this.routes) {
      const found = pattern.exec(path);
      if (found === null) continue;
      const params = Object.fromEntries(
        Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
      );
      const uiConfig = { ...BOARD_SETTINGS };
      const request = { queues: this.queues, uiConfig, params, query: bounded(query), body: {}, headers: {} };
      const { status = 200, body } = await ask(request);
      return { status, body: JSON.stringify(body, scrubbed) };
    }
    return { status: 404, body: '{}' };
  }

  private adapter(): ServerAdapter {
    const adapter: ServerAdapter = {
      setQueues: (queues) => {
        this.queues = queues;
        return adapter;
      },
      setApiRoutes: (routes) => {
        for (const one of routes)
          if ([one.method].flat().includes('get'))
            this.routes.push(
              ...[one.route].flat().map((route) => ({
                pattern: patternOf(route),
                ask: (request: BoardRequest) => one.handler(request),
              })),
            );
        return adapter;
      },
      setViewsPath: () => adapter,
      setStaticPath: () => adapter,
      setEntryRoute: () => adapter,
      setErrorHandler: () => adapter,
      setUIConfig: () => adapter,
    };
    return adapter;
  }
}

/** `/api/queues/:queueName` as a pattern with named parts. */
const patternOf = (route: string): RegExp =>
  new RegExp(`^${route.replace(/:(\w+)/g, '(?<$1>[^/]{1,200})')}$`);

/** A bounded number of jobs, whatever is asked. */
function bounded(query: URLSearchParams): Record<string, string> {
  const asked = [...query].slice(0, 20).map(([name, value]) => [name, value.slice(0, LONGEST_QUERY_VALUE)]);
  const values = Object.fromEntries(asked) as Record<string, string>;
  const jobs = Number(values['jobsPerPage'] ?? 10);
  return {
    ...values,
    jobsPerPage: String(Math.min(Number.isInteger(jobs) && jobs > 0 ? jobs : 10, MOST_JOBS)),
  };
}

const scrubbed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? scrubText(value) : value;
