import { QueryFailedError } from 'typeorm';

/** The database's schema is not the one this code was written for: run the migrations, or start the newer program. */
export class SchemaMismatch extends Error {
  constructor(
    readonly missing: readonly string[],
    readonly unknown: readonly string[],
  ) {
    super(
      `The database schema does not fit: ${missing.length} migrations are missing (${missing.join(', ')}), ` +
        `${unknown.length} are unknown (${unknown.join(', ')}).`,
    );
  }
}

/** What went wrong, as far as callers may act on it. */
export type StorageProblem = 'unavailable' | 'timeout' | 'constraint' | 'not-permitted' | 'defect';

/**
 * A failure of the database without the values that caused it: driver errors carry parameters and key values, which
 * may be personal and must reach no log.
 */
export class StorageError extends Error {
  constructor(
    readonly problem: StorageProblem,
    /** SQLSTATE or the operating system's code. */
    readonly code: string | null,
    readonly table: string | null,
    readonly constraint: string | null,
  ) {
    super(
      `The database answered ${problem} (${[code, table, constraint].filter(Boolean).join(', ') || 'no code'}).`,
    );
    // The edges know this name (and the code) for "try again later"; everything else is a fault.
    this.name = problem === 'unavailable' ? 'StorageUnavailable' : 'StorageError';
  }
}

/** True when the database cannot be reached or is starting: try again later, answer 503. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof StorageError
    ? error.problem === 'unavailable'
    : problemOf(codeOf(error), error) === 'unavailable';
}

/** The same failure without values; errors that are not the database's pass unchanged. */
export function withoutValues(error: unknown): unknown {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!isDatabaseError(cause)) return error;
  const { table = null, constraint = null } = cause as { table?: string; constraint?: string };
  const problem = problemOf(codeOf(cause), cause);
  const code = codeOf(cause) ?? (problem === 'unavailable' ? CONNECTION_LOST : null);
  const clean = new StorageError(problem, code, table, constraint);
  if ('stack' in cause && typeof cause.stack === 'string')
    clean.stack = stackWithoutMessage(clean, cause.stack);
  return clean;
}

/** SQLSTATE for a connection that broke without saying more. */
const CONNECTION_LOST = '08006';
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
/** The last one is the mapper's: it gives a broken connection up by itself, and we never ask through one we gave up. */
const CONNECTION_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client was closed|client has encountered a connection error|query runner already released/i;

function problemOf(code: string | null, error: unknown): StorageProblem {
  const message = messageOf(error);
  if (code === null) return CONNECTION_MESSAGES.test(message) ? 'unavailable' : 'defect';
  if (CONNECTION_CODES.has(code) || code.startsWith('08')) return 'unavailable';
  if (code === '57014' || code === '55P03' || code === '25P03') return 'timeout';
  if (code.startsWith('23')) return 'constraint';
  return code === '42501' ? 'not-permitted' : 'defect';
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** By shape: errors of the socket do not always come from the realm whose `Error` is known here. */
function isDatabaseError(error: unknown): error is object {
  if (typeof error !== 'object' || error === null || error instanceof StorageError) return false;
  const code = codeOf(error);
  if (code === null) return CONNECTION_MESSAGES.test(messageOf(error));
  return CONNECTION_CODES.has(code) || ('severity' in error && /^[0-9A-Z]{5}$/.test(code));
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}

/** Where it happened, under the clean message. */
function stackWithoutMessage(clean: Error, stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [`${clean.name}: ${clean.message}`, ...frames].join('\n');
}
