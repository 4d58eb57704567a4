import type { Actor, CaseEvent, FollowUpKind, FollowUpLink } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { CaseRow, DocumentRecord, FileRecord, Scope, Tx } from '../ports/index.js';
import { rowsOf } from './queue-export.js';

/** Cases that one list or file of the register holds; a year of a large town fits. */
export const MOST_REGISTERED = 2000;

/** A measure taken in a case: what and when, never its words. */
export interface RegisteredMeasure {
  readonly at: string;
  readonly type: CaseEvent['type'];
  /** Role of whoever took it. */
  readonly by: string;
}

/** A document of a case: the metadata that the register keeps (Tiedonhallintalaki 26 §). */
export interface RegisteredDocument {
  readonly documentId: string;
  readonly direction: 'arrived' | 'own';
  readonly at: string;
  /** Letter code of an own document; media type of one that arrived. */
  readonly type: string;
  readonly language: string | null;
  readonly sha256: string;
}

/** One case with the metadata of Tiedonhallintalaki 26 §, without the names of the people in it. */
export interface RegisteredCase {
  readonly row: CaseRow;
  readonly receivedAt: string;
  readonly closedAt: string | null;
  readonly delivery: string;
  /** Identifier in the organisation's own case management, where there is one. */
  readonly ownNumber: string;
  /** Whether the person asked for themselves or somebody acted for them; never the name. */
  readonly initiator: string;
  /** Number of the case that it continues, with the reason; null for a request of its own. */
  readonly follows: { readonly number: string; readonly kind: FollowUpKind } | null;
  /** Numbers of the cases that continue it, each with the reason. */
  readonly followUps: readonly { readonly number: string; readonly kind: FollowUpKind }[];
  readonly measures: readonly RegisteredMeasure[];
  readonly documents: readonly RegisteredDocument[];
}

type RegisterDependencies = Pick<Dependencies, 'unitOfWork' | 'clock'>;

/** Cases that arrived in a year, latest first. Numbers, rights, states: nothing that tells who asked (law RM-2). */
export function caseRegister(
  deps: RegisterDependencies,
  scope: Scope,
  year: number,
): Promise<readonly CaseRow[]> {
  const { isoToday } = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, (tx) => rowsOfYear(tx, year, isoToday));
}

/** The same cases with measures and documents, for a file; that the file was made is recorded. */
export function exportCaseRegister(
  deps: RegisterDependencies,
  scope: Scope,
  actor: Actor,
  year: number,
): Promise<readonly RegisteredCase[]> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const registered: RegisteredCase[] = [];
    for (const row of await rowsOfYear(tx, year, now.isoToday)) {
      const entry = await entryOf(tx, row);
      if (entry !== null) registered.push(entry);
    }
    const facts = { what: 'case-register', year: String(year), rows: String(registered.length) };
    await tx.journal.record({ at: now.at, actor, action: 'export', caseId: null, facts });
    return registered;
  });
}

async function rowsOfYear(tx: Tx, year: number, today: string): Promise<readonly CaseRow[]> {
  const rows = await rowsOf(tx, { receivedIn: year }, today, MOST_REGISTERED);
  return [...rows].sort(
    (one, other) => other.receivedOn.localeCompare(one.receivedOn) || other.number.localeCompare(one.number),
  );
}

async function entryOf(tx: Tx, row: CaseRow): Promise<RegisteredCase | null> {
  const loaded = await tx.cases.load(row.caseId);
  if (loaded === null) return null;
  const documents = await tx.documents.documentsOf(row.caseId);
  const files = await tx.documents.filesOf(row.caseId);
  return {
    row,
    receivedAt: loaded.case.receivedAt,
    closedAt: loaded.case.closedAt,
    delivery: loaded.case.delivery,
    ownNumber: loaded.case.ownNumber,
    initiator: loaded.case.requesterRole,
    follows: loaded.case.follows === null ? null : numberAndKind(loaded.case.follows),
    followUps: loaded.case.followUps.map(numberAndKind),
    measures: loaded.events.map(({ at, type, actor }) => ({ at, type, by: actor.role })),
    documents: [...files.map(arrived), ...documents.map(own)],
  };
}

const numberAndKind = ({ number, kind }: FollowUpLink) => ({ number, kind });

const arrived = ({ fileId, addedAt, mediaType, sha256 }: FileRecord): RegisteredDocument => ({
  documentId: fileId,
  direction: 'arrived',
  at: addedAt,
  type: mediaType,
  language: null,
  sha256,
});

const own = ({ documentId, issuedAt, code, language, sha256 }: DocumentRecord): RegisteredDocument => ({
  documentId,
  direction: 'own',
  at: issuedAt,
  type: code,
  language,
  sha256,
});
