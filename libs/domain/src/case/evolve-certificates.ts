import type { CaseEvent, EventOf } from './event.js';
import type { Certificate } from './state.js';

/**
 * The certificates after one more event. A new draft or a new decision takes the place of every unsigned certificate about
 * the same items, so that nobody is asked to sign what no longer holds.
 */
export function evolveCertificates(
  certificates: readonly Certificate[],
  event: CaseEvent,
): readonly Certificate[] {
  const change = (id: string, next: (one: Certificate) => Certificate): readonly Certificate[] =>
    certificates.map((one) => (one.certificateId === id ? next(one) : one));
  const withoutUnsigned = (itemIds: readonly string[]): readonly Certificate[] =>
    certificates.filter((one) => one.state === 'signed' || !one.itemIds.some((id) => itemIds.includes(id)));
  switch (event.type) {
    case 'item-decided':
      return withoutUnsigned([event.itemId]);
    case 'certificate-drafted':
      return [
        ...withoutUnsigned(event.itemIds).filter((one) => one.certificateId !== event.certificateId),
        draft(event),
      ];
    case 'approval-requested':
      return change(event.certificateId, (one) => ({ ...one, state: 'awaiting-signature' }));
    case 'certificate-returned':
      return change(event.certificateId, (one) => ({
        ...one,
        state: 'returned',
        returnComment: event.comment,
      }));
    case 'certificate-signed':
      return change(event.certificateId, (one) => ({
        ...one,
        state: 'signed',
        number: event.certificateNumber,
        documentId: event.documentId,
        sha256: event.sha256,
        signedAt: event.at,
        signedBy: event.actor,
      }));
    default:
      return certificates;
  }
}

const draft = (event: CaseEvent & EventOf<'certificate-drafted'>): Certificate => ({
  certificateId: event.certificateId,
  itemIds: event.itemIds,
  ground: event.ground,
  reasons: event.reasons,
  refused: event.refused,
  given: event.given,
  groundFacts: event.groundFacts,
  insteadDone: event.insteadDone ?? [],
  withheldReasonMemo: event.withheldReasonMemo ?? null,
  unfoundedOrExcessive: event.unfoundedOrExcessive ?? null,
  signatoryId: event.signatoryId,
  draftedBy: event.actor,
  draftedAt: event.at,
  state: 'drafted',
  returnComment: null,
  number: null,
  documentId: null,
  sha256: null,
  signedAt: null,
  signedBy: null,
});
