import type { Dependencies } from '../dependencies.js';
import type { FileSweep, Scanner, Scope } from '../ports/index.js';

/** What became of the files that waited, in numbers. `unread` could not even be read: their blob is damaged or gone. */
export interface ScannedFiles {
  readonly clean: number;
  readonly blocked: number;
  readonly silent: number;
  readonly unread: number;
}

/** So many silences in a row end a round: the scanner is away, and is not asked for each file. */
const MOST_SILENCES = 3;

/**
 * Ask the scanner again for files that it has not answered for, at most `limit` of them, in any order: one that it never answers
 * for, or that cannot be read, delays no other. A file answered for twice, by two workers, keeps the first answer.
 */
export async function scanWaitingFiles(
  deps: ScanDependencies,
  limit: number,
  correlationId: () => string,
): Promise<ScannedFiles> {
  const found = { clean: 0, blocked: 0, silent: 0, unread: 0 };
  let silences = 0;
  for (const { organisationId, fileId } of await deps.files.waiting(limit)) {
    const answer = await scanAgain(deps, { organisationId, correlationId: correlationId() }, fileId);
    if (answer === null) continue;
    found[answer] += 1;
    silences = answer === 'silent' ? silences + 1 : 0;
    if (silences === MOST_SILENCES) break;
  }
  return found;
}

/** What scanning again needs. */
export interface ScanDependencies extends Pick<Dependencies, 'unitOfWork' | 'blobs'> {
  readonly files: FileSweep;
  readonly scanner: Scanner;
}

/** The answer for one file, noted at it; null when the file is gone. */
async function scanAgain(
  { unitOfWork, blobs, scanner }: ScanDependencies,
  scope: Scope,
  fileId: string,
): Promise<keyof ScannedFiles | null> {
  const file = await unitOfWork.transaction(scope, (tx) => tx.documents.file(fileId));
  if (file === null) return null;
  const content = await blobs.open(file.blobId, file.key).catch(() => null);
  if (content === null) return 'unread';
  const scan = await scanner.scan(content);
  if (scan !== 'clean' && scan !== 'blocked') return 'silent';
  await unitOfWork.transaction(scope, (tx) => tx.documents.settleScan(fileId, scan));
  return scan;
}
