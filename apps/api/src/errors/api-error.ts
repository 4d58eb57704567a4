import type { FieldProblem, ProblemKind } from '@oikeuspolku/platform';

/** An expected error of the API: thrown by controllers, answered as problem+json (RFC 9457). */
export class ApiError extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly extras: {
      readonly errors?: readonly FieldProblem[];
      readonly rule?: string;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(kind);
  }
}
