import type { Logger } from '@oikeuspolku/platform';
import type { FastifyInstance } from 'fastify';
import { CSP_REPORT_PATH } from '../http/security-headers.js';

const MAX_REPORT_BYTES = 8_000;

/** Takes the browsers' reports of what the content security policy stopped. Only the directive is kept: no address. */
export function addReportRoute(server: FastifyInstance, log: Logger): void {
  server.addContentTypeParser(
    ['application/csp-report', 'application/reports+json'],
    { parseAs: 'string', bodyLimit: MAX_REPORT_BYTES },
    (_request, body, done) => done(null, body),
  );
  server.post(CSP_REPORT_PATH, { bodyLimit: MAX_REPORT_BYTES }, (request, reply) => {
    log.warn('csp.stopped', { directive: directiveOf(request.body) });
    return reply.status(204).send();
  });
}

function directiveOf(body: unknown): string {
  const match =
    typeof body === 'string' ? /"effective-?[dD]irective"\s*:\s*"([a-z-]{1,40})"/.exec(body) : null;
  return match?.[1] ?? 'unknown';
}
