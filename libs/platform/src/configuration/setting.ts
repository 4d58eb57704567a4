import type { Parser, SettingProblem } from './parse.js';

/** The kinds of process that are started. */
export const APP_NAMES = ['citizen', 'console', 'api', 'worker', 'desk', 'migrate'] as const;
export type AppName = (typeof APP_NAMES)[number];

export type Mode = 'development' | 'test' | 'production';

/** One row of the table of settings. */
export interface Setting<T> {
  /** Name of the environment variable. */
  readonly name: string;
  readonly parse: Parser<T>;
  /** Text that stands when nothing is given; null when the setting may be absent. */
  readonly fallback: string | null;
  /** `required`: production needs an own value. `refused`: production must not have it. `optional`: the fallback will do. */
  readonly inProduction: 'required' | 'refused' | 'optional';
  /** Never printed, not even in part. */
  readonly isSecret: boolean;
  /** Processes that read it; others ignore it. */
  readonly usedBy: readonly AppName[];
  /** What it does, for the table in the documentation. */
  readonly description: string;
  /** A rule that a parsed value must meet in a mode; null when it does. */
  readonly check: (value: T, mode: Mode) => SettingProblem | null;
}

/** What a row says beyond its name and parser. */
export type SettingOptions<T> = Partial<Omit<Setting<T>, 'name' | 'parse' | 'fallback' | 'description'>>;

const EVERY_APP: readonly AppName[] = APP_NAMES;

type Row<T, F extends string | null> = Omit<Setting<T>, 'fallback'> & { readonly fallback: F };

function row<T, F extends string | null>(
  name: string,
  parse: Parser<T>,
  fallback: F,
  description: string,
  options: SettingOptions<T>,
): Row<T, F> {
  return {
    name,
    parse,
    fallback,
    description,
    inProduction: options.inProduction ?? 'optional',
    isSecret: options.isSecret ?? false,
    usedBy: options.usedBy ?? EVERY_APP,
    check: options.check ?? (() => null),
  };
}

/** A setting that always has a value. */
export function setting<T>(
  name: string,
  parse: Parser<T>,
  fallback: string,
  description: string,
  options: SettingOptions<T> = {},
): Row<T, string> {
  return row(name, parse, fallback, description, options);
}

/** A setting that may be absent; it is null then. */
export function optional<T>(
  name: string,
  parse: Parser<T>,
  description: string,
  options: SettingOptions<T> = {},
): Row<T, null> {
  return row(name, parse, null, description, options);
}
