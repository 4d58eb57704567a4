import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { forged, WebError } from '../errors/web-error.js';
import { TOKEN_FIELD, type ForgeryGuard } from '../http/forgery-guard.js';

/** A file as it arrives. It must be read or drained before the next part comes. */
export interface ArrivingFile {
  readonly field: string;
  /** As the device named it: shown escaped, never used as a path. */
  readonly fileName: string;
  readonly content: Readable;
}

/** Bounds of one multipart form. */
export interface MultipartBounds {
  readonly maxFiles: number;
  readonly maxFileBytes: number;
}

const MAX_FIELDS = 60;
const MAX_FIELD_BYTES = 40_000;

/**
 * Reads a form with files: fields first, each file handed to `receive` as a stream, never held in memory.
 * The token must be the first part; without it nothing is read. A file input that was left empty is skipped.
 * @throws WebError `forbidden` without a right token, `too-large` beyond the bounds, `bad-request` on a broken body
 */
export async function readMultipartForm(
  request: FastifyRequest,
  guard: ForgeryGuard,
  bounds: MultipartBounds,
  receive: (file: ArrivingFile) => Promise<void>,
): Promise<Readonly<Record<string, string>>> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let tokenSeen = false;
  try {
    for await (const part of request.parts({ limits: limitsOf(bounds) })) {
      if (!tokenSeen) {
        const token = part.type === 'field' && part.fieldname === TOKEN_FIELD ? part.value : undefined;
        const reason = guard.checkToken(request.visit.visitorId, token);
        if (reason !== null) throw forged(reason);
        tokenSeen = true;
      } else if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      } else if (part.filename === '' || part.filename === undefined) {
        part.file.resume();
      } else {
        await receive({ field: part.fieldname, fileName: part.filename, content: part.file });
      }
    }
  } catch (error) {
    throw asWebError(error);
  }
  if (!tokenSeen) throw forged('wrong-token');
  return fields;
}

function limitsOf({ maxFiles, maxFileBytes }: MultipartBounds): Readonly<Record<string, number>> {
  return {
    files: maxFiles,
    fileSize: maxFileBytes,
    fields: MAX_FIELDS,
    fieldSize: MAX_FIELD_BYTES,
    fieldNameSize: 100,
    parts: MAX_FIELDS + maxFiles,
    headerPairs: 50,
  };
}

function asWebError(error: unknown): unknown {
  if (error instanceof WebError || !(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'FST_REQ_FILE_TOO_LARGE':
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
    case 'FST_PARTS_LIMIT':
      return new WebError('too-large', 'form beyond its bounds');
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
    case 'FST_PROTO_VIOLATION':
      return new WebError('bad-request', 'broken form');
    default:
      return error;
  }
}
