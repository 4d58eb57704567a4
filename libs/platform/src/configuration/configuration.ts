import type { Parsed, Parser, SettingProblem } from './parse.js';
import { SETTINGS } from './settings.js';
import type { SettingKey } from './settings.js';
import type { AppName, Mode, Setting } from './setting.js';

type Row<K extends SettingKey> = (typeof SETTINGS)[K];
type ValueOf<K extends SettingKey> =
  Row<K>['parse'] extends Parser<infer T> ? (Row<K>['fallback'] extends string ? T : T | null) : never;

/** The parsed settings of one process. */
export type Configuration = { readonly [K in SettingKey]: ValueOf<K> };

/** One refused setting: its name and why, never its value. */
export interface SettingError {
  readonly name: string;
  readonly problem: SettingProblem;
}

export type ConfigurationResult =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly errors: readonly SettingError[] };

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses and checks every setting that the app reads.
 * All faults are reported at once, so that an administrator mends them in one round.
 */
export function readConfiguration(app: AppName, environment: Environment): ConfigurationResult {
  const mode = modeOf(environment);
  const errors: SettingError[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, row] of Object.entries(SETTINGS) as [SettingKey, Setting<unknown>][]) {
    const parsed = row.usedBy.includes(app) ? readOne(row, environment, mode) : readFallback(row);
    if (parsed.ok) values[key] = parsed.value;
    else errors.push({ name: row.name, problem: parsed.problem });
  }
  errors.push(...contradictions(app, environment, mode));
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, configuration: values as unknown as Configuration };
}

/** An unknown mode is treated as the strictest one; the row of MODE then reports it. */
function modeOf(environment: Environment): Mode {
  const given = textOf(environment, SETTINGS.mode.name) ?? SETTINGS.mode.fallback;
  const parsed = SETTINGS.mode.parse(given);
  return parsed.ok ? parsed.value : 'production';
}

function textOf(environment: Environment, name: string): string | null {
  const text = environment[name];
  return text === undefined || text === '' ? null : text;
}

function readOne(row: Setting<unknown>, environment: Environment, mode: Mode): Parsed<unknown> {
  const given = textOf(environment, row.name);
  if (mode === 'production') {
    if (row.inProduction === 'required' && given === null) return { ok: false, problem: 'missing' };
    if (row.inProduction === 'refused' && given !== null && given !== 'off')
      return { ok: false, problem: 'not-in-production' };
  }
  if (given === null) return readFallback(row);
  const parsed = row.parse(given);
  if (!parsed.ok) return parsed;
  const problem = row.check(parsed.value, mode);
  return problem ? { ok: false, problem } : parsed;
}

function readFallback(row: Setting<unknown>): Parsed<unknown> {
  return row.fallback === null ? { ok: true, value: null } : row.parse(row.fallback);
}

/** Rules about two settings at once. */
function contradictions(app: AppName, environment: Environment, mode: Mode): SettingError[] {
  const errors: SettingError[] = [];
  const has = (key: SettingKey): boolean => textOf(environment, SETTINGS[key].name) !== null;
  const reads = (key: SettingKey): boolean => SETTINGS[key].usedBy.includes(app);
  const scanner = textOf(environment, SETTINGS.scanner.name) ?? SETTINGS.scanner.fallback;
  if (reads('scanner') && scanner !== 'none' && !/^clamd:\/\/[^\s/:]+:\d{1,5}$/.test(scanner)) {
    errors.push({ name: SETTINGS.scanner.name, problem: 'malformed' });
  }
  if (mode === 'production' && reads('scanner') && scanner === 'none' && !has('scannerDecision')) {
    errors.push({ name: SETTINGS.scannerDecision.name, problem: 'missing' });
  }
  const queue = textOf(environment, SETTINGS.queue.name) ?? SETTINGS.queue.fallback;
  if (reads('queue') && queue === 'redis' && !has('redisUrl')) {
    errors.push({ name: SETTINGS.redisUrl.name, problem: 'missing' });
  }
  if (reads('identityIssuer') && has('identityIssuer')) {
    for (const key of ['identityClient', 'identityClientSecret'] as const) {
      if (!has(key)) errors.push({ name: SETTINGS[key].name, problem: 'missing' });
    }
  }
  if (reads('sealFolder')) errors.push(...contradictionsOfSeals(has, mode));
  return errors;
}

/** Keys of seals lie in files or in a token, never in both: nobody should have to guess which one signed. */
function contradictionsOfSeals(has: (key: SettingKey) => boolean, mode: Mode): SettingError[] {
  const about = (key: SettingKey, problem: SettingProblem): SettingError => ({
    name: SETTINGS[key].name,
    problem,
  });
  const ofToken = ['sealTokenModule', 'sealTokenLabel', 'sealTokenPin'] as const;
  if (ofToken.some(has) || has('sealTokenEnvironment')) {
    const missing = ofToken.filter((key) => !has(key)).map((key) => about(key, 'missing'));
    return has('sealPassphrase') ? [...missing, about('sealPassphrase', 'not-with-token')] : missing;
  }
  return mode === 'production' && !has('sealPassphrase') ? [about('sealPassphrase', 'missing')] : [];
}
