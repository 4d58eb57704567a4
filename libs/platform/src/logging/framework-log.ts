import type { Logger } from './logger.js';

/** The methods that the web framework calls on its logger. */
export interface FrameworkLog {
  log(message: unknown, ...rest: unknown[]): void;
  error(message: unknown, ...rest: unknown[]): void;
  warn(message: unknown, ...rest: unknown[]): void;
  debug(message: unknown, ...rest: unknown[]): void;
  verbose(message: unknown, ...rest: unknown[]): void;
  fatal(message: unknown, ...rest: unknown[]): void;
}

/** Lets the web framework log through our logger, in our form: its start-up chatter is for debugging only. */
export function frameworkLog(logger: Logger): FrameworkLog {
  const facts = (said: unknown, rest: unknown[]): Record<string, unknown> => ({
    said: said instanceof Error ? undefined : String(said),
    error: said instanceof Error ? said : rest.find((part) => part instanceof Error),
    part: rest.findLast((part) => typeof part === 'string' && !part.includes('\n')),
  });
  return {
    log: (said, ...rest) => logger.debug('framework.log', facts(said, rest)),
    debug: (said, ...rest) => logger.debug('framework.log', facts(said, rest)),
    verbose: (said, ...rest) => logger.trace('framework.log', facts(said, rest)),
    warn: (said, ...rest) => logger.warn('framework.warning', facts(said, rest)),
    error: (said, ...rest) => logger.error('framework.error', facts(said, rest)),
    fatal: (said, ...rest) => logger.error('framework.error', facts(said, rest)),
  };
}
