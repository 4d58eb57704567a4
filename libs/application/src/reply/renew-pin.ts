import type { Actor } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Scope } from '../ports/index.js';
import type { IdentityResult } from '../staff/record-identity.js';

/**
 * Hand the person a new PIN at the service point: the old one and every reply that it opened close at once. For a PIN that five
 * wrong tries have locked, that was lost, or that was never given because identity did not have to be proved.
 */
export function renewPin(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'secrets'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  expectedVersion: number | null,
): Promise<IdentityResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const result = await changeCase(tx, caseId, expectedVersion, actor, { name: 'renew-pin' }, now);
    if (!result.ok) return result;
    const pin = deps.secrets.freshPin();
    await tx.secrets.setPin(caseId, deps.secrets.hash('pin', pin));
    return { ok: true, version: result.after.case.version, pin };
  });
}
