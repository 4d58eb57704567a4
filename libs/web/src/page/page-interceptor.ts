import {
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { compressedPage } from './compressed-page.js';
import { isDownload, type Download } from './download.js';
import { downloadHeaders } from '../http/security-headers.js';
import { isWebAnswer } from './page.js';
import type { PageRenderer } from './page-renderer.js';

/** Turns what a controller returned into a response: a page into HTML, a redirect into 303, a download into a file. */
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((answer) => this.respond(answer, request, reply)));
  }

  private async respond(answer: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (isDownload(answer)) return sendDownload(answer, reply);
    if (!isWebAnswer(answer)) return answer;
    if (answer.kind === 'redirect') {
      reply.status(303).header('location', answer.href);
      return '';
    }
    const html = await this.renderer.render(answer, request, reply);
    reply.status(answer.status);
    return compressedPage(html, request, reply);
  }
}

function sendDownload(download: Download, reply: FastifyReply): StreamableFile {
  reply.status(200).headers(downloadHeaders(download.fileName, download.mediaType));
  if (download.size !== null) reply.header('content-length', String(download.size));
  return new StreamableFile(download.content);
}
