/** What every process stands on: settings, log, clock, crypto, problems. Knows nothing of requests or the law. */
export { configurationOrExit, describeErrors, rolePowers, weakRoleOrExit } from './configuration/at-start.js';
export type { QueryRows, RolePower } from './configuration/at-start.js';
export { readConfiguration } from './configuration/configuration.js';
export type {
  Configuration,
  ConfigurationResult,
  Environment,
  SettingError,
} from './configuration/configuration.js';
export type { SettingProblem } from './configuration/parse.js';
export { APP_NAMES } from './configuration/setting.js';
export type { AppName, Mode, Setting } from './configuration/setting.js';
export { DEVELOPMENT_SECRET, SETTINGS } from './configuration/settings.js';
export type { SettingKey } from './configuration/settings.js';
export { deriveKey, keyedHash, randomPin, randomToken, sameText, sha256 } from './crypto/digest.js';
export { keyVersionOf, newKey, open, seal } from './crypto/envelope.js';
export type { FindKey, Opened, VersionedKey } from './crypto/envelope.js';
export { KeyFolder } from './crypto/key-folder.js';
export { PasswordHasher } from './crypto/password.js';
export type { PasswordCheck, PasswordHash } from './crypto/password.js';
export { groupSecret, normaliseSecret, readableSecret } from './crypto/readable-secret.js';
export { correlationId, newCorrelationId, withCorrelation } from './logging/correlation.js';
export { frameworkLog } from './logging/framework-log.js';
export type { FrameworkLog } from './logging/framework-log.js';
export { Logger } from './logging/logger.js';
export type { LogFields, LoggerOptions, LogLevel } from './logging/logger.js';
export { RepeatBound } from './logging/repeat-bound.js';
export { describeError, HIDDEN, scrub, scrubText } from './logging/scrub.js';
export { HeardClient } from './postgres/heard-client.js';
export { PROBLEM_MEDIA_TYPE, problemKindOf, problemOf, PROBLEMS } from './problem/problem.js';
export type { FieldProblem, Problem, ProblemExtras, ProblemKind } from './problem/problem.js';
export { Door } from './process/door.js';
export { runUntilAsked } from './process/run-until-asked.js';
export type { Stop } from './process/run-until-asked.js';
export { OffsetClock, offsetTo, SystemClock } from './time/clock.js';
