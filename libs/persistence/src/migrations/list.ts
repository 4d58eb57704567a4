import { LayTheFoundation1763769600000 } from './1763769600000-lay-the-foundation.js';

/** Every migration in order. A released one is never edited: a change of the schema is a new file. */
export const MIGRATIONS = [LayTheFoundation1763769600000] as const;

/** Where TypeORM notes which migrations have run. */
export const MIGRATION_TABLE = 'migration_log';
