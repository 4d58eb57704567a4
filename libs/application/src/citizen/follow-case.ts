import type { Actor } from '@oikeuspolku/domain';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { DocumentRecord, Scope, Tx } from '../ports/index.js';

/** The person who asked, as the journal names an unnamed actor. */
export const REQUESTER: Actor = { id: 'requester', role: 'requester' };

/**
 * Find a case by number and secret. Null for unknown, foreign and wrong alike: strangers learn nothing.
 * Guessing is limited by the edge before this is called.
 */
export function openBySecret(
  deps: Pick<Dependencies, 'unitOfWork' | 'secrets'>,
  scope: Scope,
  number: string,
  secret: string,
): Promise<string | null> {
  const hash = deps.secrets.hash('case-secret', secret);
  return deps.unitOfWork.transaction(scope, (tx) =>
    tx.secrets.caseBySecret(number.trim().toUpperCase(), hash),
  );
}

/** What the follow-up page shows. */
export interface FollowedCase extends CaseInHand {
  readonly documents: readonly DocumentRecord[];
}

/** Load a case for the person who opened it with the secret, and record the read. */
export function followCase(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  caseId: string,
): Promise<FollowedCase | null> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const found = await loadCaseInHand(tx, caseId, now);
    if (found === null) return null;
    await tx.journal.record({
      at: now.at,
      actor: REQUESTER,
      action: 'read',
      caseId,
      facts: { what: 'case' },
    });
    return { ...found, documents: await openableDocuments(tx, caseId) };
  });
}

/**
 * Documents that open with the secret alone (design §9): letters and certificates, not the reply with personal data.
 */
export const OPEN_WITH_SECRET: readonly string[] = [
  'receipt',
  'L1',
  'L2',
  'L3',
  'L4',
  'L12',
  'L15',
  'L17',
  'L18',
  'L19',
  'L23',
  'certificate',
  'cover',
];

const openableDocuments = async (tx: Tx, caseId: string): Promise<readonly DocumentRecord[]> =>
  (await tx.documents.documentsOf(caseId)).filter((document) => OPEN_WITH_SECRET.includes(document.code));
