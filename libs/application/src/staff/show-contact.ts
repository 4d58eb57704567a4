import type { Actor } from '@oikeuspolku/domain';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { ContactBlock, Scope } from '../ports/index.js';

/** Why somebody looks at the contact details of a protected person; the log keeps the code (law ID-26). */
export const CONTACT_REASONS = ['call', 'write', 'identify', 'compare'] as const;
export type ContactReason = (typeof CONTACT_REASONS)[number];

/** The contact details, or what is missing: the case, the right to see them, or a reason. */
export type ContactShown =
  | {
      readonly ok: true;
      readonly caseNumber: string;
      readonly protectedAddress: boolean;
      readonly contact: ContactBlock;
    }
  | {
      readonly ok: false;
      readonly kind: 'not-found' | 'role' | 'no-reason';
      readonly caseNumber: string;
    };

/**
 * How to reach the requester. Every look is recorded. Of a protected person only the protected-address handler sees it, and says why
 * each time (JulkL 24 § 1 mom. 31 k.; law ID-26).
 */
export function showContact(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  reason: ContactReason | null,
): Promise<ContactShown> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<ContactShown> => {
    const inHand = await loadCaseInHand(tx, caseId, now);
    if (inHand === null) return { ok: false, kind: 'not-found', caseNumber: '' };
    const { number: caseNumber, protectedAddress } = inHand.case;
    if (protectedAddress && actor.role !== 'protected-address-handler') {
      const facts = { what: 'contact', why: 'role' };
      await tx.journal.record({ at: now.at, actor, action: 'refused', caseId, facts });
      return { ok: false, kind: 'role', caseNumber };
    }
    if (protectedAddress && reason === null) return { ok: false, kind: 'no-reason', caseNumber };
    const facts = { what: 'contact', ...(reason === null ? {} : { reason }) };
    await tx.journal.record({ at: now.at, actor, action: 'read', caseId, facts });
    return { ok: true, caseNumber, protectedAddress, contact: await tx.cases.contactOf(caseId) };
  });
}
