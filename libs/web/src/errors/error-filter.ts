import {
  problemKindOf,
  problemOf,
  PROBLEM_MEDIA_TYPE,
  type Logger,
  type Problem,
} from '@oikeuspolku/platform';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { compressedPage } from '../page/compressed-page.js';
import type { PageRenderer } from '../page/page-renderer.js';
import { errorPage } from './error-pages.js';
import { kindOfStatus, STATUS_OF, WebError, type WebErrorKind } from './web-error.js';

/** Answers every error with a page that says what to do next, or with problem+json for a caller that wants no HTML. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Writes the answer to an error. Also used for errors that happen before a controller is found. */
  async answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const kind = kindOf(error);
    this.record(error, kind, request);
    if (reply.sent || reply.raw.headersSent) return;
    if (error instanceof WebError && error.retryAfterSeconds !== null) {
      reply.header('retry-after', String(error.retryAfterSeconds));
    }
    reply.status(STATUS_OF[kind]);
    if (!wantsHtml(request)) {
      await reply.type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problemFor(kind, request)));
      return;
    }
    const forgery = error instanceof WebError && error.message.startsWith('form refused');
    const answer = errorPage(kind, request.visit.language, request.visit.correlationId, forgery);
    const html = await this.renderer.render(answer, request, reply);
    await reply.send(await compressedPage(html, request, reply));
  }

  /** Faults are logged with what was thrown (the logger scrubs it); what a visitor did wrong is one short line. */
  private record(error: unknown, kind: WebErrorKind, request: FastifyRequest): void {
    const route = request.routeOptions.url ?? null;
    if (kind === 'fault' || kind === 'out-of-space' || kind === 'unavailable') {
      this.log.error('http.failed', { kind, route, error });
    } else if (kind !== 'not-found') {
      this.log.warn('http.refused', { kind, route, reason: error instanceof Error ? error.message : null });
    }
  }
}

/** The kind of whatever was thrown. Framework errors carry a status; everything else is a fault of ours. */
export function kindOf(error: unknown): WebErrorKind {
  if (error instanceof WebError) return error.kind;
  if (typeof error !== 'object' || error === null) return 'fault';
  if ('code' in error && error.code === 'ENOSPC') return 'out-of-space';
  if (error instanceof HttpException) return kindOfStatus(error.getStatus());
  if ('statusCode' in error && typeof error.statusCode === 'number') return kindOfStatus(error.statusCode);
  if ('code' in error && isDatabaseAway(error.code)) return 'unavailable';
  return 'fault';
}

/** Codes of a database that is down, starting or out of connections: the caller may try again. */
function isDatabaseAway(code: unknown): boolean {
  return (
    typeof code === 'string' &&
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|53300|08\w{3})$/.test(code)
  );
}

/** Whether the caller can show a page. Browsers name text/html when they open an address. */
function wantsHtml(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

/** Problem document of RFC 9457, for callers that are no browsers. */
function problemFor(kind: WebErrorKind, request: FastifyRequest): Problem {
  const { language, correlationId } = request.visit;
  const title = errorPage(kind, language, correlationId).title;
  return problemOf(problemKindOf(STATUS_OF[kind]), title, { correlationId });
}
