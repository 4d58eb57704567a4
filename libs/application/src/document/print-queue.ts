import { replyPartOf } from '@oikeuspolku/domain';
import type { Actor, Case, DeliveryChannel, Language } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { ContactBlock, DocumentRecord, FileRecord, PrintLine, Scope, Tx } from '../ports/index.js';
import { openDocument } from './open-document.js';
import type { OpenedDocument } from './open-document.js';

/** Where a printed paper goes. Law ID-26: never to a protected address, only to a contact address that the person chose. */
export type PrintTarget =
  /** Into an envelope with a window: the address stands on the paper, or the sender writes it from the case. */
  | 'post'
  /** Into an envelope to the contact address of a protected person: seen by few, with a reason. */
  | 'contact-address'
  /** Nowhere: the address is protected and there is no contact address. */
  | 'blocked'
  /** Nowhere yet: no address was given. */
  | 'no-address'
  /** Handed over at the counter. */
  | 'counter'
  /** Nobody waits for paper any more: the person chose another way since. */
  | 'not-wanted';

/** A paper of the printing queue with what the page shows of it. */
export interface PrintEntry extends PrintLine {
  readonly code: string;
  readonly language: Language;
  readonly caseNumber: string;
  readonly protectedAddress: boolean;
  readonly target: PrintTarget;
  /** Files that go into the same envelope. */
  readonly files: readonly Pick<FileRecord, 'fileId' | 'name'>[];
}

/** Most lines on the page of each kind. */
const SHOWN = { waiting: 100, printed: 20 } as const;

/** What waits to be printed, oldest first, and what was printed last. */
export function printQueue(
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
): Promise<{ readonly waiting: readonly PrintEntry[]; readonly printed: readonly PrintEntry[] }> {
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const cases = new Map<string, CasePost | null>();
    const entries = async (lines: readonly PrintLine[]): Promise<readonly PrintEntry[]> => {
      const shown: PrintEntry[] = [];
      for (const line of lines) {
        if (!cases.has(line.caseId)) cases.set(line.caseId, await casePost(tx, line.caseId));
        const entry = entryOf(line, cases.get(line.caseId) ?? null);
        if (entry !== null) shown.push(entry);
      }
      return shown;
    };
    return {
      waiting: await entries(await tx.prints.waiting(SHOWN.waiting)),
      printed: await entries(await tx.prints.printed(SHOWN.printed)),
    };
  });
}

/** What the queue needs of a case. */
interface CasePost {
  readonly current: Case;
  readonly contact: ContactBlock;
  readonly documents: readonly DocumentRecord[];
  readonly files: readonly FileRecord[];
}

async function casePost(tx: Tx, caseId: string): Promise<CasePost | null> {
  const loaded = await tx.cases.load(caseId);
  if (loaded === null) return null;
  return {
    current: loaded.case,
    contact: await tx.cases.contactOf(caseId),
    documents: await tx.documents.documentsOf(caseId),
    files: await tx.documents.filesOf(caseId),
  };
}

function entryOf(line: PrintLine, post: CasePost | null): PrintEntry | null {
  const document = post?.documents.find(({ documentId }) => documentId === line.documentId);
  if (post === null || document === undefined) return null;
  const { current, contact } = post;
  return {
    ...line,
    code: document.code,
    language: document.language,
    caseNumber: current.number,
    protectedAddress: current.protectedAddress,
    target: printTarget(current, contact),
    files: filesWith(document, post),
  };
}

/** Where a paper of a case goes. */
export function printTarget(
  { delivery, protectedAddress }: { readonly delivery: DeliveryChannel; readonly protectedAddress: boolean },
  { address, addressIsContactAddress }: Pick<ContactBlock, 'address' | 'addressIsContactAddress'>,
): PrintTarget {
  if (delivery === 'pick-up') return 'counter';
  if (delivery !== 'letter') return 'not-wanted';
  const known = (address ?? []).some((line) => line.trim() !== '');
  if (protectedAddress) return known && addressIsContactAddress ? 'contact-address' : 'blocked';
  return known ? 'post' : 'no-address';
}

/** The owner's files that a data paper names go along; other papers stand alone. */
function filesWith(
  { documentId }: DocumentRecord,
  { current, files }: CasePost,
): readonly Pick<FileRecord, 'fileId' | 'name'>[] {
  const part = current.reply?.parts.find((one) => one.documentId === documentId);
  const item = current.items.find(({ itemId }) => itemId === part?.itemId);
  if (item === undefined) return [];
  const wanted = replyPartOf(current, item).fileIds;
  return files.filter(({ fileId }) => wanted.includes(fileId));
}

