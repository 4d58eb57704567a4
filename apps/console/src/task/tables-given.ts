import { mayOpenFile, type Scope } from '@oikeuspolku/application';
import type { Task } from '@oikeuspolku/domain';
import { isTableMediaType, readTable, type GivenTable } from '@oikeuspolku/documents';
import { buffer } from 'node:stream/consumers';
import type { ConsoleDependencies } from '../console-dependencies.js';

/** A table among the files of an answer. */
export interface TableGiven {
  readonly name: string;
  readonly table: GivenTable;
}

/** The tables that an answered task gave, for its owner to look at before anybody decides on them. */
export async function tablesGiven(
  deps: Pick<ConsoleDependencies, 'unitOfWork' | 'blobs'>,
  scope: Scope,
  caseId: string,
  task: Task,
): Promise<readonly TableGiven[]> {
  const given = task.answers.flatMap(({ fileIds }) => fileIds);
  if (task.state !== 'answered' || given.length === 0) return [];
  const files = await deps.unitOfWork.transaction(scope, (tx) => tx.documents.filesOf(caseId));
  const tables: TableGiven[] = [];
  for (const { fileId, name, mediaType, blobId, key } of files.filter(mayOpenFile)) {
    if (!given.includes(fileId) || !isTableMediaType(mediaType)) continue;
    const reading = await readTable(await buffer(await deps.blobs.open(blobId, key)), mediaType);
    if (reading.ok) tables.push({ name, table: reading.table });
  }
  return tables;
}
