import { STAGE_OF } from '@oikeuspolku/domain';
import type {
  Case,
  CaseEvent,
  DataCategory,
  FollowUpKind,
  FollowUpLink,
  HandlingStage,
  Publicity,
  RegisterRecord,
  Retention,
} from '@oikeuspolku/domain';
import type { CaseRow, DocumentRecord, Organisation, PrintLine, Tx } from '../ports/index.js';
import { judgedCase, registeredDocuments } from './registered-document.js';
import type { DocumentSources, RegisteredDocument } from './registered-document.js';

/** A measure taken in a case: what, when and at which stage, with the documents that it made; never its words. */
export interface RegisteredMeasure {
  readonly at: string;
  readonly type: CaseEvent['type'];
  readonly stage: HandlingStage;
  /** Role of whoever took it. */
  readonly by: string;
  readonly documentIds: readonly string[];
}

/** Who the case is about and who acts, as roles. */
export type RegisteredParty = 'data-subject' | 'guardian' | 'representative';

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
  readonly parties: readonly RegisteredParty[];
  /** The case that it continues, with the reason; null for a request of its own. */
  readonly follows: RegisteredLink | null;
  /** The cases that continue it, each with the reason. */
  readonly followUps: readonly RegisteredLink[];
  /** Account id of whoever handles it; null when nobody does. */
  readonly handlerId: string | null;
  readonly personalData: true;
  readonly publicity: Publicity;
  readonly retention: Retention;
  readonly measures: readonly RegisteredMeasure[];
  readonly documents: readonly RegisteredDocument[];
}

/** The other end of a follow-up. */
export interface RegisteredLink {
  readonly caseId: string;
  readonly number: string;
  readonly kind: FollowUpKind;
}

/** What every entry of one organisation needs. */
export interface Book {
  readonly organisation: Organisation;
  readonly registers: readonly RegisterRecord[];
}

/** The organisation and its registers, read once for every entry. */
export const bookOf = async (tx: Tx): Promise<Book> => ({
  organisation: await tx.registers.organisation(),
  registers: await tx.registers.all(),
});

/** Kinds of data of the registers that a case is about. */
export const categoriesOf = (
  registers: readonly RegisterRecord[],
  registerIds: readonly string[],
): readonly DataCategory[] =>
  registers
    .filter(({ registerId }) => registerIds.includes(registerId))
    .flatMap(({ dataCategories }) => dataCategories);

/** One case with everything that the register keeps of it; null when it is not there any more. */
export async function entryOf(
  tx: Tx,
  row: CaseRow,
  { organisation, registers }: Book,
): Promise<RegisteredCase | null> {
  const loaded = await tx.cases.load(row.caseId);
  if (loaded === null) return null;
  const { case: current, events } = loaded;
  const documents = await tx.documents.documentsOf(row.caseId);
  const sources: DocumentSources = {
    current,
    events,
    documents,
    files: await tx.documents.filesOf(row.caseId),
    prints: await printsOf(tx, documents),
    categories: categoriesOf(registers, row.registerIds),
    retention: organisation.settings.retentionYears,
  };
  return {
    row,
    receivedAt: current.receivedAt,
    closedAt: current.closedAt,
    delivery: current.delivery,
    ownNumber: current.ownNumber,
    initiator: current.requesterRole,
    parties: partiesOf(current),
    follows: current.follows === null ? null : linkOf(current.follows),
    followUps: current.followUps.map(linkOf),
    handlerId: current.handlerId,
    ...judgedCase(sources),
    measures: events.map(measureOf),
    documents: registeredDocuments(sources),
  };
}

async function printsOf(tx: Tx, documents: readonly DocumentRecord[]): Promise<readonly PrintLine[]> {
  const lines: PrintLine[] = [];
  for (const { documentId } of documents) {
    const line = await tx.prints.find(documentId);
    if (line !== null) lines.push(line);
  }
  return lines;
}

const partiesOf = ({ requesterRole }: Case): readonly RegisteredParty[] =>
  requesterRole === 'self' ? ['data-subject'] : ['data-subject', requesterRole];

const linkOf = ({ caseId, number, kind }: FollowUpLink): RegisteredLink => ({ caseId, number, kind });

const measureOf = (event: CaseEvent): RegisteredMeasure => ({
  at: event.at,
  type: event.type,
  stage: STAGE_OF[event.type],
  by: event.actor.role,
  documentIds: documentsIn(event),
});

/** Documents and files that a measure made, sent or was answered with. */
function documentsIn(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'document-issued':
    case 'certificate-signed':
      return [event.documentId];
    case 'reply-sent':
      return event.documentIds;
    case 'request-received':
    case 'clarification-answered':
    case 'message-received':
      return event.fileIds;
    case 'task-answered':
      return event.answers.flatMap(({ fileIds }) => fileIds);
    default:
      return [];
  }
}