/** Why somebody looks at the paper or the contact address of a protected person. Written into the journal. */
export const PROTECTED_PRINT_REASONS = ['post', 'check', 'again'] as const;
export type ProtectedPrintReason = (typeof PROTECTED_PRINT_REASONS)[number];

/** A no of the printing queue: there is no such line; it takes another right; it takes a reason; it must not go out at all. */
export type PrintRefusal = 'not-found' | 'role' | 'no-reason' | 'blocked';

/** Where a protected paper goes, for the person who writes the envelope. */
export type PrintAddress =
  | { readonly ok: true; readonly caseNumber: string; readonly lines: readonly string[] }
  | { readonly ok: false; readonly kind: PrintRefusal };

/**
 * The contact address of a protected person, for the envelope: never printed on the paper, shown to protected-address handlers only,
 * with a reason, and written into the journal (law ID-26).
 */
export function showContactAddress(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  documentId: string,
  reason: ProtectedPrintReason | null,
): Promise<PrintAddress> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<PrintAddress> => {
    const found = await permittedLine(tx, actor, documentId, reason);
    if (!found.ok) return found;
    const { line, post } = found;
    if (printTarget(post.current, post.contact) !== 'contact-address') return { ok: false, kind: 'blocked' };
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'read',
      caseId: line.caseId,
      facts: { what: 'contact', documentId, reason: reason ?? '' },
    });
    return { ok: true, caseNumber: post.current.number, lines: post.contact.address ?? [] };
  });
}

/** The paper as PDF for printing, or why it may not be printed. Opening it is a read and is recorded. */
export async function openForPrinting(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'blobs'>,
  scope: Scope,
  actor: Actor,
  documentId: string,
  reason: ProtectedPrintReason | null,
): Promise<OpenedDocument | { readonly ok: false; readonly kind: PrintRefusal }> {
  const found = await deps.unitOfWork.transaction(scope, (tx) =>
    permittedLine(tx, actor, documentId, reason),
  );
  if (!found.ok) return found;
  if (printTarget(found.post.current, found.post.contact) === 'blocked')
    return { ok: false, kind: 'blocked' };
  return openDocument(deps, scope, actor, found.line.caseId, documentId, () => true);
}

/** Outcome of marking a paper as printed. `already`: somebody did so before. */
export type PrintedResult =
  { readonly ok: true } | { readonly ok: false; readonly kind: PrintRefusal | 'already' };

/** Mark a paper as printed and on its way; who and when is written into the journal of the case. */
export function markPrinted(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  documentId: string,
  reason: ProtectedPrintReason | null,
): Promise<PrintedResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<PrintedResult> => {
    const found = await permittedLine(tx, actor, documentId, reason);
    if (!found.ok) return found;
    const target = printTarget(found.post.current, found.post.contact);
    if (target === 'blocked') return { ok: false, kind: 'blocked' };
    if (!(await tx.prints.markPrinted(documentId, now.at, actor.id))) return { ok: false, kind: 'already' };
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'document-printed',
      caseId: found.line.caseId,
      facts: { documentId, code: found.code, target },
    });
    return { ok: true };
  });
}

type PermittedLine =
  | { readonly ok: true; readonly line: PrintLine; readonly post: CasePost; readonly code: string }
  | { readonly ok: false; readonly kind: PrintRefusal };

/** A line that this actor may handle: of a protected person only the protected-address handler, and with a reason. */
async function permittedLine(
  tx: Tx,
  actor: Actor,
  documentId: string,
  reason: ProtectedPrintReason | null,
): Promise<PermittedLine> {
  const line = await tx.prints.find(documentId);
  const post = line === null ? null : await casePost(tx, line.caseId);
  const document = post?.documents.find((one) => one.documentId === documentId);
  if (line === null || post === null || document === undefined) return { ok: false, kind: 'not-found' };
  if (post.current.protectedAddress) {
    if (actor.role !== 'protected-address-handler') return { ok: false, kind: 'role' };
    if (reason === null) return { ok: false, kind: 'no-reason' };
  }
  return { ok: true, line, post, code: document.code };
}
