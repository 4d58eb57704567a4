import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Scope } from '../ports/index.js';
import { addressOccurs } from './address-occurs.js';

/**
 * Which of the texts that somebody is about to write into a case hold its protected contact details (ux S12, H13; law ID-26): a
 * letter or a note that tells the address would undo the protection. None does where nothing is protected. A find is recorded as
 * a refused attempt, so that nobody tries addresses out unseen.
 */
export function protectedTexts(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  texts: readonly string[],
): Promise<readonly boolean[]> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const loaded = await tx.cases.load(caseId);
    if (loaded?.case.protectedAddress !== true) return texts.map(() => false);
    const contact = await tx.cases.contactOf(caseId);
    const found = texts.map((text) => addressOccurs(text, contact));
    if (found.includes(true)) {
      const facts = { what: 'contact', why: 'need' };
      await tx.journal.record({ at: now.at, actor, action: 'refused', caseId, facts });
    }
    return found;
  });
}
