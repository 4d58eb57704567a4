import { helsinkiDateOf, publicityOf, retentionOf } from '@oikeuspolku/domain';
import type {
  Actor,
  ActorRole,
  Case,
  CaseEvent,
  DataCategory,
  DeliveryChannel,
  EventType,
  IntakeChannel,
  IsoInstant,
  Publicity,
  Retention,
  RetentionClass,
  RetentionYears,
} from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { DocumentRecord, FileRecord, PrintLine } from '../ports/index.js';

/** How a document came in: by the channel of the request, over the person's own page, or typed or added in the console. */
export type ArrivalWay = IntakeChannel | 'own-page' | 'console';

/** A document of a case with the metadata that the register keeps of it (Tiedonhallintalaki 26 §; law RM-2). */
export interface RegisteredDocument {
  readonly documentId: string;
  readonly direction: 'arrived' | 'own';
  /** When it arrived, or when it was made. */
  readonly at: IsoInstant;
  /** Letter code of an own document; `request`, `message` or the media type of one that arrived. */
  readonly type: string;
  readonly language: string | null;
  /** Null for what was typed into the service: its words stand in the case's record. */
  readonly sha256: string | null;
  /** Sender of what arrived, author of what is ours, as a role: nobody is named. */
  readonly by: ActorRole;
  readonly arrivedBy: ArrivalWay | null;
  /** When and how an own document left; null until it does. */
  readonly sent: { readonly at: IsoInstant; readonly by: DeliveryChannel } | null;
  /** Version of the organisation's words that it was written with. */
  readonly templateVersion: number | null;
  readonly personalData: true;
  readonly publicity: Publicity;
  readonly retention: Retention;
}

/** What the metadata of the documents of a case are gathered from. */
export interface DocumentSources {
  readonly current: Case;
  readonly events: readonly CaseEvent[];
  readonly files: readonly FileRecord[];
  readonly documents: readonly DocumentRecord[];
  /** Papers of the printing queue. */
  readonly prints: readonly PrintLine[];
  /** Kinds of data of the registers that the case is about. */
  readonly categories: readonly DataCategory[];
  readonly retention?: RetentionYears;
}

/** Every document that arrived or was made, oldest first (Tiedonhallintalaki 25 §: without delay, with its arrival time). */
export function registeredDocuments(sources: DocumentSources): readonly RegisteredDocument[] {
  const { files, documents, events } = sources;
  return [
    ...events.flatMap((event, index) => typedDocument(event, index, sources)),
    ...files.map((file) => arrivedFile(file, sources)),
    ...documents.map((document) => ownDocument(document, sources)),
  ].sort((one, other) => one.at.localeCompare(other.at));
}

/** Acts by which words came in without a file. */
const TYPED: { readonly [T in EventType]?: 'request' | 'message' } = {
  'request-received': 'request',
  'clarification-answered': 'message',
  'message-received': 'message',
};

function typedDocument(event: CaseEvent, index: number, sources: DocumentSources): RegisteredDocument[] {
  const type = TYPED[event.type];
  if (type === undefined) return [];
  const { current } = sources;
  return [
    {
      documentId: `${current.number}/${index + 1}`,
      direction: 'arrived',
      at: type === 'request' ? current.receivedAt : event.at,
      type,
      language: current.language,
      sha256: null,
      by: 'requester',
      arrivedBy: type === 'request' ? current.channel : wayOf(event.actor),
      sent: null,
      templateVersion: null,
      ...judged(sources, event.at, 'case'),
    },
  ];
}

const wayOf = ({ role }: Actor): ArrivalWay => (role === 'requester' ? 'own-page' : 'console');

function arrivedFile({ fileId, addedAt, mediaType, sha256, source }: FileRecord, sources: DocumentSources) {
  const { current, events } = sources;
  const withRequest = events.some(
    (event) => event.type === 'request-received' && event.fileIds.includes(fileId),
  );
  const arrivedBy: ArrivalWay = withRequest
    ? current.channel
    : source === 'requester'
      ? 'own-page'
      : 'console';
  return {
    documentId: fileId,
    direction: 'arrived' as const,
    at: addedAt,
    type: mediaType,
    language: null,
    sha256,
    by: SENDER[source],
    arrivedBy,
    sent: null,
    templateVersion: null,
    ...judged(sources, addedAt, source === 'owner' ? 'disclosed-data' : 'case'),
  };
}

const SENDER: Readonly<Record<FileRecord['source'], ActorRole>> = {
  requester: 'requester',
  owner: 'register-owner',
  staff: 'handler',
};

function ownDocument(document: DocumentRecord, sources: DocumentSources): RegisteredDocument {
  const { documentId, issuedAt, code, language, sha256, templateVersion } = document;
  return {
    documentId,
    direction: 'own',
    at: issuedAt,
    type: code,
    language,
    sha256,
    by: authorOf(documentId, sources.events),
    arrivedBy: null,
    sent: sentOf(document, sources),
    templateVersion,
    ...judged(sources, issuedAt, code === 'certificate' ? 'decision' : 'case'),
  };
}

/** Whose act made it; letters that the service writes itself are the system's. */
const authorOf = (documentId: string, events: readonly CaseEvent[]): ActorRole =>
  events.find(
    (event) =>
      (event.type === 'document-issued' || event.type === 'certificate-signed') &&
      event.documentId === documentId,
  )?.actor.role ?? 'system';

/**
 * A paper leaves when it is printed for the post, a reply and its certificates when the reply is sent. Any other letter is on
 * the person's own page from the moment it is made.
 */
function sentOf(
  { documentId, code, issuedAt }: DocumentRecord,
  { events, prints, current }: DocumentSources,
): RegisteredDocument['sent'] {
  const printed = prints.find((line) => line.documentId === documentId);
  if (printed !== undefined)
    return printed.printedAt === null ? null : { at: printed.printedAt, by: current.delivery };
  for (const event of events)
    if (event.type === 'reply-sent' && event.documentIds.includes(documentId))
      return { at: event.at, by: event.channel };
  return ONLY_WITH_REPLY.has(code) ? null : { at: issuedAt, by: 'download' };
}

/** Documents that wait for the reply; L16 goes to a recipient by a channel of the handler's. */
const ONLY_WITH_REPLY: ReadonlySet<string> = new Set(['certificate', 'L16']);

function judged(
  { current, events, categories, retention }: DocumentSources,
  at: IsoInstant,
  kind: RetentionClass,
): Pick<RegisteredDocument, 'personalData' | 'publicity' | 'retention'> {
  const delivered = events.find((event) => event.type === 'reply-sent')?.at ?? null;
  return {
    personalData: true,
    publicity: publicityOf(categories, {
      date: onDay(at),
      protectedAddress: current.protectedAddress,
    }),
    retention: retentionOf(
      kind,
      {
        closedOn: current.closedAt === null ? null : onDay(current.closedAt),
        deliveredOn: delivered === null ? null : onDay(delivered),
      },
      retention,
    ),
  };
}

/** Publicity and time of keeping of the case itself. */
export const judgedCase = (sources: DocumentSources) => judged(sources, sources.current.receivedAt, 'case');

/** Helsinki civil date of an instant. */
const onDay = (at: IsoInstant): Temporal.PlainDate => helsinkiDateOf(Temporal.Instant.from(at));
