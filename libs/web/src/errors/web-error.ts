import type { ForgeryReason } from '../http/forgery-guard.js';

/** Kinds of answer that are not the page a person asked for; each has a page that says what to do next. */
export const WEB_ERROR_KINDS = [
  'bad-request',
  'forbidden',
  'not-found',
  'conflict',
  'gone',
  'too-large',
  'unsupported-type',
  'too-many',
  'fault',
  'unavailable',
  'out-of-space',
] as const;

/** See `WEB_ERROR_KINDS`. */
export type WebErrorKind = (typeof WEB_ERROR_KINDS)[number];

/** HTTP status of each kind. */
export const STATUS_OF: Readonly<Record<WebErrorKind, number>> = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-type': 415,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
  'out-of-space': 507,
};

/** Thrown by a controller when the answer is one of the error pages. The message is for the log and holds no data. */
export class WebError extends Error {
  override readonly name = 'WebError';

  constructor(
    readonly kind: WebErrorKind,
    message: string = kind,
    /** When the person may try again; only with `too-many` and `unavailable`. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}

/** What somebody without the right sees: the same as for something that does not exist. */
export function notFound(): WebError {
  return new WebError('not-found');
}

/** A request that our own page did not send. */
export function forged(reason: ForgeryReason): WebError {
  return new WebError('forbidden', `form refused: ${reason}`);
}

/** The kind of an HTTP status that a framework chose. */
export function kindOfStatus(status: number): WebErrorKind {
  const kind = WEB_ERROR_KINDS.find((candidate) => STATUS_OF[candidate] === status);
  if (kind !== undefined) return kind;
  if (status === 405 || status === 406) return 'not-found';
  return status >= 400 && status < 500 ? 'bad-request' : 'fault';
}
