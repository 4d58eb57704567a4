import type { Actor, Command } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import type { CommandResult } from '../case/handle-command.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { FileRecord, Scope } from '../ports/index.js';
import type { OfferedFile } from './receive-file.js';

/**
 * Add received files to a case and give the command that names them, in one transaction: a refused command leaves neither
 * record nor event, and the blobs are swept as orphans.
 */
export function addFiles(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  source: FileRecord['source'],
  files: readonly OfferedFile[],
  command: Command,
): Promise<CommandResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork
    .transaction(scope, async (tx): Promise<CommandResult> => {
      for (const file of files) {
        await tx.documents.addFile({ ...file, caseId, source, addedAt: now.at });
      }
      const result = await changeCase(tx, caseId, null, actor, command, now);
      if (result.ok) return { ok: true, version: result.after.case.version };
      const refused: CommandResult =
        result.kind === 'conflict'
          ? { ok: false, kind: 'conflict', version: result.current.case.version }
          : result;
      // With files the whole transaction is undone; the refused attempt alone is worth keeping when there are none.
      if (files.length > 0) throw new RefusedWithFiles(refused);
      return refused;
    })
    .catch((error: unknown) => {
      if (error instanceof RefusedWithFiles) return error.result;
      throw error;
    });
}

class RefusedWithFiles extends Error {
  constructor(readonly result: CommandResult) {
    super('command with files refused');
  }
}
