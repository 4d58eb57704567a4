/** Kinds of problem that a machine is told about, each with its HTTP status. The list is closed. */
export const PROBLEMS = {
  'malformed-json': 400,
  'malformed-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  conflict: 409,
  'illegal-step': 409,
  'already-used': 409,
  gone: 410,
  'version-conflict': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'version-required': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  internal: 500,
  unavailable: 503,
  'storage-full': 507,
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

/** Media type of a problem (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** One bad field: where it is (JSON pointer) and which rule it broke. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message?: string;
}

/** The body of an error answer (RFC 9457). Never a stack trace, a query or what the person typed. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Names the request in the log. */
  readonly correlationId?: string;
  readonly errors?: readonly FieldProblem[];
  /** The rule that refused, when one did. */
  readonly rule?: string;
}

export type ProblemExtras = Partial<Pick<Problem, 'detail' | 'correlationId' | 'errors' | 'rule'>>;

const TYPE_PREFIX = 'urn:oikeuspolku:problem:';

/** Builds a problem. The title comes from the message files, in the language of the request. */
export function problemOf(kind: ProblemKind, title: string, extras: ProblemExtras = {}): Problem {
  return { type: `${TYPE_PREFIX}${kind}`, title, status: PROBLEMS[kind], ...extras };
}

/** The kind that stands for a bare HTTP status, as frameworks throw them. */
export function problemKindOf(status: number): ProblemKind {
  if (status >= 500) return status === 503 ? 'unavailable' : status === 507 ? 'storage-full' : 'internal';
  const kinds = Object.entries(PROBLEMS) as [ProblemKind, number][];
  return kinds.find(([, known]) => known === status)?.[0] ?? 'malformed-request';
}
