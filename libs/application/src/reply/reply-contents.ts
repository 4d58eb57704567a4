import { answeredParts, replyObstacle } from '@oikeuspolku/domain';
import type { Case, CaseEvent, ReplyObstacle } from '@oikeuspolku/domain';
import { REQUESTER } from '../citizen/follow-case.js';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { mayOpenFile } from '../document/open-document.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { DocumentRecord, FileRecord, Scope, Tx } from '../ports/index.js';
import { keysGiven } from './unlock-reply.js';
import type { ReplyPass } from './unlock-reply.js';

/** What one register gives. */
export interface RegisterReply {
  readonly registerId: string;
  readonly registerName: string;
  /** The paper with the typed answers and the information of Art. 15. */
  readonly papers: readonly DocumentRecord[];
  readonly files: readonly FileRecord[];
}

/** The whole reply as it opens to the person. */
export interface ReplyContents extends CaseInHand {
  readonly openUntil: string;
  readonly fromRegisters: readonly RegisterReply[];
  /** Cover letters and certificates, which open with the secret alone; they belong to the package too. */
  readonly letters: readonly DocumentRecord[];
  /** Downloads so far, newest first. */
  readonly downloads: readonly CaseEvent[];
}

/** The contents, or why they are closed. `locked`: the pass is no longer good. */
export type ReplyReading =
  | { readonly ok: true; readonly contents: ReplyContents }
  | { readonly ok: false; readonly kind: 'locked' | ReplyObstacle };

/** What an unlocked reply holds. Looking at the list is a read and is recorded as one. */
export function readReply(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  pass: ReplyPass,
): Promise<ReplyReading> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const reading = await replyContents(tx, pass, now);
    if (reading.ok) {
      const facts = { what: 'reply' };
      await tx.journal.record({ at: now.at, actor: REQUESTER, action: 'read', caseId: pass.caseId, facts });
    }
    return reading;
  });
}

/**
 * Gather the reply inside a transaction. Only what the database says belongs to this case, was sent with its reply and is not
 * withheld is in it; a file whose check failed after sending drops out.
 */
export async function replyContents(tx: Tx, pass: ReplyPass, now: Now): Promise<ReplyReading> {
  const inHand = await loadCaseInHand(tx, pass.caseId, now);
  const obstacle = inHand === null ? 'no-reply' : replyObstacle(inHand.case, now.today);
  if (inHand === null || obstacle !== null) return { ok: false, kind: obstacle ?? 'no-reply' };
  if (keysGiven(inHand.events) !== pass.keysGiven) return { ok: false, kind: 'locked' };
  return { ok: true, contents: await contentsOf(tx, inHand) };
}

/** What the reply of a case holds, whoever may open it. */
export async function contentsOf(tx: Tx, inHand: CaseInHand): Promise<ReplyContents> {
  const documents = await tx.documents.documentsOf(inHand.caseId);
  const files = await tx.documents.filesOf(inHand.caseId);
  const { case: current } = inHand;
  const papers = new Set(current.reply?.parts.map(({ documentId }) => documentId));
  return {
    ...inHand,
    openUntil: current.reply?.openUntil ?? '',
    fromRegisters: registersOf(inHand, documents, files),
    letters: documents.filter(
      ({ documentId }) => current.reply?.documentIds.includes(documentId) === true && !papers.has(documentId),
    ),
    downloads: inHand.events.filter(({ type }) => type === 'reply-downloaded').reverse(),
  };
}

function registersOf(
  { case: current, registers }: CaseInHand,
  documents: readonly DocumentRecord[],
  files: readonly FileRecord[],
): readonly RegisterReply[] {
  const parts = answeredParts(current);
  const ids = [...new Set(parts.flatMap(({ item }) => item.registerId ?? []))];
  return ids.map((registerId) => {
    const own = parts.filter(({ item }) => item.registerId === registerId);
    const fileIds = new Set(own.flatMap((part) => part.fileIds));
    const paperIds = paperIdsOf(
      current,
      own.map(({ item }) => item.itemId),
    );
    return {
      registerId,
      registerName: registers.get(registerId)?.notice.name ?? registerId,
      papers: documents.filter(({ documentId }) => paperIds.has(documentId)),
      files: files.filter((file) => fileIds.has(file.fileId) && mayOpenFile(file)),
    };
  });
}

/** The latest paper of each item: one that a corrected decision replaced is given no more. */
const paperIdsOf = (current: Case, itemIds: readonly string[]): ReadonlySet<string> => {
  const latest = new Map((current.reply?.parts ?? []).map(({ itemId, documentId }) => [itemId, documentId]));
  return new Set(itemIds.flatMap((itemId) => latest.get(itemId) ?? []));
};
