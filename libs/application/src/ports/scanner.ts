import type { Readable } from 'node:stream';
import type { FileRecord } from './document-store.js';

/**
 * Looks for viruses in what comes in. Answers the state that the file is in afterwards: `clean`, `blocked` (something was
 * found), `unscanned` (nobody scans here), or `pending` (no answer, whatever the cause: it is asked again). Never rejects,
 * and always reads or destroys the content.
 */
export abstract class Scanner {
  abstract scan(content: Readable): Promise<FileRecord['scan']>;
}
