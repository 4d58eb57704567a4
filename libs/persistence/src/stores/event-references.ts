import type { CaseEvent } from '@oikeuspolku/domain';

/** Files and documents that an event names. The database checks that each belongs to the same case. */
export function filesNamedBy(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'request-received':
    case 'clarification-answered':
    case 'message-received':
      return event.fileIds;
    case 'task-answered':
      return event.answers.flatMap((answer) => answer.fileIds);
    case 'item-decided':
      return event.withheld.flatMap((piece) => piece.fileId ?? []);
    case 'reply-downloaded':
      return event.fileId === null ? [] : [event.fileId];
    default:
      return [];
  }
}

/** Documents that an event names. */
export function documentsNamedBy(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'document-issued':
    case 'certificate-signed':
      return [event.documentId];
    case 'reply-sent':
      return event.documentIds;
    case 'reply-downloaded':
      return event.documentId === null ? [] : [event.documentId];
    default:
      return [];
  }
}
