import { LayTheFoundation1763769600000 } from './1763769600000-lay-the-foundation.js';
import { AddTemplatesAndPost1795323600000 } from './1795323600000-add-templates-and-post.js';
import { BoundTheCounters1795327200000 } from './1795327200000-bound-the-counters.js';
import { NoteTheRequest1795330800000 } from './1795330800000-note-the-request.js';
import { FindWaitingFiles1795334400000 } from './1795334400000-find-waiting-files.js';

/** Every migration in order. A released one is never edited: a change of the schema is a new file. */
export const MIGRATIONS = [
  LayTheFoundation1763769600000,
  AddTemplatesAndPost1795323600000,
  BoundTheCounters1795327200000,
  NoteTheRequest1795330800000,
  FindWaitingFiles1795334400000,
] as const;

/** Where TypeORM notes which migrations have run. */
export const MIGRATION_TABLE = 'migration_log';
