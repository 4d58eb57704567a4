/** One expectation of a vector file that did not hold. */
export interface Mismatch {
  readonly id: string;
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
}

/** What running a vector file came to. `failed` counts vectors (and holiday years), not single expectations. */
export interface VectorReport {
  readonly passed: number;
  readonly failed: number;
  readonly mismatches: readonly Mismatch[];
}

/** A file that is not of the format, with the place where it departs from it. */
export class VectorFormatError extends Error {}

/** Adds up the checks of single vectors, each given as its list of mismatches. */
export function reportOf(checks: readonly (readonly Mismatch[])[]): VectorReport {
  const failed = checks.filter((mismatches) => mismatches.length > 0).length;
  return { passed: checks.length - failed, failed, mismatches: checks.flat() };
}

/** A value as it is printed beside "expected" and "actual". */
export function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** An object of a JSON file, or a format error naming the place. */
export function objectAt(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new VectorFormatError(`${place} is not an object`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** An array of a JSON file, or a format error naming the place. */
export function listAt(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new VectorFormatError(`${place} is not a list`);
  return value;
}

/** A text of a JSON file, or a format error naming the place. */
export function textAt(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new VectorFormatError(`${place} is not a text`);
  return value;
}
