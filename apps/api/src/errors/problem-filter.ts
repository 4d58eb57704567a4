import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { say } from '@oikeuspolku/language';
import { correlationId, PROBLEM_MEDIA_TYPE, problemKindOf, problemOf, PROBLEMS } from '@oikeuspolku/platform';
import type { Logger, ProblemExtras, ProblemKind } from '@oikeuspolku/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from './api-error.js';
import { preferredLanguage } from './preferred-language.js';

/** Every error of the API in one shape, with the correlation id that names it in the log; never a stack or a query. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.log);
  }
}

/** Answer an error as problem+json; also used by the server's own error handler, before Nest has the request. */
export function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): void {
  const kind = kindOf(error);
  if (PROBLEMS[kind] >= 500) log.error('request.failed', { kind, error });
  const language = preferredLanguage(request.headers['accept-language']);
  const title = say(language, `problem.${kind}`);
  const extras: ProblemExtras = {
    correlationId: correlationId() ?? undefined,
    ...(error instanceof ApiError ? { errors: error.extras.errors, rule: error.extras.rule } : {}),
  };
  if (error instanceof ApiError && error.extras.retryAfterSeconds !== undefined) {
    void reply.header('Retry-After', String(error.extras.retryAfterSeconds));
  }
  void reply
    .status(PROBLEMS[kind])
    .header('Content-Type', PROBLEM_MEDIA_TYPE)
    .header('Content-Language', language)
    .send(JSON.stringify(problemOf(kind, title, extras)));
}

/** Codes of the server library that mean something more exact than their status. */
const KIND_OF_CODE: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  StorageUnavailable: 'unavailable',
};

function kindOf(error: unknown): ProblemKind {
  if (error instanceof ApiError) return error.kind;
  if (error instanceof HttpException) return problemKindOf(error.getStatus());
  if (typeof error !== 'object' || error === null) return 'internal';
  const { code, name, statusCode } = error as { code?: unknown; name?: unknown; statusCode?: unknown };
  const known = [code, name].flatMap((each) =>
    typeof each === 'string' ? (KIND_OF_CODE[each] ?? []) : [],
  )[0];
  if (known !== undefined) return known;
  if (error instanceof SyntaxError) return 'malformed-json';
  return typeof statusCode === 'number' ? problemKindOf(statusCode) : 'internal';
}
