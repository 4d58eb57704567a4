import type { Dependencies } from '../dependencies.js';
import type { FileSweep, Scanner } from '../ports/index.js';

/** What became of the files that waited: `silent` tells that the scanner answered for none of the rest. */
export interface ScannedFiles {
  readonly clean: number;
  readonly blocked: number;
  readonly silent: boolean;
}

/**
 * Ask the scanner again for files that it has not answered for, oldest first, at most `limit`. The first silence ends the
 * round: a scanner that is away is asked once, not for each file. A file answered for twice, by two workers, keeps the
 * first answer.
 */
export async function scanWaitingFiles(
  {
    files,
    unitOfWork,
    blobs,
    scanner,
  }: Pick<Dependencies, 'unitOfWork' | 'blobs'> & {
    readonly files: FileSweep;
    readonly scanner: Scanner;
  },
  limit: number,
  correlationId: () => string,
): Promise<ScannedFiles> {
  const found = { clean: 0, blocked: 0 };
  for (const { organisationId, fileId } of await files.waiting(limit)) {
    const scope = { organisationId, correlationId: correlationId() };
    const file = await unitOfWork.transaction(scope, (tx) => tx.documents.file(fileId));
    if (file === null) continue;
    const scan = await scanner.scan(await blobs.open(file.blobId, file.key));
    if (scan !== 'clean' && scan !== 'blocked') return { ...found, silent: true };
    await unitOfWork.transaction(scope, (tx) => tx.documents.settleScan(fileId, scan));
    found[scan] += 1;
  }
  return { ...found, silent: false };
}
