/** What the house keeps: cases, journal, duties, documents, accounts, in PostgreSQL. */
export { ClockOffset, moveClock } from './database/clock-offset.js';
export { assertSchema, connect, dataSourceOptions } from './database/data-source.js';
export type { DatabaseOptions } from './database/data-source.js';
export { Listener } from './database/listener.js';
export { APP_ROLES, DATABASE_ROLES } from './database/roles.js';
export type { AppRole, DatabaseRole } from './database/roles.js';
export { isUnavailable, SchemaMismatch, StorageError } from './database/storage-error.js';
export type { StorageProblem } from './database/storage-error.js';
export { DUTY_CHANNEL } from './duties/bell.js';
export { dutyIdOf } from './duties/duty-id.js';
export { UnreadableRecord } from './keys/case-keys.js';
export type { OrganisationKeys } from './keys/organisation-keys.js';
export { migrate } from './migrations/migrate.js';
export type { MigrateOptions } from './migrations/migrate.js';
export { persistence, persistenceOn } from './persistence.js';
export type { Persistence, PersistenceOptions } from './persistence.js';
export type { NewApiKey } from './stores/api-key-store.js';
