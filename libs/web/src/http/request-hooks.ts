import { newCorrelationId, withCorrelation, type Logger } from '@oikeuspolku/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forged, WebError } from '../errors/web-error.js';
import { isVisitorId, setLanguageCookie, type CookieNames } from './cookies.js';
import { TOKEN_FIELD, type ForgeryGuard } from './forgery-guard.js';
import { chooseLanguage, languageOf } from './language-choice.js';
import { CSP_REPORT_PATH, SECURITY_HEADERS } from './security-headers.js';

/** What the hooks need to know about the app. */
export interface HookParts {
  readonly cookies: CookieNames;
  readonly guard: ForgeryGuard;
  readonly log: Logger;
  readonly secure: boolean;
  /** Paths whose forms carry no token: only the development desk has any, so that scripts can drive it. */
  readonly tokenlessPaths: readonly string[];
}

const CHANGING_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Hooks of every request, before any route is chosen: headers, correlation, language, forgery, and the log line. */
export function addRequestHooks(server: FastifyInstance, parts: HookParts): void {
  server.decorateRequest('visit');
  server.addHook('onRequest', (request, reply, done) => {
    beginVisit(request, reply, parts);
    withCorrelation(request.visit.correlationId, done);
  });
  server.addHook('onRequest', (request, _reply, done) => done(refusalByOrigin(request, parts.guard)));
  server.addHook('preHandler', (request, _reply, done) => done(refusalByToken(request, parts)));
  server.addHook('onResponse', (request, reply, done) => {
    parts.log.info('http.request', {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      correlationId: request.visit.correlationId,
    });
    done();
  });
}

function beginVisit(request: FastifyRequest, reply: FastifyReply, { cookies, secure }: HookParts): void {
  const correlationId = newCorrelationId();
  reply.headers(SECURITY_HEADERS).header('x-correlation-id', correlationId);
  const kept = request.cookies[cookies.visitor];
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  const language = chooseLanguage(
    asked,
    request.cookies[cookies.language],
    request.headers['accept-language'],
  );
  request.visit = { correlationId, language, visitorId: isVisitorId(kept) ? kept : null };
  if (languageOf(asked) !== null && request.method === 'GET') {
    setLanguageCookie(reply, cookies.language, language, { secure });
  }
}

function refusalByOrigin(request: FastifyRequest, guard: ForgeryGuard): Error | undefined {
  if (!CHANGING_METHODS.has(request.method) || isReport(request)) return undefined;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const reason = guard.checkOrigin({ origin, secFetchSite: typeof site === 'string' ? site : undefined });
  return reason === null ? undefined : forged(reason);
}

/** Multipart bodies are read by their controller, which meets the token as the first field (`readMultipartForm`). */
function refusalByToken(request: FastifyRequest, { guard, tokenlessPaths }: HookParts): Error | undefined {
  if (!CHANGING_METHODS.has(request.method) || isReport(request)) return undefined;
  if (tokenlessPaths.includes(request.routeOptions.url ?? '')) return undefined;
  if (isMultipart(request)) {
    return acceptsFiles(request) ? undefined : new WebError('unsupported-type', 'this form takes no files');
  }
  const body = request.body;
  const token =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[TOKEN_FIELD] : undefined;
  const reason = guard.checkToken(request.visit.visitorId, token);
  return reason === null ? undefined : forged(reason);
}

function isReport(request: FastifyRequest): boolean {
  return request.routeOptions.url === CSP_REPORT_PATH;
}

/** Whether the body is a form with files. */
export function isMultipart(request: FastifyRequest): boolean {
  return (request.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');
}

function acceptsFiles(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { acceptsFiles?: boolean }).acceptsFiles === true;
}
