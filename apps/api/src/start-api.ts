import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Door, frameworkLog, newCorrelationId, withCorrelation } from '@oikeuspolku/platform';
import type { Logger } from '@oikeuspolku/platform';
import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from './api-dependencies.js';
import { ApiModule } from './api.module.js';
import { answerProblem, ProblemFilter } from './errors/problem-filter.js';
import { validation } from './errors/validation-pipe.js';

/** Largest accepted body: twenty items with every answer at its limit. */
const BODY_LIMIT_BYTES = 512 * 1024;

/** What the API is started with. */
export interface ApiOptions {
  readonly host: string;
  readonly port: number;
  readonly trustedProxies: readonly string[];
  readonly log: Logger;
  /** Says whether the store answers; for `/health/ready`. */
  readonly ready: () => Promise<boolean>;
}

/** Headers of every answer: a machine API is never shown in a page. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
} as const;

/** Build and start the API. The caller closes it. */
export async function startApi(
  dependencies: ApiDependencies,
  options: ApiOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    requestTimeout: 60_000,
    // Whatever was taken before the stop is answered; no forced close, which Nest takes for all connections.
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.around(dependencies, options.log),
    adapter,
    {
      logger: frameworkLog(options.log),
      abortOnError: false,
      // JSON alone comes in: the server's own parser takes it, and what is anything else is refused as such.
      bodyParser: false,
    },
  );
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(options.log));
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  addServerParts(app.getHttpAdapter().getInstance(), options, () => openApiOf(app));
  await app.listen(options.port, options.host);
  return app;
}

/** The machine-readable description; also generated into docs and compared. */
export const openApiOf = (app: NestFastifyApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle('Oikeuspolku').setVersion('1').addBearerAuth().build(),
  );

function addServerParts(server: FastifyInstance, options: ApiOptions, openApi: () => OpenAPIObject): void {
  const door = new Door(server.server, options.log);
  server.addHook('preClose', () => door.close());
  server.addHook('onRequest', (_request, reply, done) => {
    const id = newCorrelationId();
    void reply.headers(HEADERS).header('x-correlation-id', id);
    withCorrelation(id, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    options.log.info('request', {
      method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
  server.setErrorHandler((error, request, reply) => {
    answerProblem(error, request, reply, options.log);
  });
  let described: OpenAPIObject | undefined;
  server.get('/openapi.json', () => (described ??= openApi()));
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = await options.ready();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready' });
  });
}
