import { pino } from 'pino';
import type { DestinationStream, Logger as PinoLogger } from 'pino';
import { correlationId } from './correlation.js';
import { RepeatBound } from './repeat-bound.js';
import { scrub } from './scrub.js';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

/** Facts about an event: ids, counts, codes, durations. Personal data does not belong here and is hidden. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface LoggerOptions {
  /** Which process logs. */
  readonly app: string;
  readonly level?: LogLevel;
  /** Where lines go; standard output unless told otherwise. */
  readonly destination?: DestinationStream;
}

/**
 * The log of a process: one event, one line of JSON.
 * Events have fixed names (`mail.sent`, `http.request`); what differs stands in the fields.
 */
export class Logger {
  private readonly pino: PinoLogger;
  private readonly bound = new RepeatBound();

  constructor(options: LoggerOptions) {
    const settings = {
      level: options.level ?? 'info',
      base: { app: options.app },
      messageKey: 'event',
      formatters: { level: (label: string) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
    };
    this.pino = options.destination ? pino(settings, options.destination) : pino(settings);
  }

  trace(event: string, fields: LogFields = {}): void {
    this.write('trace', event, fields);
  }

  debug(event: string, fields: LogFields = {}): void {
    this.write('debug', event, fields);
  }

  info(event: string, fields: LogFields = {}): void {
    this.write('info', event, fields);
  }

  /** Something is not as it should be and was coped with. Repeats are bounded. */
  warn(event: string, fields: LogFields = {}): void {
    this.writeBounded('warn', event, fields);
  }

  /** Something failed that somebody should look at; pass the error as the field `error`. Repeats are bounded. */
  error(event: string, fields: LogFields = {}): void {
    this.writeBounded('error', event, fields);
  }

  private writeBounded(level: LogLevel, event: string, fields: LogFields): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const verdict = this.bound.ask(`${level} ${event} ${kindOf(fields['error'])}`);
    if (!verdict.log) return;
    this.write(level, event, verdict.heldBefore > 0 ? { ...fields, heldBefore: verdict.heldBefore } : fields);
  }

  private write(level: LogLevel, event: string, fields: LogFields): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const id = correlationId();
    const facts = scrub(fields) as Record<string, unknown>;
    this.pino[level](id === null ? facts : { ...facts, correlationId: id }, event.slice(0, 100));
  }
}

/** Faults with the same name and code are of one kind, whatever their message says. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  return `${error.name} ${typeof code === 'string' ? code : ''}`;
}
