/** What stands in a log instead of something that must not. */
export const HIDDEN = '[hidden]';

const MAX_DEPTH = 4;
const MAX_ENTRIES = 40;
const MAX_TEXT = 1_000;

/** Field names whose values never reach a log, whatever they hold. */
const HIDDEN_FIELDS =
  /(pass|secret|token|pin$|cookie|authorization|e?mail|phone|address|name$|ssn|body|payload|content|text|query|param|message-?id|hetu|recipient|^to$|^from$|session|otp|totp)/i;

/** Fields that look like the above but hold the software's own words. */
const OPEN_FIELDS = new Set(['hostname', 'eventName', 'queueName', 'jobName', 'organisation', 'dutyKind']);

/** Things that are recognised inside any text. */
const PATTERNS: readonly RegExp[] = [
  /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/gi,
  /[^\s@<>"']{1,64}@[^\s@<>"']+\.[^\s@<>"']+/g,
  /(?:\b[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}\b|\b[0-9A-HJKMNP-TV-Z]{26}\b/gi,
  /(?<![\w-])(?:\+358|0)[\s-]?\d{1,3}(?:[\s-]?\d){5,9}(?![\w-])/g,
  /\b(?:Bearer|Basic)\s+[\w.~+/=-]+/gi,
  /:\/\/[^\s:/@]+:[^\s@]+@/g,
];

/** A text without what looks like an identity code, address, number, secret or credential; cut to a bounded length. */
export function scrubText(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return PATTERNS.reduce((scrubbed, pattern) => scrubbed.replace(pattern, HIDDEN), short);
}

/** A copy of the value that may be logged: fields hidden by name, texts by pattern, depth and size bounded. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Error) return describeError(value);
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return HIDDEN;
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).map((entry) => scrub(entry, depth + 1));
  if (ArrayBuffer.isView(value)) return HIDDEN;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return scrubText(stringOf(value));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ENTRIES)
      .map(([key, entry]) => [key, isHidden(key) ? HIDDEN : scrub(entry, depth + 1)]),
  );
}

function isHidden(field: string): boolean {
  return HIDDEN_FIELDS.test(field) && !OPEN_FIELDS.has(field);
}

/** Dates of Temporal and the like say something useful as text; other objects do not. */
function stringOf(value: object): string {
  const said = String(value);
  return said.startsWith('[object') ? HIDDEN : said;
}

/** What a log may say about an error. */
export interface DescribedError {
  readonly kind: string;
  readonly code?: string;
  readonly message?: string;
  readonly where?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/**
 * An error without what a user may have typed: a database's message quotes values, so only its code and the names
 * of table and constraint are kept; quoted parts of other messages are hidden.
 */
export function describeError(error: Error): DescribedError {
  const fields = error as Error & {
    code?: unknown;
    driverError?: unknown;
    table?: unknown;
    constraint?: unknown;
  };
  if (fields.driverError instanceof Error) return { ...describeError(fields.driverError), kind: error.name };
  const code =
    typeof fields.code === 'string' || typeof fields.code === 'number' ? String(fields.code) : undefined;
  const fromDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code) && 'severity' in error;
  const names = fromDatabase ? { table: textOf(fields.table), constraint: textOf(fields.constraint) } : {};
  const message = fromDatabase
    ? undefined
    : scrubText(error.message.replace(/(["'`«“”])[^"'`»“”]{1,500}["'`»“”]/g, HIDDEN));
  return { kind: error.name, code, message, where: firstFrames(error), ...names };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The nearest places in the code, without the message that a stack begins with. */
function firstFrames(error: Error): string | undefined {
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/file:\/\/\S*?\/(dist|libs|apps|node_modules)\//, '$1/'));
  return frames.length > 0 ? frames.join(' < ') : undefined;
}
